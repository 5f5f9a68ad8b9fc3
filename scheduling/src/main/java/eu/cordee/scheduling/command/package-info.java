/** The command line of the timetable engine and its benchmark; started without a running system. */
@NullMarked
package eu.cordee.scheduling.command;

import org.jspecify.annotations.NullMarked;
