/** Places that wait for, or have, the agenda's yes: in a session, at a café's tables. */
@NullMarked
package eu.cordee.event.commitment;

import org.jspecify.annotations.NullMarked;
