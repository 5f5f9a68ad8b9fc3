package eu.cordee.scheduling;

import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.RunLimits;
import eu.cordee.scheduling.model.RunProgress;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Timetable;

/**
 * Plans an event with more requests than fit, of any size: selection by weighted b-matching, slots
 * by edge colouring with alternating chains, repair by ejection, fewer breaks by annealing along
 * the same chains, and exhaustive search where the event is small.
 *
 * <p>Deterministic: the same problem, seed and work give the same timetable on every machine, as
 * long as the time limit is not what ends the run. One thread; several runs may go on at the same
 * time. Time and memory grow about linearly in the requests; 50,000 of them take some seconds to
 * place and some more to tidy.
 */
public final class TimetableEngine {

  private TimetableEngine() {}

  /**
   * Finds a timetable of high weight together with a proof of how high it could be.
   *
   * @param limits when to stop
   * @param cancellation lets another thread stop the run, which then returns the best it has
   * @param progress told now and then, on the calling thread
   * @throws IllegalArgumentException if the already fixed meetings contradict each other
   * @throws ArithmeticException if weights are so large that their sum does not fit in a long
   */
  public static Timetable solve(
      SchedulingProblem problem,
      RunLimits limits,
      Cancellation cancellation,
      RunProgress progress) {
    return new EngineRun(problem, limits, cancellation, progress).solve();
  }

  /** The same, with nobody who watches or stops it. */
  public static Timetable solve(SchedulingProblem problem, RunLimits limits) {
    return solve(problem, limits, new Cancellation(), RunProgress.NONE);
  }
}
