package eu.cordee.timetablebench;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.solver.SolverConfig;
import eu.cordee.scheduling.TimetableEngine;
import eu.cordee.scheduling.check.TimetableChecker;
import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.RunLimits;
import eu.cordee.scheduling.model.RunProgress;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Slots;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** The same events and the same time for the engine, Timefold and CP-SAT; one thread each. */
final class RivalsBench {

  private static final Duration TIME = Duration.ofSeconds(10);

  /** With more Booleans than this CP-SAT has no plan within minutes and wants gigabytes. */
  private static final long MOST_BOOLEANS = 1_000_000;

  private static final List<GeneratedEvent> EVENTS =
      List.of(
          new GeneratedEvent("tiny", 30, 0, 100, 10, 8, 1, 0.1, false, 9, 3),
          new GeneratedEvent("small", 80, 0, 400, 20, 20, 1, 0.1, false, 18, 1),
          new GeneratedEvent("middle", 300, 0, 3_000, 30, 60, 1, 0.1, true, 27, 2),
          GeneratedEvent.uniform(1_000),
          GeneratedEvent.uniform(10_000));

  private RivalsBench() {}

  static List<BenchDocument> measure() {
    List<BenchDocument> results = new ArrayList<>();
    for (GeneratedEvent event : EVENTS) {
      SchedulingProblem problem = event.problem();
      results.add(
          event
              .json()
              .with("secondsEach", TIME.toSeconds())
              .with("engine", engine(problem))
              .with("timefold", timefold(problem))
              .with("plainCpSat", plain(problem)));
      System.err.println(results.getLast());
    }
    return results;
  }

  private static BenchDocument engine(SchedulingProblem problem) {
    Stopwatch watch = new Stopwatch();
    int[] slots =
        TimetableEngine.solve(problem, RunLimits.of(TIME), new Cancellation(), RunProgress.NONE)
            .slots();
    return judge(problem, slots, watch);
  }

  private static BenchDocument timefold(SchedulingProblem problem) {
    SolverConfig config =
        new SolverConfig()
            .withSolutionClass(VisitPlan.class)
            .withEntityClasses(Visit.class)
            .withConstraintProviderClass(VisitConstraints.class)
            .withTerminationSpentLimit(TIME);
    Stopwatch watch = new Stopwatch();
    VisitPlan plan =
        SolverFactory.<VisitPlan>create(config).buildSolver().solve(VisitPlan.of(problem));
    return judge(problem, plan.slotOf(), watch);
  }

  private static BenchDocument plain(SchedulingProblem problem) {
    long booleans = (long) problem.requests().size() * problem.slots();
    if (booleans > MOST_BOOLEANS) {
      return new BenchDocument().with("skipped", booleans + " Booleans are too many");
    }
    Stopwatch watch = new Stopwatch();
    int[] slots = new PlainModel(problem).solve(TIME);
    return slots.length == 0
        ? new BenchDocument().with("skipped", "no plan within the time")
        : judge(problem, slots, watch);
  }

  /** Counts weight and breaks the same way for all, and whether the rules are kept. */
  private static BenchDocument judge(SchedulingProblem problem, int[] slots, Stopwatch watch) {
    double seconds = watch.seconds();
    Plan plan = seated(problem, slots);
    BitSet[] days = new BitSet[problem.participants().size()];
    Arrays.setAll(days, person -> new BitSet());
    long weight = 0;
    int placed = 0;
    for (int request = 0; request < slots.length; request++) {
      if (slots[request] >= 0) {
        placed++;
        weight += problem.requests().get(request).weight();
        days[plan.hosts()[request]].set(slots[request]);
        days[plan.guests()[request]].set(slots[request]);
      }
    }
    return new BenchDocument()
        .with("seconds", seconds)
        .with("processorSeconds", watch.processorSeconds())
        .with("placed", placed)
        .with("weight", weight)
        .with("breaks", Arrays.stream(days).mapToInt(Slots::breaks).sum())
        .with("violations", TimetableChecker.violations(problem, plan).size());
  }

  private static Plan seated(SchedulingProblem problem, int[] slots) {
    int[] tables = new int[slots.length];
    int[] next = new int[problem.slots()];
    for (int request = 0; request < slots.length; request++) {
      tables[request] = slots[request] < 0 ? -1 : next[slots[request]]++;
    }
    int[] nobody = new int[slots.length];
    Arrays.fill(nobody, -1);
    return new Plan(
        slots,
        tables,
        problem.requests().stream().mapToInt(request -> request.hosts()[0]).toArray(),
        problem.requests().stream().mapToInt(request -> request.guests()[0]).toArray(),
        nobody);
  }
}
