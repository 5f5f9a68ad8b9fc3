package eu.cordee.event.programme;

import eu.cordee.contracts.AgendaMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Inbox;
import eu.cordee.kit.message.MessageListener;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jspecify.annotations.Nullable;

/** Hears what the agenda says to sign-ups; its word is the last. */
@ApplicationScoped
class AgendaAnswerListener implements MessageListener<AgendaMessage> {

  private final Inbox inbox;
  private final EntityManager entityManager;
  private final Places places;
  private final Event<Answered> answered;

  AgendaAnswerListener(
      Inbox inbox, EntityManager entityManager, Places places, Event<Answered> answered) {
    this.inbox = inbox;
    this.entityManager = entityManager;
    this.places = places;
    this.answered = answered;
  }

  /** A sign-up has its answer, once the current transaction has committed. */
  record Answered(UUID signupId) {}

  @Incoming("agendas")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> records) {
    inbox.receive(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.AGENDAS;
  }

  @Override
  public void on(AgendaMessage message) {
    giveWayToPeople();
    @Nullable Signup signup = entityManager.find(Signup.class, message.aggregateId());
    if (signup == null) {
      // A café seat or a duty: somebody else asked.
      return;
    }
    switch (message) {
      case AgendaMessage.CommitmentAccepted accepted -> confirm(signup);
      case AgendaMessage.CommitmentRefused refused -> places.refuse(signup, reason(refused));
      case AgendaMessage.CommitmentReleased released -> {
        // We withdrew it ourselves, so the place is given back already.
      }
    }
    answered.fire(new Answered(signup.id()));
  }

  /** Nothing to delete: the answers have become the states of sign-ups. */
  @Override
  public void forget() {}

  /**
   * A batch of answers locks many rows, in the order of arrival. Where that crosses somebody's
   * request, the batch shall lose, and soon: the inbox then applies its records one by one, which
   * cannot cross anybody.
   */
  private void giveWayToPeople() {
    entityManager.createNativeQuery("set local lock_timeout = '300ms'").executeUpdate();
  }

  private void confirm(Signup signup) {
    entityManager.refresh(signup, LockModeType.PESSIMISTIC_WRITE);
    if (signup.holdsPlace()) {
      signup.confirm();
    }
  }

  private static String reason(AgendaMessage.CommitmentRefused refused) {
    String reason = refused.state().reason();
    return reason.isEmpty() ? ProgrammeProblem.PERSON_BUSY.code() : reason;
  }
}
