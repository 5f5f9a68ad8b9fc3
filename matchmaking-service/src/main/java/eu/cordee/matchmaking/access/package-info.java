/** Who may do what at an event. */
@NullMarked
package eu.cordee.matchmaking.access;

import org.jspecify.annotations.NullMarked;
