/**
 * The timetable engine: which meetings take place, when and where, and how good that provably is.
 *
 * <p>Begin with {@link TimetableEngine}: a {@link eu.cordee.scheduling.model.SchedulingProblem}
 * goes in, a {@link eu.cordee.scheduling.model.Timetable} with its proof comes out. Plain Java
 * without framework or database, so that it can be run, tested and measured alone. See {@code
 * docs/timetable.md}.
 */
@NullMarked
package eu.cordee.scheduling;

import org.jspecify.annotations.NullMarked;
