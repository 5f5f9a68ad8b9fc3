package eu.cordee.event.commitment;

import eu.cordee.contracts.AgendaMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Inbox;
import eu.cordee.kit.message.MessageListener;
import io.quarkus.arc.All;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Hears what the agenda says to those who asked for somebody's time; its word is the last. */
@ApplicationScoped
class AgendaAnswerListener implements MessageListener<AgendaMessage> {

  private final Inbox inbox;
  private final EntityManager entityManager;
  private final List<AsksAgenda> asking;
  private final Event<AgendaAnswered> answered;

  AgendaAnswerListener(
      Inbox inbox,
      EntityManager entityManager,
      @All List<AsksAgenda> asking,
      Event<AgendaAnswered> answered) {
    this.inbox = inbox;
    this.entityManager = entityManager;
    this.asking = asking;
    this.answered = answered;
  }

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
    // A duty, or whatever another version of this service asked for, is nobody's here.
    if (asking.stream().anyMatch(one -> one.answered(message))) {
      answered.fire(new AgendaAnswered(message.aggregateId()));
    }
  }

  /** Nothing to delete: the answers have become the states of those who asked. */
  @Override
  public void forget(Collection<UUID> commitmentIds) {}

  /**
   * A batch of answers locks many rows, in the order of arrival. Where that crosses somebody's
   * request, the batch shall lose, and soon: the inbox then applies its records one by one, which
   * cannot cross anybody.
   */
  private void giveWayToPeople() {
    entityManager.createNativeQuery("set local lock_timeout = '300ms'").executeUpdate();
  }
}
