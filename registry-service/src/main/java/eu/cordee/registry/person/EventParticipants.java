package eu.cordee.registry.person;

import eu.cordee.contracts.ParticipantMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Inbox;
import eu.cordee.kit.message.MessageListener;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The copy of {@code participants.v1}: who takes part in which event, while they do. */
@ApplicationScoped
class EventParticipants implements MessageListener<ParticipantMessage> {

  private final EntityManager entityManager;
  private final Inbox inbox;

  EventParticipants(EntityManager entityManager, Inbox inbox) {
    this.entityManager = entityManager;
    this.inbox = inbox;
  }

  @Incoming("participants")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> records) {
    inbox.receive(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.PARTICIPANTS;
  }

  @Override
  public void on(ParticipantMessage message) {
    ParticipantMessage.State participant = message.state();
    if (!participant.active()) {
      entityManager
          .createNativeQuery("delete from event_participant where id = :id")
          .setParameter("id", participant.id())
          .executeUpdate();
      return;
    }
    entityManager
        .createNativeQuery(
            """
            insert into event_participant (id, event_id, person_id) values (:id, :event, :person)
            on conflict (id) do update set event_id = excluded.event_id, person_id = excluded.person_id
            """)
        .setParameter("id", participant.id())
        .setParameter("event", participant.eventId())
        .setParameter("person", participant.personId())
        .executeUpdate();
  }

  @Override
  public void forget(Collection<UUID> participantIds) {
    entityManager
        .createNativeQuery("delete from event_participant where id = any (:ids)")
        .setParameter("ids", participantIds.toArray(UUID[]::new))
        .executeUpdate();
  }
}
