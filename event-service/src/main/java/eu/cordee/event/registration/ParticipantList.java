package eu.cordee.event.registration;

import eu.cordee.event.event.Event;
import eu.cordee.event.event.EventAccess;
import eu.cordee.kit.http.Cursor;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows who takes part to those who take part, too, and to the organisers. */
@ApplicationScoped
class ParticipantList {

  private final EventAccess access;
  private final ParticipantRepository participants;
  private final Caller caller;

  ParticipantList(EventAccess access, ParticipantRepository participants, Caller caller) {
    this.access = access;
    this.participants = participants;
    this.caller = caller;
  }

  Page<ParticipantView> page(UUID eventId, @Nullable String cursor, int limit) {
    Event event = access.visible(eventId);
    if (!access.organises(event) && !takesPart(eventId)) {
      throw new ProblemException(
          KitProblem.NOT_ALLOWED, "Only participants and organisers of this event may");
    }
    List<Participant> rows = participants.page(eventId, Cursor.readId(cursor), limit);
    return Page.of(rows, limit, participant -> participant.id().toString(), ParticipantView::of);
  }

  ParticipantView mine(UUID eventId) {
    access.visible(eventId);
    return participants
        .registered(eventId, caller.personId())
        .map(ParticipantView::of)
        .orElseThrow(
            () -> new ProblemException(KitProblem.NOT_FOUND, "You are not registered here"));
  }

  private boolean takesPart(UUID eventId) {
    return participants.registered(eventId, caller.personId()).isPresent();
  }
}
