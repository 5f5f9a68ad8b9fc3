/** Measurements of the timetable engine, alone and beside other solvers. */
@NullMarked
package eu.cordee.timetablebench;

import org.jspecify.annotations.NullMarked;
