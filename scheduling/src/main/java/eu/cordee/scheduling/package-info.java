/**
 * The timetable engine: which meetings take place, when and where, and how good that provably is.
 *
 * <p>Plain Java without framework, database or JSON, so that it can be run, tested and measured
 * alone. See {@code docs/timetable.md}.
 */
@NullMarked
package eu.cordee.scheduling;

import org.jspecify.annotations.NullMarked;
