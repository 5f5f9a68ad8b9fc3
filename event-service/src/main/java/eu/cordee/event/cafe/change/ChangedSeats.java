package eu.cordee.event.cafe.change;

import eu.cordee.event.cafe.plan.CafePlan;
import eu.cordee.event.cafe.plan.CafeSeat;
import eu.cordee.event.cafe.plan.SeatingModel;
import eu.cordee.rotation.check.ChangedRotation;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What the engine answered to a late change, and who its numbers are.
 *
 * @param everybody guests in the engine's order, latecomers last
 * @param from so many rounds stay as they were
 */
record ChangedSeats(SeatingModel model, List<UUID> everybody, ChangedRotation changed, int from) {

  /** The seats of all rounds: those that stay as they were before, and the new ones. */
  List<CafeSeat> after(CafePlan before) {
    List<CafeSeat> all =
        new ArrayList<>(before.seats().stream().filter(seat -> seat.round() <= from).toList());
    all.addAll(model.seats(changed.rotation(), from, everybody));
    return all;
  }

  /** Guests whose badge says something else now. */
  List<UUID> newBadges() {
    return changed.newBadges().stream().map(everybody::get).toList();
  }
}
