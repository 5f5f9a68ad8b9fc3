package eu.cordee.scheduling.bound;

import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.SchedulingProblem;
import java.util.List;

/** How many requests any plan can place, where each counts the same. */
public final class CountBound {

  private CountBound() {}

  /**
   * Proven by the prices of the b-matching in which every weight is 1; takes the time of a {@link
   * Selection}.
   *
   * @return a number of requests, never less than the most that a plan can place
   */
  public static long of(SchedulingProblem problem) {
    List<Request> equal =
        problem.requests().stream()
            .map(
                request ->
                    new Request(
                        request.hosts(),
                        request.guests(),
                        1,
                        request.allowed(),
                        request.fixedSlot(),
                        request.fixedTable(),
                        request.virtual(),
                        request.mutual()))
            .toList();
    return new Selection(problem.with(problem.participants(), equal)).certificate().bound();
  }
}
