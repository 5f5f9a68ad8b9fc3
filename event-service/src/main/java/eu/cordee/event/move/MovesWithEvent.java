package eu.cordee.event.move;

import eu.cordee.event.event.Event;
import java.util.List;

/** Whoever keeps something that moves with its event, in the same transaction. */
public interface MovesWithEvent {

  /**
   * All of it, locked in one order.
   *
   * @throws eu.cordee.kit.http.ProblemException when something of it cannot move any more
   */
  List<Movable> movable(Event event);
}
