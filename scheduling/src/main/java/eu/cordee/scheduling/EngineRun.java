package eu.cordee.scheduling;

import eu.cordee.scheduling.bound.Selection;
import eu.cordee.scheduling.comfort.ChainTidying;
import eu.cordee.scheduling.comfort.ComfortMeasure;
import eu.cordee.scheduling.comfort.Seriation;
import eu.cordee.scheduling.comfort.Tidying;
import eu.cordee.scheduling.exact.ExactWindow;
import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.Comfort;
import eu.cordee.scheduling.model.RunLimits;
import eu.cordee.scheduling.model.RunProgress;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Timetable;
import eu.cordee.scheduling.place.Draft;
import eu.cordee.scheduling.place.EdgeColouring;
import eu.cordee.scheduling.place.FixedMeetings;
import eu.cordee.scheduling.place.GapFilling;
import eu.cordee.scheduling.place.TableAssignment;
import eu.cordee.scheduling.place.TabuSearch;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/** One run of the {@link TimetableEngine}. */
final class EngineRun {

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

  private final SchedulingProblem problem;
  private final RunLimits limits;
  private final Cancellation cancellation;
  private final RunProgress progress;
  private final long deadline;
  private final Draft draft;
  private final EdgeColouring colouring;
  private final int[] ejections;
  private long attempts;
  private long bound;
  private boolean breaksProven;

  EngineRun(
      SchedulingProblem problem,
      RunLimits limits,
      Cancellation cancellation,
      RunProgress progress) {
    this.deadline = System.nanoTime() + limits.time().toNanos();
    this.problem = problem;
    this.limits = limits;
    this.cancellation = cancellation;
    this.progress = progress;
    this.draft = new Draft(problem);
    this.colouring = new EdgeColouring(draft);
    this.ejections = new int[problem.requests().size()];
  }

  Timetable solve() {
    FixedMeetings.placeIn(draft);
    Selection selection = new Selection(problem);
    bound = selection.certificate().bound();
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
      GapFilling.place(draft);
    }
    searchSmallEvent();
    report();
    return new FinishedRun(draft, selection.certificate(), bound, breaksProven).timetable();
  }

  private void report() {
    progress.report(draft.weight(), bound);
    progress.placed(draft.placed());
  }

  /** Where something is missing, and the event is not so large that it would take too long. */
  private void insist() {
    if (!stopped() && draft.weight() < bound) {
      double steps =
          Math.min(
              PATIENCE_PER_WORK * limits.work(),
              Math.min(
                  PATIENCE_PER_REQUEST * draft.requests(), PATIENCE_TIMES_SLOTS / draft.slots()));
      new TabuSearch(draft, limits.seed()).run((long) steps, bound, this::outOfTime);
    }
  }

  private void tidy() {
    if (stopped()) {
      return;
    }
    double requests = Math.max(1, draft.requests());
    double steps = Math.min(MOST_TIDYING_STEPS, TIDYING_STEPS_PER_MEETING * requests);
    steps = Math.min(steps, TIDYING_STEPS_TIMES_REQUESTS / requests);
    steps = Math.min(limits.effort() * steps, limits.work() * TIDYING_STEPS_PER_WORK);
    long before = Tidying.excess(draft);
    Seriation seriation = new Seriation(draft, limits.seed());
    seriation.rearrange();
    closeBreaks(steps);
    if (Tidying.excess(draft) > before) {
      seriation.takeBack();
    }
  }

  private void closeBreaks(double steps) {
    if (Tidying.fits(draft)) {
      long begin = System.nanoTime();
      long hurry = begin + (long) (BEFORE_HURRY * (deadline - begin));
      new Tidying(draft, limits.seed())
          .run((long) steps, () -> System.nanoTime() > hurry, this::outOfTime, progress);
    } else {
      new ChainTidying(draft, limits.seed()).run((long) steps, this::outOfTime);
    }
  }

  /** Where prices or breaks leave a gap, a small event is searched to the end. */
  private void searchSmallEvent() {
    if (stopped() || limits.work() < LEAST_EXACT_WORK || !ExactWindow.fits(draft)) {
      return;
    }
    if (draft.weight() < bound || leavesComfortToWish()) {
      ExactWindow window = new ExactWindow(draft, limits.seed(), cancellation, deadline);
      window.improve(Math.min(EXACT_WORK, limits.work()), bound);
      bound = Math.min(bound, window.bound());
      breaksProven = window.breaksProven();
    }
  }

  private boolean leavesComfortToWish() {
    Comfort comfort = ComfortMeasure.of(draft, TableAssignment.assign(draft), false);
    return comfort.breaks() > 0 || comfort.shortfall() > comfort.leastShortfall();
  }

  /** Of equal weight those come first whose participants have least choice. */
  private List<Integer> heaviestFirst(Selection selection, int share) {
    return IntStream.range(0, draft.requests())
        .filter(request -> draft.slotOf(request) == Draft.NONE)
        .filter(request -> share == 0 || selection.chosen(request) == share)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingLong(request -> -draft.weight(request))
                .thenComparingInt(request -> draft.side().isBound(request) ? 0 : 1)
                .thenComparingInt(request -> draft.possible(request).cardinality())
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
        if (pushedOut != Draft.NONE) {
          waiting.addFirst(pushedOut);
        }
      }
    }
  }

  /** Takes the place of the lightest meeting that is no heavier and in the way of one side only. */
  private int pushIn(int request) {
    int victim = Draft.NONE;
    long lightest = draft.weight(request);
    int[] pair = {draft.host(request), draft.guest(request)};
    for (int side = 0; side < 2; side++) {
      int free = pair[side];
      int busy = pair[1 - side];
      for (int slot = 0; slot < draft.slots(); slot++) {
        int there = draft.at(busy, slot);
        if (there != Draft.NONE
            && draft.suits(request, slot)
            && draft.open(free).get(slot)
            && draft.hasRoom(free)
            && !draft.isFixed(there)
            && ejections[there] < MOST_EJECTIONS
            && better(there, victim, lightest)
            && couldReplace(request, there, slot)) {
          victim = there;
          lightest = draft.weight(there);
        }
      }
    }
    if (victim != Draft.NONE) {
      int slot = draft.slotOf(victim);
      draft.remove(victim);
      draft.place(request, slot);
    }
    return victim;
  }

  /** Whether tables and side rules allow one meeting in the place of another. */
  private boolean couldReplace(int request, int there, int slot) {
    boolean tableFits =
        !draft.usesTable(request) || draft.usesTable(there) || draft.tables().hasFree(slot);
    if (!tableFits || (!draft.side().isBound(request) && !draft.side().isBound(there))) {
      return tableFits;
    }
    draft.remove(there);
    boolean allowed = draft.side().allows(request, slot);
    draft.place(there, slot);
    return allowed;
  }

  private boolean better(int request, int than, long lightest) {
    long weight = draft.weight(request);
    return weight < lightest
        || (weight == lightest && (than == Draft.NONE || ejections[request] < ejections[than]));
  }

  private boolean stopped() {
    return attempts > limits.work() * ATTEMPTS_PER_WORK
        || (attempts % 64 == 0 ? outOfTime() : cancellation.cancelled());
  }

  private boolean outOfTime() {
    return cancellation.cancelled() || System.nanoTime() > deadline;
  }
}
