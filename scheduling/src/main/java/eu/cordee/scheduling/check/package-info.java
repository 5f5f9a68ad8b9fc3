/** Checks timetables and their claims. Shares no code with the engine beyond {@code model}. */
@NullMarked
package eu.cordee.scheduling.check;

import org.jspecify.annotations.NullMarked;
