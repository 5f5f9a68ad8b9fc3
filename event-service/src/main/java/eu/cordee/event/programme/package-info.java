/** The sessions of an event and the places people hold in them. */
@NullMarked
package eu.cordee.event.programme;

import org.jspecify.annotations.NullMarked;
