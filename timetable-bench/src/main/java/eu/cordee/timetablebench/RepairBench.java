package eu.cordee.timetablebench;

import eu.cordee.scheduling.TimetableEngine;
import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.RunLimits;
import eu.cordee.scheduling.model.RunProgress;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Timetable;
import eu.cordee.scheduling.repair.Disturbance;
import eu.cordee.scheduling.repair.RepairDesk;
import eu.cordee.scheduling.repair.RepairOutcome;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Replays disturbances on the published plan of a large event, each on the untouched plan. */
final class RepairBench {

  private static final int DISTURBANCES = 1_000;
  private static final int KINDS = 5;
  private static final int WARM_UP = 100;
  private static final int MOST_MOVES = 2_000;
  private static final Duration ENOUGH = Duration.ofMinutes(1);

  private final SchedulingProblem problem;
  private final Timetable timetable;
  private final List<Integer> unplaced;
  private final Random random = new Random(11);
  private final Map<String, Long> minimal = new TreeMap<>();
  private int mostMoved;
  private long moved;
  private long dropped;
  private long offers;

  private RepairBench(SchedulingProblem problem) {
    this.problem = problem;
    this.timetable =
        TimetableEngine.solve(
            problem, new RunLimits(ENOUGH, 2, 1), new Cancellation(), RunProgress.NONE);
    this.unplaced = List.copyOf(timetable.unplaced().keySet());
  }

  static List<BenchDocument> measure() {
    List<BenchDocument> results = new ArrayList<>();
    for (GeneratedEvent event : GeneratedEvent.all()) {
      if (event.requests() == 100_000) {
        results.add(new RepairBench(event.problem()).replay(event));
        System.err.println(results.getLast());
      }
    }
    return results;
  }

  private BenchDocument replay(GeneratedEvent event) {
    RepairDesk desk = new RepairDesk(problem, timetable.plan());
    for (int warm = 0; warm < WARM_UP; warm++) {
      desk.repair(disturbance(warm), 0, MOST_MOVES);
      desk.takeBack();
    }
    double[] millis = new double[DISTURBANCES];
    double[] processor = new double[DISTURBANCES];
    for (int number = 0; number < DISTURBANCES; number++) {
      Disturbance disturbance = disturbance(number);
      long start = System.nanoTime();
      long begin = processorTime();
      RepairOutcome repair = desk.repair(disturbance, 0, MOST_MOVES);
      millis[number] = (System.nanoTime() - start) / 1e6;
      processor[number] = (processorTime() - begin) / 1e6;
      count(disturbance, repair);
      desk.takeBack();
    }
    Arrays.sort(millis);
    Arrays.sort(processor);
    BenchDocument least = new BenchDocument();
    minimal.forEach(least::with);
    return event
        .json()
        .with("placed", timetable.placed())
        .with("disturbances", DISTURBANCES)
        .with("p50Millis", millis[DISTURBANCES / 2])
        .with("p99Millis", millis[DISTURBANCES * 99 / 100])
        .with("p99ProcessorMillis", processor[DISTURBANCES * 99 / 100])
        .with("worstMillis", millis[DISTURBANCES - 1])
        .with("provenMinimal", minimal.values().stream().mapToLong(Long::longValue).sum())
        .with("provenMinimalOf200", least)
        .with("mostAllowed", MOST_MOVES)
        .with("mostMoved", mostMoved)
        .with("moved", moved)
        .with("dropped", dropped)
        .with("offers", offers);
  }

  private static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private void count(Disturbance disturbance, RepairOutcome repair) {
    minimal.merge(disturbance.getClass().getSimpleName(), repair.minimal() ? 1L : 0L, Long::sum);
    mostMoved = Math.max(mostMoved, repair.moves().size());
    moved += repair.moves().size();
    dropped += repair.dropped().size();
    offers += repair.offers().size();
  }

  /** As many of each kind, in turn. */
  private Disturbance disturbance(int number) {
    int person = random.nextInt(problem.participants().size());
    int slot = random.nextInt(problem.slots());
    int table = random.nextInt(Math.max(1, problem.tables().getFirst().cardinality()));
    return switch (number % KINDS) {
      case 0 -> new Disturbance.LateArrival(person, 1 + random.nextInt(problem.slots() / 4));
      case 1 -> new Disturbance.NoShow(person, slot);
      case 2 -> new Disturbance.TableLost(table, slot);
      case 3 -> new Disturbance.SlotCancelled(slot);
      default ->
          unplaced.isEmpty()
              ? new Disturbance.NoShow(person, 0)
              : new Disturbance.UrgentRequest(unplaced.get(random.nextInt(unplaced.size())));
    };
  }
}
