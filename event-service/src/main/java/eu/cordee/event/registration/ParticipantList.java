package eu.cordee.event.registration;

import eu.cordee.event.event.Event;
import eu.cordee.event.event.EventAccess;
import eu.cordee.event.registration.NamedParticipants.Place;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows who takes part to those who take part, too, and to the organisers. */
@ApplicationScoped
class ParticipantList {

  private final EventAccess access;
  private final ParticipantRepository participants;
  private final NamedParticipants named;
  private final ParticipantViews views;
  private final Caller caller;

  ParticipantList(
      EventAccess access,
      ParticipantRepository participants,
      NamedParticipants named,
      ParticipantViews views,
      Caller caller) {
    this.access = access;
    this.participants = participants;
    this.named = named;
    this.views = views;
    this.caller = caller;
  }

  Page<ParticipantView> page(
      UUID eventId, @Nullable String text, @Nullable String cursor, int limit) {
    Event event = insideOf(eventId);
    Page<UUID> found =
        Page.of(
            named.find(eventId, text, Place.at(cursor), limit + 1),
            limit,
            Place::position,
            Place::id);
    Map<UUID, Participant> byId = participants.byId(found.items());
    return new Page<>(
        views.of(event, found.items().stream().map(byId::get).toList()), found.next());
  }

  ParticipantView mine(UUID eventId) {
    Event event = access.visible(eventId);
    return participants
        .registered(eventId, caller.personId())
        .map(mine -> views.of(event, mine))
        .orElseThrow(
            () -> new ProblemException(KitProblem.NOT_FOUND, "You are not registered here"));
  }

  /** Whoever has withdrawn is there for organisers and for themselves. */
  ParticipantView one(UUID eventId, UUID participantId) {
    Event event = insideOf(eventId);
    return participants
        .findByIdOptional(participantId)
        .filter(found -> found.eventId().equals(eventId))
        .filter(
            found ->
                found.state() == ParticipantState.REGISTERED
                    || access.organises(event)
                    || found.personId().equals(caller.personId()))
        .map(found -> views.of(event, found))
        .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
  }

  private Event insideOf(UUID eventId) {
    Event event = access.visible(eventId);
    if (!access.organises(event) && !takesPart(eventId)) {
      throw new ProblemException(
          KitProblem.NOT_ALLOWED, "Only participants and organisers of this event may");
    }
    return event;
  }

  private boolean takesPart(UUID eventId) {
    return participants.registered(eventId, caller.personId()).isPresent();
  }
}
