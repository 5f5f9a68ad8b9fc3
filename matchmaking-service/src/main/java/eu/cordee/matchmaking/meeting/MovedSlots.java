package eu.cordee.matchmaking.meeting;

import eu.cordee.kit.message.Outbox;
import eu.cordee.matchmaking.agenda.Closures;
import eu.cordee.matchmaking.agenda.Occupancy;
import eu.cordee.matchmaking.agenda.Seat;
import eu.cordee.matchmaking.event.SlotsMoved;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;

/**
 * Carries meetings along when an organiser moves their slots. A meeting whose people have something
 * else at the new time is cancelled, and its request is back among those that wait for a place.
 */
@ApplicationScoped
class MovedSlots {

  private static final String REASON = "NO_COMMON_SLOT";

  private final MeetingRequests requests;
  private final Meetings meetings;
  private final Rendezvous rendezvous;
  private final Occupancy occupancy;
  private final Closures closures;
  private final Outbox outbox;

  MovedSlots(
      MeetingRequests requests,
      Meetings meetings,
      Rendezvous rendezvous,
      Occupancy occupancy,
      Closures closures,
      Outbox outbox) {
    this.requests = requests;
    this.meetings = meetings;
    this.rendezvous = rendezvous;
    this.occupancy = occupancy;
    this.closures = closures;
    this.outbox = outbox;
  }

  /** All are released first: slots may swap their times. */
  void on(@Observes SlotsMoved moved) {
    List<Meeting> concerned = meetings.lockOfSlots(moved.slotIds());
    occupancy.release(concerned.stream().map(Meeting::id).toList());
    closures.follow(moved.slotIds());
    List<Meeting> carried = new ArrayList<>();
    List<Meeting> lost = new ArrayList<>();
    for (Meeting meeting : concerned) {
      (carry(meeting) ? carried : lost).add(meeting);
    }
    lost.forEach(this::cancel);
    outbox.publishAll(carried, Meeting::moved);
    outbox.publishAll(lost, Meeting::cancelled);
  }

  private boolean carry(Meeting meeting) {
    Rendezvous.Slot slot = rendezvous.read(meeting, meeting.slotId());
    if (occupancy.seat(slot.encounter(meeting)) instanceof Seat.Taken taken) {
      meeting.place(slot.id(), slot.from(), slot.to(), taken.tableId());
      return true;
    }
    occupancy.release(meeting.id());
    return false;
  }

  private void cancel(Meeting meeting) {
    meeting.cancel();
    requests.findById(meeting.requestId()).remainUnplaced(REASON);
  }
}
