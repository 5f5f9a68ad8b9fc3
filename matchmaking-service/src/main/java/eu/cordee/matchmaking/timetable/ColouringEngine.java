package eu.cordee.matchmaking.timetable;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The engine for events of any size: selection by weighted b-matching, slots by edge colouring with
 * alternating chains, repair by ejection, and exhaustive search where the event is small.
 * Deterministic; the work limit counts placement attempts in thousands.
 */
public final class ColouringEngine implements TimetableEngine {

  /** How often one request may push others out; beyond, ejections only go round in circles. */
  private static final int MOST_EJECTIONS = 6;

  /** What the search of a small event may cost at most, in seconds or so. */
  private static final double EXACT_WORK = 4;

  @Override
  public Timetable solve(
      TimetableProblem problem, Limits limits, Cancellation cancellation, Progress progress) {
    return new Run(problem, limits, cancellation, progress).solve();
  }

  private static final double ATTEMPTS_PER_WORK = 100_000;

  private static final class Run {
    private final TimetableProblem problem;
    private final Limits limits;
    private final Cancellation cancellation;
    private final Progress progress;
    private final long deadline;
    private final Placement placement;
    private final Colouring colouring;
    private final int[] ejections;
    private long attempts;

    Run(TimetableProblem problem, Limits limits, Cancellation cancellation, Progress progress) {
      this.deadline = System.nanoTime() + limits.time().toNanos();
      this.problem = problem;
      this.limits = limits;
      this.cancellation = cancellation;
      this.progress = progress;
      this.placement = new Placement(problem);
      this.colouring = new Colouring(placement);
      this.ejections = new int[problem.requests().size()];
    }

    Timetable solve() {
      placeFixed();
      Selection selection = new Selection(problem);
      progress.report(weight(), selection.certificate.bound());
      for (int share = 2; share >= 0; share--) {
        placeAll(heaviestFirst(selection, share), share > 0);
        progress.report(weight(), selection.certificate.bound());
      }
      placeAll(heaviestFirst(selection, 2), true);
      placeAll(heaviestFirst(selection, 0), false);
      long bound = searchSmallEvent(selection.certificate.bound());
      progress.report(weight(), bound);
      return new Result(placement, selection.certificate, bound).timetable();
    }

    /** Where prices leave a gap, a small event is searched to the end. */
    private long searchSmallEvent(long bound) {
      if (weight() == bound || stopped() || !ExactWindow.fits(placement)) {
        return bound;
      }
      double seconds = (deadline - System.nanoTime()) / 1e9;
      double work = Math.min(EXACT_WORK, limits.work());
      return new ExactWindow(placement).improve(seconds, work, limits.seed(), cancellation);
    }

    private void placeFixed() {
      for (int request = 0; request < placement.slotOf.length; request++) {
        if (placement.isFixed(request)) {
          int slot = problem.requests().get(request).fixedSlot();
          if (!placement.commonSlots(request).get(slot)
              || placement.load[slot] >= problem.tables()
              || !placement.hasRoom(placement.hosts[request])
              || !placement.hasRoom(placement.guests[request])) {
            throw new IllegalArgumentException(
                "the fixed request " + request + " contradicts another one or the rules");
          }
          placement.place(request, slot);
        }
      }
    }

    /** Of equal weight those come first whose participants have least choice. */
    private List<Integer> heaviestFirst(Selection selection, int share) {
      return IntStream.range(0, placement.slotOf.length)
          .filter(request -> placement.slotOf[request] == Placement.NONE)
          .filter(request -> share == 0 || selection.chosen[request] == share)
          .boxed()
          .sorted(
              Comparator.<Integer>comparingLong(request -> -placement.weight(request))
                  .thenComparingInt(request -> placement.possible(request).cardinality())
                  .thenComparingInt(request -> request))
          .toList();
    }

    private void placeAll(List<Integer> requests, boolean eject) {
      Deque<Integer> waiting = new ArrayDeque<>(requests);
      while (!waiting.isEmpty() && !stopped()) {
        int request = waiting.poll();
        attempts++;
        if (!colouring.place(request) && eject && ejections[request]++ < MOST_EJECTIONS) {
          int pushedOut = pushIn(request);
          if (pushedOut != Placement.NONE) {
            waiting.addFirst(pushedOut);
          }
        }
      }
    }

    /**
     * Takes the place of the lightest meeting that is no heavier and in the way of one side only.
     */
    private int pushIn(int request) {
      int victim = Placement.NONE;
      long lightest = placement.weight(request);
      int host = placement.hosts[request];
      int guest = placement.guests[request];
      for (int side = 0; side < 2; side++) {
        int free = side == 0 ? host : guest;
        int busy = side == 0 ? guest : host;
        for (int slot = 0; slot < placement.slots; slot++) {
          int there = placement.at(busy, slot);
          if (there != Placement.NONE
              && placement.suits(request, slot)
              && placement.open[free].get(slot)
              && placement.hasRoom(free)
              && !placement.isFixed(there)
              && ejections[there] < MOST_EJECTIONS
              && better(there, victim, lightest)) {
            victim = there;
            lightest = placement.weight(there);
          }
        }
      }
      if (victim != Placement.NONE) {
        int slot = placement.slotOf[victim];
        placement.remove(victim);
        placement.place(request, slot);
      }
      return victim;
    }

    private boolean better(int request, int than, long lightest) {
      long weight = placement.weight(request);
      return weight < lightest
          || (weight == lightest
              && (than == Placement.NONE || ejections[request] < ejections[than]));
    }

    private boolean stopped() {
      return cancellation.cancelled()
          || attempts > limits.work() * ATTEMPTS_PER_WORK
          || (attempts % 64 == 0 && System.nanoTime() > deadline);
    }

    private long weight() {
      return IntStream.range(0, placement.slotOf.length)
          .filter(request -> placement.slotOf[request] != Placement.NONE)
          .mapToLong(placement::weight)
          .sum();
    }
  }
}
