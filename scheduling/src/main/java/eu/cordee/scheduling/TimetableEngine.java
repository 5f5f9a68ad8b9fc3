package eu.cordee.scheduling;

/** Plans an event with more requests than fit. */
public interface TimetableEngine {

  /**
   * Finds a timetable of high weight together with a proof of how high it could be.
   *
   * @throws IllegalArgumentException if the already fixed meetings contradict each other
   */
  Timetable solve(
      TimetableProblem problem, Limits limits, Cancellation cancellation, Progress progress);
}
