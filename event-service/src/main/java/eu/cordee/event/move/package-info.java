/** Another start or zone for a whole event: everything that stands in it moves along, at once. */
@NullMarked
package eu.cordee.event.move;

import org.jspecify.annotations.NullMarked;
