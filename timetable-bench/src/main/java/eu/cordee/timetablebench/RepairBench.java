package eu.cordee.matchmaking.timetablecommand;

import eu.cordee.matchmaking.timetable.Cancellation;
import eu.cordee.matchmaking.timetable.ColouringEngine;
import eu.cordee.matchmaking.timetable.Disturbance;
import eu.cordee.matchmaking.timetable.Limits;
import eu.cordee.matchmaking.timetable.Progress;
import eu.cordee.matchmaking.timetable.Repair;
import eu.cordee.matchmaking.timetable.RepairDesk;
import eu.cordee.matchmaking.timetable.Timetable;
import eu.cordee.matchmaking.timetable.TimetableProblem;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Replays disturbances on the published plan of a large event, each on the untouched plan. */
final class RepairBench {

  private static final int DISTURBANCES = 1_000;
  private static final int KINDS = 5;
  private static final int WARM_UP = 100;
  private static final int MOST_MOVES = 2_000;

  private final TimetableProblem problem;
  private final Timetable timetable;
  private final List<Integer> unplaced;
  private final Random random = new Random(11);

  private RepairBench(TimetableProblem problem) {
    this.problem = problem;
    this.timetable =
        new ColouringEngine()
            .solve(
                problem,
                new Limits(Duration.ofSeconds(60), 2, 1),
                new Cancellation(),
                Progress.NONE);
    this.unplaced = List.copyOf(timetable.unplaced().keySet());
  }

  static String measure(GeneratedEvent event) {
    RepairBench bench = new RepairBench(event.problem());
    return bench.replay(event);
  }

  private String replay(GeneratedEvent event) {
    RepairDesk desk = new RepairDesk(problem, timetable.plan());
    for (int warm = 0; warm < WARM_UP; warm++) {
      desk.repair(disturbance(warm), 0, MOST_MOVES);
      desk.takeBack();
    }
    double[] millis = new double[DISTURBANCES];
    int minimal = 0;
    double[] kind = new double[KINDS];
    int[] unproven = new int[KINDS];
    long moved = 0;
    long dropped = 0;
    long offers = 0;
    for (int number = 0; number < DISTURBANCES; number++) {
      Disturbance disturbance = disturbance(number);
      long start = System.nanoTime();
      Repair repair = desk.repair(disturbance, 0, MOST_MOVES);
      millis[number] = (System.nanoTime() - start) / 1e6;
      minimal += repair.minimal() ? 1 : 0;
      if (!repair.minimal()) unproven[number % KINDS]++;
      kind[number % KINDS] = Math.max(kind[number % KINDS], millis[number]);
      moved += repair.moves().size();
      dropped += repair.dropped().size();
      offers += repair.offers().size();
      desk.takeBack();
    }
    System.err.println(Arrays.toString(kind) + Arrays.toString(unproven));
    Arrays.sort(millis);
    return String.format(
        Locale.ROOT,
        "{\"event\": \"%s\", \"people\": %d, \"placed\": %d, \"disturbances\": %d, \"p50Millis\": %.2f,"
            + " \"p99Millis\": %.2f, \"worstMillis\": %.2f, \"provenMinimal\": %d, \"moved\": %d,"
            + " \"dropped\": %d, \"offers\": %d}",
        event.name(),
        event.people(),
        timetable.placed(),
        DISTURBANCES,
        millis[DISTURBANCES / 2],
        millis[DISTURBANCES * 99 / 100],
        millis[DISTURBANCES - 1],
        minimal,
        moved,
        dropped,
        offers);
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
