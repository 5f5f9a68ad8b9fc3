package eu.cordee.scheduling.brokerage;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.SatParameters;
import com.google.ortools.sat.SatParameters.RestartAlgorithm;
import eu.cordee.scheduling.bound.NativeSolver;
import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.PlanStatus;
import eu.cordee.scheduling.model.RunLimits;
import eu.cordee.scheduling.model.RunProgress;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * Solves the published problem with OR-Tools CP-SAT, one thread, the same result for the same
 * input, seed and work limit.
 *
 * <p>Rounds with doubling work: decide whether the lower bound can be reached, which is a pure
 * satisfiability question and usually quick either way; if not, raise the bound by core-guided
 * search and decide again. From the second round on also look for any plan, or a better one.
 */
public final class BrokerageSolver {

  /** Most published events are settled within this much work; see docs/timetable.md. */
  private static final double FIRST_ROUND = 0.45;

  private static final double SECOND_ROUND = 4;

  /** Meetings times slots from which on any plan is secured before the best is sought. */
  private static final long LARGE = 8_000;

  /** What such a plan may cost. */
  private static final double FIRST_PLAN = 4;

  /** Finds the rare plans at the bound sooner than the default mixture of restarts. */
  private static final Consumer<SatParameters.Builder> LUBY =
      parameters -> parameters.addRestartAlgorithms(RestartAlgorithm.LUBY_RESTART);

  private final Reduction reduction;
  private final int fairness;
  private final RunLimits limits;
  private final Cancellation cancellation;
  private final RunProgress progress;
  private final long deadline;

  private double work;
  private int bound;
  private int[] best = {};
  private int fewest = Integer.MAX_VALUE;
  private boolean impossible;
  private String reason = "the limits were reached first";

  private BrokerageSolver(
      BrokerageEvent event,
      int fairness,
      RunLimits limits,
      Cancellation cancellation,
      RunProgress progress) {
    this.deadline = System.nanoTime() + limits.time().toNanos();
    this.reduction = new Reduction(event);
    this.fairness = fairness;
    this.limits = limits;
    this.cancellation = cancellation;
    this.progress = progress;
  }

  /**
   * Finds the plan with the fewest breaks. Exponential in the worst case; whoever runs into a limit
   * gets the best plan so far with the bound that is proven.
   *
   * @param fairness how far the breaks of two participants may differ
   * @param limits the clock runs from this call; a run that time ends may differ from the next
   * @param cancellation ends the search soon, as a limit does
   * @param progress hears of every bound and plan, in this thread
   * @return with status {@code UNKNOWN} and no slots where neither plan nor proof was found
   */
  public static BrokeragePlan solve(
      BrokerageEvent event,
      int fairness,
      RunLimits limits,
      Cancellation cancellation,
      RunProgress progress) {
    BrokerageSolver solver = new BrokerageSolver(event, fairness, limits, cancellation, progress);
    solver.run();
    return solver.plan();
  }

  private void run() {
    impossible = !reduction.contradiction().isEmpty();
    if (impossible) {
      reason = reduction.contradiction();
      return;
    }
    NativeSolver.load();
    bound = reduction.lowerBound();
    if ((long) reduction.event.meetings().size() * reduction.event.slots() > LARGE) {
      findAnyPlan();
    }
    boolean raised = !settled() && decide(FIRST_ROUND, parameters -> {});
    for (double round = SECOND_ROUND; !settled() && !exhausted(); round *= 2) {
      tryHarder(round, raised);
      raised = false;
    }
  }

  /** By chains and tabu search; by constraints only if these fail. */
  private void findAnyPlan() {
    Duration time = Duration.ofNanos(Math.max(1, (deadline - System.nanoTime()) / 2));
    double share = Math.min(FIRST_PLAN, limits.work());
    RunLimits some = new RunLimits(time, share, limits.seed());
    int[] slots = FirstPlan.of(reduction, some, cancellation);
    work += share;
    if (slots.length > 0 && BrokerageChecker.check(reduction.event, slots, fairness).valid()) {
      adopt(slots);
    } else {
      improve(FIRST_ROUND);
    }
  }

  private void tryHarder(double round, boolean raised) {
    int undecided = raised || decide(round, LUBY) ? -1 : bound;
    if (!settled()) {
      raiseBound(round / 8);
    }
    while (!settled() && bound > undecided && !exhausted()) {
      undecided = decide(round, LUBY) ? -1 : bound;
    }
    if (!settled()) {
      improve(round / 4);
    }
  }

  /** Whether the bound can be reached; true if it was raised because it cannot. */
  private boolean decide(double round, Consumer<SatParameters.Builder> search) {
    BreakModel model = new BreakModel(reduction, fairness, bound - reduction.lowerBound());
    model.decide();
    CpSolverStatus status = solve(model, round, search);
    if (status != CpSolverStatus.INFEASIBLE) {
      return false;
    }
    raise(bound + 1, "fewer breaks were excluded by search");
    impossible = bound > mostBreaks();
    return !impossible;
  }

  private void raiseBound(double round) {
    BreakModel model = new BreakModel(reduction, fairness, mostBreaks());
    model.minimise();
    CpSolverStatus status = solve(model, round, core -> core.setOptimizeWithCore(true));
    if (status == CpSolverStatus.INFEASIBLE) {
      impossible = true;
      reason = "search excluded every plan";
    }
  }

  /** Without proof: any plan first, then a better one near the best. */
  private void improve(double round) {
    boolean any = best.length == 0;
    BreakModel model = new BreakModel(reduction, fairness, any ? mostBreaks() : fewest - 1);
    if (any) {
      model.decide();
    } else {
      model.minimise();
      model.hint(best);
    }
    solve(model, round, parameters -> {});
  }

  private CpSolverStatus solve(
      BreakModel model, double round, Consumer<SatParameters.Builder> change) {
    if (exhausted()) {
      return CpSolverStatus.UNKNOWN;
    }
    CpSolver solver = new CpSolver();
    SatParameters.Builder parameters = solver.getParameters();
    parameters
        .setNumWorkers(1)
        .setLinearizationLevel(0)
        .setRandomSeed((int) limits.seed())
        .setMaxDeterministicTime(Math.min(round, limits.work() - work))
        .setMaxTimeInSeconds(Math.max(0, (deadline - System.nanoTime()) / 1e9));
    change.accept(parameters);
    cancellation.onCancel(solver::stopSearch);
    CpSolverStatus status = solver.solve(model.model);
    work += solver.response().getDeterministicTime();
    if (model.model.model().hasObjective() && status != CpSolverStatus.INFEASIBLE) {
      int proven = (int) Math.ceil(solver.bestObjectiveBound() - 1e-6);
      raise(reduction.lowerBound() + proven, "core-guided search");
    }
    if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
      adopt(model.slots(solver));
    }
    return status;
  }

  /** Every plan passes the separate checker before it is believed. */
  private void adopt(int[] slots) {
    BrokerageChecker.Verdict verdict = BrokerageChecker.check(reduction.event, slots, fairness);
    if (!verdict.valid()) {
      throw new IllegalStateException("the solver broke a rule: " + verdict.violations());
    }
    if (verdict.totalBreaks() < fewest) {
      fewest = verdict.totalBreaks();
      best = slots;
      progress.report(fewest, bound);
    }
  }

  private void raise(int proven, String how) {
    if (proven > bound) {
      bound = proven;
      reason = how;
      progress.report(fewest, bound);
    }
  }

  private boolean settled() {
    return impossible || fewest <= bound;
  }

  private boolean exhausted() {
    return cancellation.cancelled() || System.nanoTime() >= deadline || work >= limits.work();
  }

  private int mostBreaks() {
    return reduction.event.participants() * reduction.event.slots();
  }

  private BrokeragePlan plan() {
    if (impossible) {
      return new BrokeragePlan(
          PlanStatus.INFEASIBLE, new int[0], new int[0], -1, bound, work, reason);
    }
    if (best.length == 0 && !reduction.event.meetings().isEmpty()) {
      return new BrokeragePlan(PlanStatus.UNKNOWN, best, best, -1, bound, work, reason);
    }
    boolean proven = fewest <= bound;
    if (proven && bound == reduction.lowerBound()) {
      reason = "nobody can do better even alone";
    }
    return new BrokeragePlan(
        proven ? PlanStatus.OPTIMAL : PlanStatus.FEASIBLE,
        best,
        BrokerageTables.assign(reduction.event, best),
        fewest,
        bound,
        work,
        reason);
  }
}
