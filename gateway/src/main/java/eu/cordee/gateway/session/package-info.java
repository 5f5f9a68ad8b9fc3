/** The browser's login: one cookie outside, tokens inside. */
@NullMarked
package eu.cordee.gateway.session;

import org.jspecify.annotations.NullMarked;
