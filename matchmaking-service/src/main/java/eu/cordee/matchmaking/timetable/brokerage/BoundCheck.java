package eu.cordee.matchmaking.timetable.brokerage;

import java.util.Optional;

/**
 * What can be said about an event without search, in time linear in its size per round of
 * propagation: the sum of what everybody needs alone, or a reason why there is no plan.
 *
 * @param lowerBound no plan has fewer breaks
 * @param contradiction why there is no plan at all
 */
public record BoundCheck(int lowerBound, Optional<String> contradiction) {

  public static BoundCheck of(BrokerageEvent event) {
    Reduction reduction = new Reduction(event);
    return reduction.contradiction().isEmpty()
        ? new BoundCheck(reduction.lowerBound(), Optional.empty())
        : new BoundCheck(0, Optional.of(reduction.contradiction()));
  }
}
