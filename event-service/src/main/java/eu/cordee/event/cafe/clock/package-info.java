/** Where a café stands now, and who is told when that changes. */
@NullMarked
package eu.cordee.event.cafe.clock;

import org.jspecify.annotations.NullMarked;
