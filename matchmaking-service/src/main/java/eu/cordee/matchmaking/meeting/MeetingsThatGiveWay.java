package eu.cordee.matchmaking.meeting;

import eu.cordee.kit.message.Outbox;
import eu.cordee.matchmaking.agenda.MeetingsGiveWay;
import eu.cordee.matchmaking.agenda.Occupancy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.List;

/** Cancels meetings whose time belongs to something else; their requests wait for a place again. */
@ApplicationScoped
class MeetingsThatGiveWay {

  private final Meetings meetings;
  private final Occupancy occupancy;
  private final Outbox outbox;
  private final Event<PlacesLost> placesLost;

  MeetingsThatGiveWay(
      Meetings meetings, Occupancy occupancy, Outbox outbox, Event<PlacesLost> placesLost) {
    this.meetings = meetings;
    this.occupancy = occupancy;
    this.outbox = outbox;
    this.placesLost = placesLost;
  }

  void on(@Observes MeetingsGiveWay giveWay) {
    List<Meeting> lost = meetings.lockAll(giveWay.eventId(), giveWay.meetingIds());
    lost.forEach(Meeting::cancel);
    occupancy.release(lost.stream().map(Meeting::id).toList());
    outbox.publishAll(lost, Meeting::cancelled);
    placesLost.fire(new PlacesLost(lost.stream().map(Meeting::requestId).toList()));
  }
}
