package eu.cordee.matchmaking.agenda;

import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Outbox;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Tells every answer of the agenda again. */
@ApplicationScoped
class AgendaRepublisher implements Republisher {

  private final Outbox outbox;

  AgendaRepublisher(Outbox outbox) {
    this.outbox = outbox;
  }

  @Override
  public Topic topic() {
    return Topic.AGENDAS;
  }

  @Override
  public Batch republish(UUID after, int limit) {
    return outbox.republish(Commitment.class, "true", after, limit, all -> Commitment::toMessage);
  }
}
