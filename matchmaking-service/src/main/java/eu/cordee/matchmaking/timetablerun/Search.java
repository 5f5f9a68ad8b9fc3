package eu.cordee.matchmaking.timetablerun;

import eu.cordee.matchmaking.timetablerun.Scheduler.Plan;
import eu.cordee.matchmaking.timetablerun.Scheduler.Task;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** The search of {@link GreedyScheduler}. */
final class Search {

  private static final int TENURE = 10;
  private static final double TENURE_PER_UNPLACED = 0.6;
  private static final int GUESTS_LOOKED_AT = 6;
  private static final int MOST_UNPLACED_LOOKED_AT = 12;

  private final SplittableRandom random;
  private final Board board;

  /** Per wish the slots that its people and its rules leave. */
  private final int[][] slots;

  /** Per wish and position in {@code slots}: no return before this step. */
  private final long[][] tabuUntil;

  private Plan best;
  private long bestWeight;
  private int bestPlaced;

  private final List<Integer> rivals = new ArrayList<>();
  private Move move = new Move();

  Search(Task task) {
    this.random = new SplittableRandom(task.seed());
    this.board = new Board(task);
    this.slots =
        task.wishes().stream()
            .map(wish -> task.possible(wish).stream().toArray())
            .toArray(int[][]::new);
    this.tabuUntil =
        IntStream.range(0, slots.length)
            .mapToObj(w -> new long[slots[w].length])
            .toArray(long[][]::new);
    this.best = board.plan();
  }

  Plan bestPlan() {
    return best;
  }

  int bestPlaced() {
    return bestPlaced;
  }

  /** The weightiest and least flexible first, each in the slot where most tables are left. */
  void placeGreedily() {
    IntStream.range(0, slots.length)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(wish -> -board.weight(wish))
                .thenComparingInt(wish -> slots[wish].length))
        .forEach(this::placeSomewhere);
    remember();
  }

  /**
   * One step: some unplaced wish gets a slot, others may lose theirs.
   *
   * @return whether the plan is better than any before
   */
  boolean repair(long step) {
    chooseMove(step);
    if (move.wish < 0) {
      return false;
    }
    make(step);
    return board.placedWeight() > bestWeight && remember();
  }

  private void placeSomewhere(int wish) {
    int chosen = -1;
    for (int slot : slots[wish]) {
      board.collectRivals(wish, slot, rivals);
      boolean free = rivals.isEmpty() && !board.isFull(slot);
      if (free && (chosen < 0 || board.inSlot(slot).size() < board.inSlot(chosen).size())) {
        chosen = slot;
      }
    }
    if (chosen >= 0) {
      board.place(wish, chosen);
    }
  }

  /** Among some unplaced wishes and all their slots, the least loss; by chance among equals. */
  private void chooseMove(long step) {
    move = new Move();
    int size = board.unplaced().size();
    int looks = Math.min(size, MOST_UNPLACED_LOOKED_AT);
    for (int look = 0; look < looks; look++) {
      int wish = board.unplaced().get(size <= looks ? look : random.nextInt(size));
      for (int position = 0; position < slots[wish].length; position++) {
        consider(wish, position, step);
      }
    }
  }

  private void consider(int wish, int position, long step) {
    int slot = slots[wish][position];
    board.collectRivals(wish, slot, rivals);
    boolean slotStaysFull =
        board.isFull(slot) && rivals.stream().noneMatch(rival -> board.slotOf(rival) == slot);
    if (slotStaysFull) {
      if (board.inSlot(slot).size() == 0) {
        return;
      }
      rivals.add(cheapestIn(slot));
    }
    long gain = board.weight(wish);
    for (int rival : rivals) {
      gain -= board.weight(rival);
    }
    boolean tabu = tabuUntil[wish][position] > step;
    boolean aspires = board.placedWeight() + gain > bestWeight;
    if (!tabu || aspires) {
      move.offer(wish, slot, gain, rivals, random);
    }
  }

  private int cheapestIn(int slot) {
    IntBag placed = board.inSlot(slot);
    int chosen = placed.get(random.nextInt(placed.size()));
    for (int look = 1; look < GUESTS_LOOKED_AT; look++) {
      int other = placed.get(random.nextInt(placed.size()));
      boolean better =
          board.weight(other) < board.weight(chosen)
              || (board.weight(other) == board.weight(chosen)
                  && slots[other].length > slots[chosen].length);
      chosen = better ? other : chosen;
    }
    return chosen;
  }

  private void make(long step) {
    for (int rival : move.rivals) {
      int slot = board.slotOf(rival);
      board.remove(rival);
      forbidReturn(rival, slot, step);
    }
    board.place(move.wish, move.slot);
  }

  private void forbidReturn(int wish, int slot, long step) {
    int position = java.util.Arrays.binarySearch(slots[wish], slot);
    int tenure = (int) (TENURE_PER_UNPLACED * board.unplaced().size()) + random.nextInt(TENURE) + 1;
    tabuUntil[wish][position] = step + Math.min(tenure, 100 * TENURE);
  }

  private boolean remember() {
    best = board.plan();
    bestWeight = board.placedWeight();
    bestPlaced = board.placed();
    return true;
  }

  /** The best step so far of those looked at. */
  private static final class Move {
    private int wish = -1;
    private int slot;
    private long gain = Long.MIN_VALUE;
    private int equals;
    private List<Integer> rivals = List.of();

    void offer(int offered, int where, long worth, List<Integer> pushed, SplittableRandom random) {
      if (worth < gain) {
        return;
      }
      equals = worth > gain ? 1 : equals + 1;
      if (random.nextInt(equals) == 0) {
        wish = offered;
        slot = where;
        gain = worth;
        rivals = List.copyOf(pushed);
      }
    }
  }
}
