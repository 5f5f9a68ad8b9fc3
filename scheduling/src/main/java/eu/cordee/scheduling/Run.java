package eu.cordee.scheduling;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** One run of the {@link ColouringEngine}. */
final class Run {

  /** How often one request may push others out; beyond, ejections only go round in circles. */
  private static final int MOST_EJECTIONS = 6;

  /** What each goal of a small event may cost at most, in seconds or so. */
  private static final double EXACT_WORK = 4;

  /** With less than that to spend, a model is not worth being built. */
  private static final double LEAST_EXACT_WORK = 0.05;

  /** Steps of tabu search without gain; each looks at every slot of some requests. */
  private static final double PATIENCE_PER_REQUEST = 500;

  private static final double PATIENCE_TIMES_SLOTS = 3_000_000;
  private static final double PATIENCE_PER_WORK = 100_000;
  private static final double ATTEMPTS_PER_WORK = 100_000;

  /** Small events are tidied thoroughly, large ones as far as seconds go. */
  private static final double TIDYING_STEPS_PER_MEETING = 2_000;

  private static final double MOST_TIDYING_STEPS = 28_000_000;
  private static final double TIDYING_STEPS_TIMES_REQUESTS = 1.5e12;
  private static final double BEFORE_HURRY = 0.8;
  private static final double TIDYING_STEPS_PER_WORK = 1_000_000;

  /** Counting what is placed takes as long as a few attempts. */
  private static final int ATTEMPTS_BETWEEN_REPORTS = 4096;

  private final TimetableProblem problem;
  private final Limits limits;
  private final Cancellation cancellation;
  private final Progress progress;
  private final long deadline;
  private final Placement placement;
  private final Colouring colouring;
  private final int[] ejections;
  private long attempts;
  private long bound;
  private boolean breaksProven;

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
    new FixedMeetings(placement).place();
    Selection selection = new Selection(problem);
    bound = selection.certificate.bound();
    report();
    for (int share = 2; share >= 0; share--) {
      placeAll(heaviestFirst(selection, share), share > 0);
      report();
    }
    placeAll(heaviestFirst(selection, 2), true);
    placeAll(heaviestFirst(selection, 0), false);
    insist();
    tidy();
    if (!cancellation.cancelled()) {
      Leftovers.place(placement);
    }
    searchSmallEvent();
    report();
    return new Result(placement, selection.certificate, bound, breaksProven).timetable();
  }

  private void report() {
    progress.report(placement.weight(), bound);
    progress.placed(
        (int) Arrays.stream(placement.slotOf).filter(slot -> slot != Placement.NONE).count());
  }

  /** Where something is missing, and the event is not so large that it would take too long. */
  private void insist() {
    if (!stopped() && placement.weight() < bound) {
      double steps =
          Math.min(
              PATIENCE_PER_WORK * limits.work(),
              Math.min(
                  PATIENCE_PER_REQUEST * placement.slotOf.length,
                  PATIENCE_TIMES_SLOTS / placement.slots));
      new TabuSearch(placement, limits.seed()).run((long) steps, bound, this::outOfTime);
    }
  }

  private void tidy() {
    if (stopped()) {
      return;
    }
    double requests = Math.max(1, placement.slotOf.length);
    double steps = Math.min(MOST_TIDYING_STEPS, TIDYING_STEPS_PER_MEETING * requests);
    steps = Math.min(steps, TIDYING_STEPS_TIMES_REQUESTS / requests);
    steps = Math.min(limits.effort() * steps, limits.work() * TIDYING_STEPS_PER_WORK);
    long before = Tidying.excess(placement);
    Seriation seriation = new Seriation(placement, limits.seed());
    seriation.rearrange();
    closeBreaks(steps);
    if (Tidying.excess(placement) > before) {
      seriation.takeBack();
    }
  }

  private void closeBreaks(double steps) {
    if (Tidying.fits(placement)) {
      long begin = System.nanoTime();
      long hurry = begin + (long) (BEFORE_HURRY * (deadline - begin));
      new Tidying(placement, limits.seed())
          .run((long) steps, () -> System.nanoTime() > hurry, this::outOfTime, progress);
    } else {
      new ChainTidying(placement, limits.seed()).run((long) steps, this::outOfTime);
    }
  }

  /** Where prices or breaks leave a gap, a small event is searched to the end. */
  private void searchSmallEvent() {
    if (stopped() || limits.work() < LEAST_EXACT_WORK || !ExactWindow.fits(placement)) {
      return;
    }
    if (placement.weight() < bound || leavesComfortToWish()) {
      ExactWindow window = new ExactWindow(placement, limits.seed(), cancellation, deadline);
      window.improve(Math.min(EXACT_WORK, limits.work()), bound);
      bound = Math.min(bound, window.bound());
      breaksProven = window.breaksProven();
    }
  }

  private boolean leavesComfortToWish() {
    Comfort comfort = Comforts.of(placement, Seats.assign(placement), false);
    return comfort.breaks() > 0 || comfort.shortfall() > comfort.leastShortfall();
  }

  /** Of equal weight those come first whose participants have least choice. */
  private List<Integer> heaviestFirst(Selection selection, int share) {
    return IntStream.range(0, placement.slotOf.length)
        .filter(request -> placement.slotOf[request] == Placement.NONE)
        .filter(request -> share == 0 || selection.chosen[request] == share)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingLong(request -> -placement.weight(request))
                .thenComparingInt(request -> placement.side.isBound(request) ? 0 : 1)
                .thenComparingInt(request -> placement.possible(request).cardinality())
                .thenComparingInt(request -> request))
        .toList();
  }

  private void placeAll(List<Integer> requests, boolean eject) {
    Deque<Integer> waiting = new ArrayDeque<>(requests);
    while (!waiting.isEmpty() && !stopped()) {
      int request = waiting.poll();
      attempts++;
      if (attempts % ATTEMPTS_BETWEEN_REPORTS == 0) {
        report();
      }
      if (!colouring.place(request) && eject && ejections[request]++ < MOST_EJECTIONS) {
        int pushedOut = pushIn(request);
        if (pushedOut != Placement.NONE) {
          waiting.addFirst(pushedOut);
        }
      }
    }
  }

  /** Takes the place of the lightest meeting that is no heavier and in the way of one side only. */
  private int pushIn(int request) {
    int victim = Placement.NONE;
    long lightest = placement.weight(request);
    int[] pair = {placement.hosts[request], placement.guests[request]};
    for (int side = 0; side < 2; side++) {
      int free = pair[side];
      int busy = pair[1 - side];
      for (int slot = 0; slot < placement.slots; slot++) {
        int there = placement.at(busy, slot);
        if (there != Placement.NONE
            && placement.suits(request, slot)
            && placement.open[free].get(slot)
            && placement.hasRoom(free)
            && !placement.isFixed(there)
            && ejections[there] < MOST_EJECTIONS
            && better(there, victim, lightest)
            && couldReplace(request, there, slot)) {
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

  /** Whether tables and side rules allow one meeting in the place of another. */
  private boolean couldReplace(int request, int there, int slot) {
    boolean tableFits =
        !placement.usesTable(request) || placement.usesTable(there) || placement.hasTable(slot);
    if (!tableFits || (!placement.side.isBound(request) && !placement.side.isBound(there))) {
      return tableFits;
    }
    placement.remove(there);
    boolean allowed = placement.side.allows(request, slot);
    placement.place(there, slot);
    return allowed;
  }

  private boolean better(int request, int than, long lightest) {
    long weight = placement.weight(request);
    return weight < lightest
        || (weight == lightest && (than == Placement.NONE || ejections[request] < ejections[than]));
  }

  private boolean stopped() {
    return attempts > limits.work() * ATTEMPTS_PER_WORK
        || (attempts % 64 == 0 ? outOfTime() : cancellation.cancelled());
  }

  private boolean outOfTime() {
    return cancellation.cancelled() || System.nanoTime() > deadline;
  }
}
