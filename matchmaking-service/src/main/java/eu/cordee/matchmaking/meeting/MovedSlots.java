package eu.cordee.matchmaking.meeting;

import eu.cordee.kit.message.Outbox;
import eu.cordee.matchmaking.agenda.Closures;
import eu.cordee.matchmaking.agenda.GroupSeating;
import eu.cordee.matchmaking.agenda.Occupancy;
import eu.cordee.matchmaking.agenda.Seat;
import eu.cordee.matchmaking.eventcopy.EventPlanCopied;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Carries meetings along when an organiser moves their slots. A meeting whose people have something
 * else at the new time, or whose slot or people are gone, is cancelled, and its request is back
 * among those that wait for a place. What meetings hold is compared with the plan, not the plan
 * with its copy of before: that may have been lost, and then nothing would ever move.
 *
 * <p>All in sets: a moved event has fifty thousand meetings. They become entities only when they
 * are written, for as long as they are managed, every statement looks at each of them.
 */
@ApplicationScoped
class MovedSlots {

  private final MisplacedMeetings misplaced;
  private final Meetings meetings;
  private final GroupSeating seating;
  private final Occupancy occupancy;
  private final Closures closures;
  private final Outbox outbox;
  private final Event<PlacesLost> placesLost;

  MovedSlots(
      MisplacedMeetings misplaced,
      Meetings meetings,
      GroupSeating seating,
      Occupancy occupancy,
      Closures closures,
      Outbox outbox,
      Event<PlacesLost> placesLost) {
    this.misplaced = misplaced;
    this.meetings = meetings;
    this.seating = seating;
    this.occupancy = occupancy;
    this.closures = closures;
    this.outbox = outbox;
    this.placesLost = placesLost;
  }

  /** All are released first: slots may swap their times. */
  void on(@Observes EventPlanCopied plan) {
    Map<UUID, MisplacedMeetings.Misplaced> concerned = misplaced.lock(plan.eventId());
    occupancy.release(concerned.keySet());
    closures.follow(plan.eventId());
    if (!concerned.isEmpty()) {
      carry(plan.eventId(), concerned);
    }
  }

  private void carry(UUID eventId, Map<UUID, MisplacedMeetings.Misplaced> concerned) {
    Map<UUID, Seat> seats =
        seating.seat(
            eventId,
            concerned.values().stream().flatMap(one -> one.encounter(eventId).stream()).toList());
    List<Meeting> carried = new ArrayList<>();
    List<Meeting> lost = new ArrayList<>();
    for (Meeting meeting : meetings.withIds(concerned.keySet())) {
      if (seats.get(meeting.id()) instanceof Seat.Taken taken) {
        concerned.get(meeting.id()).give(meeting, taken);
        carried.add(meeting);
      } else {
        meeting.cancel();
        lost.add(meeting);
      }
    }
    outbox.publishAll(carried, Meeting::moved);
    outbox.publishAll(lost, Meeting::cancelled);
    placesLost.fire(new PlacesLost(lost.stream().map(Meeting::requestId).toList()));
  }
}
