package eu.cordee.scheduling;

/**
 * The engine for events of any size: selection by weighted b-matching, slots by edge colouring with
 * alternating chains, repair by ejection, fewer breaks by annealing along the same chains, and
 * exhaustive search where the event is small. Deterministic; the work limit counts placement
 * attempts and steps of annealing.
 */
public final class ColouringEngine implements TimetableEngine {

  @Override
  public Timetable solve(
      TimetableProblem problem, Limits limits, Cancellation cancellation, Progress progress) {
    return new Run(problem, limits, cancellation, progress).solve();
  }
}
