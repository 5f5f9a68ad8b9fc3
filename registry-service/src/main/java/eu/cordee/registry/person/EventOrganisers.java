package eu.cordee.registry.person;

import eu.cordee.contracts.EventMessage;
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

/** The copy of {@code events.v1}: who organises which event. */
@ApplicationScoped
class EventOrganisers implements MessageListener<EventMessage> {

  private final EntityManager entityManager;
  private final Inbox inbox;

  EventOrganisers(EntityManager entityManager, Inbox inbox) {
    this.entityManager = entityManager;
    this.inbox = inbox;
  }

  @Incoming("events")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> records) {
    inbox.receive(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.EVENTS;
  }

  @Override
  public void on(EventMessage message) {
    EventMessage.State event = message.state();
    entityManager
        .createNativeQuery("delete from event_organiser where event_id = :event")
        .setParameter("event", event.id())
        .executeUpdate();
    entityManager
        .createNativeQuery(
            "insert into event_organiser (event_id, person_id) select distinct cast(:event as uuid), unnest(:people)")
        .setParameter("event", event.id())
        .setParameter("people", event.organiserIds().toArray(UUID[]::new))
        .executeUpdate();
  }

  @Override
  public void forget(Collection<UUID> eventIds) {
    entityManager
        .createNativeQuery("delete from event_organiser where event_id = any (:ids)")
        .setParameter("ids", eventIds.toArray(UUID[]::new))
        .executeUpdate();
  }
}
