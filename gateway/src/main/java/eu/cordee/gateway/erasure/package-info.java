/** What goes when a person is erased. */
@NullMarked
package eu.cordee.gateway.erasure;

import org.jspecify.annotations.NullMarked;
