package eu.cordee.matchmaking.timetablerun;

/**
 * The scheduler for gaps that the engine leaves: places greedily, the least flexible wishes first,
 * and then repairs by tabu search: an unplaced wish takes the slot where it pushes out the least,
 * and what was pushed out may not come back there for a while (Blöchliger and Zufferey, A graph
 * coloring heuristic using partial solutions and a reactive tabu scheme, Computers and Operations
 * Research 35 (2008); here with table capacities, windows and orders). Stops when everything has a
 * place or when a number of steps brought nothing better, never by the clock: the same task gives
 * the same plan.
 */
public class GreedyScheduler implements Scheduler {

  private static final int STEPS_WITHOUT_GAIN = 400_000;
  private static final int STEPS_PER_WISH = 40;
  private static final int STEPS_PER_REPORT = 20_000;

  @Override
  public Plan schedule(Task task, Progress progress) {
    Search search = new Search(task);
    search.placeGreedily();
    long patience = Math.max(STEPS_WITHOUT_GAIN, (long) STEPS_PER_WISH * task.wishes().size());
    int enough = UpperBound.of(task);
    long idle = 0;
    for (long step = 0; search.bestPlaced() < enough && idle < patience; step++) {
      idle = search.repair(step) ? 0 : idle + 1;
      if (step % STEPS_PER_REPORT == 0) {
        progress.report(Math.min(0.99, (double) idle / patience));
      }
    }
    return search.bestPlan();
  }
}
