package eu.cordee.event.registration;

import eu.cordee.contracts.Header;
import eu.cordee.contracts.ParticipantMessage;
import eu.cordee.contracts.ParticipantMessage.ParticipantChanged;
import eu.cordee.contracts.ParticipantMessage.ParticipantRegistered;
import eu.cordee.contracts.ParticipantMessage.ParticipantWithdrawn;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Outbox;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Tells participants to the other services. */
@ApplicationScoped
class ParticipantFacts implements Republisher {

  private final Outbox outbox;

  ParticipantFacts(Outbox outbox) {
    this.outbox = outbox;
  }

  /** Stores the new participants, too, in batches. */
  void registered(Collection<Participant> fresh) {
    outbox.publishAll(fresh, (one, header) -> new ParticipantRegistered(header, state(one)));
  }

  void changed(Collection<Participant> changed) {
    outbox.publishAll(changed, (one, header) -> new ParticipantChanged(header, state(one)));
  }

  void withdrawn(Participant participant) {
    withdrawn(List.of(participant));
  }

  void withdrawn(Collection<Participant> gone) {
    outbox.publishAll(gone, (one, header) -> new ParticipantWithdrawn(header, state(one)));
  }

  @Override
  public Topic topic() {
    return Topic.PARTICIPANTS;
  }

  @Override
  public Batch republish(UUID after, int limit) {
    return outbox.republish(
        Participant.class, "true", after, limit, all -> ParticipantFacts::current);
  }

  private static ParticipantMessage current(Participant participant, Header header) {
    return switch (participant.state()) {
      case REGISTERED -> new ParticipantChanged(header, state(participant));
      case WITHDRAWN -> new ParticipantWithdrawn(header, state(participant));
    };
  }

  private static ParticipantMessage.State state(Participant participant) {
    return new ParticipantMessage.State(
        participant.id(),
        participant.eventId(),
        participant.personId(),
        participant.organisationId(),
        participant.isRegistered(),
        participant.awaitsAcceptance());
  }
}
