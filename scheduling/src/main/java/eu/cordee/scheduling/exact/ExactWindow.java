package eu.cordee.scheduling.exact;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.place.Draft;

/**
 * A small event searched to the end, goal by goal: weight, then the floor of meetings, then breaks.
 * Exponential in the worst case, therefore only for what {@link #fits}. One thread; the same result
 * for the same draft, seed and work, unless the deadline or a cancellation comes first.
 */
public final class ExactWindow {

  /** Choices of request, representatives and slot; more than these do not close within seconds. */
  static final int MOST_CHOICES = 3_000;

  /** Breaks close quickly or hardly at all; the search for fewer is cut short. */
  private static final double BREAKS_WORK = 0.5;

  private final ExactModel exact;
  private final long seed;
  private final Cancellation cancellation;
  private final long deadline;
  private long bound = Long.MAX_VALUE;
  private boolean breaksProven;

  /**
   * Builds the model of the draft, which {@link #improve} changes.
   *
   * @param deadline one of {@link System#nanoTime()}; nothing is searched after it
   */
  public ExactWindow(Draft draft, long seed, Cancellation cancellation, long deadline) {
    this.exact = new ExactModel(draft);
    this.seed = seed;
    this.cancellation = cancellation;
    this.deadline = deadline;
  }

  /** Whether the event is small enough to be searched to the end within seconds. */
  public static boolean fits(Draft draft) {
    long choices = 0;
    for (int request = 0; request < draft.requests(); request++) {
      Request wanted = draft.problem().requests().get(request);
      long pairs = (long) wanted.hosts().length * wanted.guests().length;
      choices += pairs * draft.problem().possibleSlots(request).cardinality();
    }
    return choices <= MOST_CHOICES;
  }

  /** No plan has more weight; before {@link #improve} nothing is known. */
  public long bound() {
    return bound;
  }

  /** Whether no plan of the same weight and floor has fewer breaks. */
  public boolean breaksProven() {
    return breaksProven;
  }

  /**
   * Improves the placement as far as the work allows; it never gets worse.
   *
   * @param work for each of the goals, in the units of {@link
   *     eu.cordee.scheduling.model.RunLimits#work()}
   * @param known the best upper bound so far; a placement that reaches it needs no first search
   */
  public void improve(double work, long known) {
    bound = known;
    if (exact.draft.weight() == known || mostWeight(work)) {
      exact.model.clearObjective();
      exact.model.addGreaterOrEqual(exact.weight(), exact.draft.weight());
      if (keepFloor(work)) {
        fewestBreaks(work);
      }
    }
  }

  private boolean mostWeight(double work) {
    exact.model.maximize(exact.weight());
    CpSolver solver = solver(work);
    CpSolverStatus status = solver.solve(exact.model);
    if (found(status)) {
      bound = (long) Math.floor(solver.bestObjectiveBound() + 1e-6);
      adoptIf(solver, solver.objectiveValue() > exact.draft.weight());
    }
    return status == CpSolverStatus.OPTIMAL;
  }

  private boolean keepFloor(double work) {
    if (floors() == 0) {
      return true;
    }
    LinearExpr reached = exact.reachedFloor();
    exact.hint();
    exact.model.maximize(reached);
    CpSolver solver = solver(work);
    CpSolverStatus status = solver.solve(exact.model);
    adoptIf(solver, found(status) && solver.objectiveValue() > reached());
    exact.model.clearObjective();
    exact.model.addGreaterOrEqual(reached, reached());
    return status == CpSolverStatus.OPTIMAL;
  }

  private long reached() {
    return floors() - exact.draft.problem().shortfall(exact.draft.meetingsOfEach());
  }

  private int floors() {
    return exact.draft.problem().shortfall(new int[exact.draft.people()]);
  }

  private void fewestBreaks(double work) {
    exact.model.minimize(exact.breaks());
    exact.hint();
    CpSolver solver = solver(Math.min(work, BREAKS_WORK));
    CpSolverStatus status = solver.solve(exact.model);
    int present = exact.draft.breaks();
    adoptIf(solver, found(status) && solver.objectiveValue() < present);
    breaksProven = status == CpSolverStatus.OPTIMAL;
  }

  private CpSolver solver(double work) {
    CpSolver solver = new CpSolver();
    // Before the search has begun it cannot be stopped, so whoever has cancelled gives it no time.
    cancellation.onCancel(solver::stopSearch);
    double seconds = cancellation.cancelled() ? 0 : (deadline - System.nanoTime()) / 1e9;
    solver
        .getParameters()
        .setNumWorkers(1)
        .setRandomSeed((int) seed)
        .setMaxDeterministicTime(work)
        .setMaxTimeInSeconds(Math.max(0, seconds));
    return solver;
  }

  private static boolean found(CpSolverStatus status) {
    return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
  }

  private void adoptIf(CpSolver solver, boolean better) {
    if (better) {
      exact.adopt(solver);
    }
  }
}
