package eu.cordee.matchmaking.timetablecommand;

import eu.cordee.matchmaking.timetable.Cancellation;
import eu.cordee.matchmaking.timetable.ColouringEngine;
import eu.cordee.matchmaking.timetable.Limits;
import eu.cordee.matchmaking.timetable.Progress;
import eu.cordee.matchmaking.timetable.Timetable;
import eu.cordee.matchmaking.timetable.TimetableChecker;
import eu.cordee.matchmaking.timetable.TimetableProblem;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Measures the engine for large events on generated ones; prints one JSON document. */
public final class ScaleBench {

  private static final List<GeneratedEvent> EVENTS =
      List.of(
          new GeneratedEvent("uniform", 1_000, 0, 10_000, 50, 100, 0, 0, false, 1),
          new GeneratedEvent("uniform", 10_000, 0, 100_000, 50, 1_000, 0, 0, false, 1),
          new GeneratedEvent("roomy", 10_000, 0, 100_000, 50, 2_500, 0, 0, false, 2),
          new GeneratedEvent("power law", 10_000, 0, 100_000, 50, 1_000, 2, 0, false, 3),
          new GeneratedEvent("sessions", 10_000, 0, 100_000, 50, 1_000, 1, 0, true, 4),
          new GeneratedEvent("absences", 10_000, 0, 100_000, 50, 2_500, 1, 0.2, true, 5),
          new GeneratedEvent("buyers", 2_200, 700, 50_000, 40, 1_000, 0, 0, false, 6),
          new GeneratedEvent("buyers, tight", 2_200, 700, 50_000, 40, 700, 1, 0, false, 7),
          new GeneratedEvent("buyers, absences", 2_200, 700, 50_000, 40, 700, 1, 0.1, false, 8));

  private ScaleBench() {}

  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    String only = arguments.length > 0 ? arguments[0] : "";
    String separator = "[\n  ";
    for (GeneratedEvent event : EVENTS) {
      if (event.name().startsWith(only)) {
        out.print(separator + measure(event));
        separator = ",\n  ";
      }
    }
    out.println("\n]");
  }

  private static String measure(GeneratedEvent event) {
    TimetableProblem problem = event.problem();
    long processor = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    long start = System.nanoTime();
    Timetable timetable =
        new ColouringEngine()
            .solve(problem, Limits.of(Duration.ofSeconds(60)), new Cancellation(), Progress.NONE);
    double wall = (System.nanoTime() - start) / 1e9;
    double cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - processor) / 1e9;
    return String.format(
        Locale.ROOT,
        "{\"event\": \"%s\", \"people\": %d, \"requests\": %d, \"seed\": %d, \"placed\": %d, \"weight\": %d,"
            + " \"bound\": %d, \"percent\": %.4f, \"breaks\": %d, \"leastBreaks\": %d, \"peopleWithAvoidableBreaks\": %d, \"tableChanges\": %d, \"seconds\": %.2f, \"processorSeconds\": %.2f,"
            + " \"violations\": %d}",
        event.name(),
        event.people(),
        event.requests(),
        event.seed(),
        timetable.placed(),
        timetable.weight(),
        timetable.certificate().bound(),
        100 * timetable.quality(),
        timetable.comfort().breaks(),
        timetable.comfort().leastBreaks(),
        timetable.comfort().peopleWithAvoidableBreaks(),
        timetable.comfort().tableChanges(),
        wall,
        cpu,
        TimetableChecker.violations(problem, timetable).size());
  }
}
