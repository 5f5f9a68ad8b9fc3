/** Who interprets at an event. */
@NullMarked
package eu.cordee.matchmaking.interpreter;

import org.jspecify.annotations.NullMarked;
