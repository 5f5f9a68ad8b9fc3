/** Who has a place in a café: held here, confirmed by the agenda, and what is known of them. */
@NullMarked
package eu.cordee.event.cafe.guest;

import org.jspecify.annotations.NullMarked;
