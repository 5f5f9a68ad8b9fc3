package eu.cordee.event.registration;

import eu.cordee.event.event.Event;
import eu.cordee.event.event.EventAccess;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.kit.identity.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** What people say to being entered into an event by others. */
@ApplicationScoped
class Acceptance {

  private final EventAccess access;
  private final ParticipantRepository participants;
  private final ParticipantFacts facts;
  private final ParticipantViews views;
  private final RefusedOrganisers refused;
  private final Registration registration;
  private final Caller caller;

  Acceptance(
      EventAccess access,
      ParticipantRepository participants,
      ParticipantFacts facts,
      ParticipantViews views,
      RefusedOrganisers refused,
      Registration registration,
      Caller caller) {
    this.access = access;
    this.participants = participants;
    this.facts = facts;
    this.views = views;
    this.refused = refused;
    this.registration = registration;
    this.caller = caller;
  }

  /** From now on what is planned there takes the caller's time everywhere. */
  @Idempotent
  ParticipantView accept(UUID eventId) {
    Event event = access.visibleLocked(eventId);
    Participant me = mine(eventId);
    if (me.awaitsAcceptance()) {
      me.accept();
      facts.changed(List.of(me));
    }
    return views.of(event, me);
  }

  /** The caller leaves, and is entered by those who run this event never again. */
  @Idempotent
  void refuse(UUID eventId) {
    Event event = access.visibleLocked(eventId);
    Participant me = mine(eventId);
    refused.refuse(me.personId(), event);
    registration.withdraw(eventId, me.id());
  }

  private Participant mine(UUID eventId) {
    return participants
        .registered(eventId, caller.personId())
        .orElseThrow(
            () -> new ProblemException(KitProblem.NOT_FOUND, "You are not registered here"));
  }
}
