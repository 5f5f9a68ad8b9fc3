/** What the tables of a café write down, on devices that may be offline. */
@NullMarked
package eu.cordee.event.harvest;

import org.jspecify.annotations.NullMarked;
