package eu.cordee.matchmaking.meeting;

import eu.cordee.kit.message.Outbox;
import eu.cordee.matchmaking.agenda.Closures;
import eu.cordee.matchmaking.agenda.Occupancy;
import eu.cordee.matchmaking.agenda.Seat;
import eu.cordee.matchmaking.eventcopy.EventPlanCopied;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;

/**
 * Carries meetings along when an organiser moves their slots. A meeting whose people have something
 * else at the new time, or whose slot or people are gone, is cancelled, and its request is back
 * among those that wait for a place. What meetings hold is compared with the plan, not the plan
 * with its copy of before: that may have been lost, and then nothing would ever move.
 */
@ApplicationScoped
class MovedSlots {

  private final Meetings meetings;
  private final SlotsForTwo slotsForTwo;
  private final Occupancy occupancy;
  private final Closures closures;
  private final Outbox outbox;
  private final Event<PlacesLost> placesLost;

  MovedSlots(
      Meetings meetings,
      SlotsForTwo slotsForTwo,
      Occupancy occupancy,
      Closures closures,
      Outbox outbox,
      Event<PlacesLost> placesLost) {
    this.meetings = meetings;
    this.slotsForTwo = slotsForTwo;
    this.occupancy = occupancy;
    this.closures = closures;
    this.outbox = outbox;
    this.placesLost = placesLost;
  }

  /** All are released first: slots may swap their times. */
  void on(@Observes EventPlanCopied plan) {
    List<Meeting> concerned = meetings.lockMisplaced(plan.eventId());
    occupancy.release(concerned.stream().map(Meeting::id).toList());
    closures.follow(plan.eventId());
    List<Meeting> carried = new ArrayList<>();
    List<Meeting> lost = new ArrayList<>();
    for (Meeting meeting : concerned) {
      (carry(meeting) ? carried : lost).add(meeting);
    }
    lost.forEach(Meeting::cancel);
    placesLost.fire(new PlacesLost(lost.stream().map(Meeting::requestId).toList()));
    outbox.publishAll(carried, Meeting::moved);
    outbox.publishAll(lost, Meeting::cancelled);
  }

  private boolean carry(Meeting meeting) {
    return slotsForTwo
        .find(meeting, meeting.slotId())
        .filter(slot -> sit(meeting, slot))
        .isPresent();
  }

  private boolean sit(Meeting meeting, SlotsForTwo.Slot slot) {
    if (occupancy.seat(slot.encounter(meeting)) instanceof Seat.Taken taken) {
      meeting.place(slot.id(), slot.from(), slot.to(), taken.tableId());
      return true;
    }
    occupancy.release(meeting.id());
    return false;
  }
}
