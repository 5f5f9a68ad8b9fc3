package eu.cordee.timetablebench;

import eu.cordee.scheduling.Cancellation;
import eu.cordee.scheduling.ColouringEngine;
import eu.cordee.scheduling.Limits;
import eu.cordee.scheduling.Progress;
import eu.cordee.scheduling.Timetable;
import eu.cordee.scheduling.TimetableChecker;
import eu.cordee.scheduling.TimetableProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Large events, and one kind of event from 1,000 people to 10,000. */
final class ScaleBench {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private ScaleBench() {}

  static List<Json> measure() {
    List<Json> results = new ArrayList<>();
    // The first run also compiles the program and is not counted.
    measure(GeneratedEvent.uniform(2_000));
    for (GeneratedEvent event : GeneratedEvent.all()) {
      results.add(measure(event));
      System.err.println(results.getLast());
    }
    return results;
  }

  private static Json measure(GeneratedEvent event) {
    TimetableProblem problem = event.problem();
    Stopwatch watch = new Stopwatch();
    Timetable timetable =
        new ColouringEngine().solve(problem, Limits.of(LIMIT), new Cancellation(), Progress.NONE);
    return event
        .json()
        .with("seconds", watch.seconds())
        .with("processorSeconds", watch.processorSeconds())
        .with("status", timetable.status().name())
        .with("placed", timetable.placed())
        .with("weight", timetable.weight())
        .with("upperBound", timetable.upperBound())
        .with("method", timetable.method().name())
        .with("percentOfBound", 100 * timetable.quality())
        .with("breaks", timetable.comfort().breaks())
        .with("leastBreaks", timetable.comfort().leastBreaks())
        .with(
            "percentOfPeopleWithAvoidableBreaks",
            100.0 * timetable.comfort().peopleWithAvoidableBreaks() / event.people())
        .with(
            "leastPercentOfPeopleWithAvoidableBreaks",
            BreakOdds.leastPercent(event, problem, timetable.upperBound() - timetable.weight()))
        .with("tableChanges", timetable.comfort().tableChanges())
        .with("violations", TimetableChecker.violations(problem, timetable).size());
  }
}
