/** What changes after a plan of seats is out: latecomers, leavers, tables that close. */
@NullMarked
package eu.cordee.event.cafe.change;

import org.jspecify.annotations.NullMarked;
