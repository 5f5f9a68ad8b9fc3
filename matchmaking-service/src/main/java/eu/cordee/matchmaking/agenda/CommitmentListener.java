package eu.cordee.matchmaking.agenda;

import eu.cordee.contracts.AgendaMessage.Answer;
import eu.cordee.contracts.CommitmentMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Inbox;
import eu.cordee.kit.message.MessageListener;
import eu.cordee.kit.message.Outbox;
import eu.cordee.matchmaking.eventcopy.CopyLock;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Answers each commitment: accepted, refused because the person is busy, or released. */
@ApplicationScoped
class CommitmentListener implements MessageListener<CommitmentMessage> {

  private final Inbox inbox;
  private final Outbox outbox;
  private final Occupancy occupancy;
  private final Commitments commitments;
  private final CopyLock lock;

  CommitmentListener(
      Inbox inbox, Outbox outbox, Occupancy occupancy, Commitments commitments, CopyLock lock) {
    this.inbox = inbox;
    this.outbox = outbox;
    this.occupancy = occupancy;
    this.commitments = commitments;
    this.lock = lock;
  }

  @Incoming("commitments")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> records) {
    inbox.receive(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.COMMITMENTS;
  }

  /** The full state comes each time, so a moved session is simply released and held anew. */
  @Override
  public void on(CommitmentMessage message) {
    CommitmentMessage.State wanted = message.state();
    // Whose time it takes does not change before it is taken.
    lock.share(wanted.eventId());
    Commitment commitment =
        commitments.findByIdOptional(wanted.id()).orElseGet(() -> new Commitment(wanted.id()));
    commitment.describe(message);
    occupancy.release(wanted.id());
    if (!wanted.active()) {
      commitment.answer(Answer.RELEASED, "");
    } else if (holds(wanted)) {
      commitment.answer(Answer.ACCEPTED, "");
    } else {
      commitment.refuse();
    }
    outbox.publish(commitment, commitment::toMessage);
  }

  /**
   * Gives their time back: who asked for it was restored to a moment before, and does not know that
   * any more. The answers stay, as this service's own truth.
   */
  @Override
  public void forget(Collection<UUID> commitmentIds) {
    occupancy.release(commitmentIds);
    List<Commitment> held =
        commitments.list("id in ?1 and answer = ?2", commitmentIds, Answer.ACCEPTED);
    held.forEach(commitment -> commitment.answer(Answer.RELEASED, ""));
    outbox.publishAll(held, Commitment::toMessage);
  }

  private boolean holds(CommitmentMessage.State wanted) {
    return occupancy.hold(
        wanted.eventId(), wanted.id(), wanted.personId(), wanted.startsAt(), wanted.endsAt());
  }
}
