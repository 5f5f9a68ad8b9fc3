package eu.cordee.timetablebench;

import eu.cordee.scheduling.TimetableEngine;
import eu.cordee.scheduling.check.TimetableChecker;
import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.RunLimits;
import eu.cordee.scheduling.model.RunProgress;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Timetable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Large events, and one kind of event from 1,000 people to 10,000. */
final class ScaleBench {

  private static final Duration LIMIT = Duration.ofSeconds(10);

  private ScaleBench() {}

  static List<BenchDocument> measure() {
    List<BenchDocument> results = new ArrayList<>();
    // The first run also compiles the program and is not counted.
    measure(GeneratedEvent.uniform(2_000));
    for (GeneratedEvent event : GeneratedEvent.all()) {
      results.add(measure(event));
      System.err.println(results.getLast());
    }
    return results;
  }

  private static BenchDocument measure(GeneratedEvent event) {
    SchedulingProblem problem = event.problem();
    Stopwatch watch = new Stopwatch();
    Timetable timetable =
        TimetableEngine.solve(problem, RunLimits.of(LIMIT), new Cancellation(), RunProgress.NONE);
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
