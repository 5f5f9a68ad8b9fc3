package eu.cordee.scheduling.command;

import eu.cordee.scheduling.model.SchedulingProblem;
import java.util.List;

/** An event with the names that its numbers stand for. */
record ReadEvent(SchedulingProblem problem, List<String> requests, List<String> people) {}
