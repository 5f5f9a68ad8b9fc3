package eu.cordee.matchmaking.agenda;

import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Outbox;
import eu.cordee.kit.message.Republisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Tells every answer of the agenda again. */
@ApplicationScoped
class AgendaRepublisher implements Republisher {

  private final Commitments commitments;
  private final Outbox outbox;

  AgendaRepublisher(Commitments commitments, Outbox outbox) {
    this.commitments = commitments;
    this.outbox = outbox;
  }

  @Override
  public Topic topic() {
    return Topic.AGENDAS;
  }

  @Override
  public int republish() {
    List<Commitment> all = commitments.listAll();
    outbox.republish(all, Commitment::toMessage);
    return all.size();
  }
}
