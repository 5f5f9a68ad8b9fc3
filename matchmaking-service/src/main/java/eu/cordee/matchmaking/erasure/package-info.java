/** What goes when a person is erased. */
@NullMarked
package eu.cordee.matchmaking.erasure;

import org.jspecify.annotations.NullMarked;
