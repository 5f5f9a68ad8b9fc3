package eu.cordee.scheduling.command;

import eu.cordee.scheduling.TimetableProblem;
import java.util.List;

/** An event with the names that its numbers stand for. */
record ReadEvent(TimetableProblem problem, List<String> requests, List<String> people) {}
