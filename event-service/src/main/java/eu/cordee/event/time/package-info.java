/** What time it is. */
@NullMarked
package eu.cordee.event.time;

import org.jspecify.annotations.NullMarked;
