package eu.cordee.registry.cooperation;

import eu.cordee.contracts.MeetingMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.Inbox;
import eu.cordee.kit.message.MessageListener;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The copy of {@code meetings.v1}: who meets whom, while it is agreed. */
@ApplicationScoped
class AgreedMeetings implements MessageListener<MeetingMessage> {

  private final EntityManager entityManager;
  private final Inbox inbox;

  AgreedMeetings(EntityManager entityManager, Inbox inbox) {
    this.entityManager = entityManager;
    this.inbox = inbox;
  }

  @Incoming("meetings")
  @Blocking
  void receive(ConsumerRecords<String, byte[]> records) {
    inbox.receive(records, this);
  }

  @Override
  public Topic topic() {
    return Topic.MEETINGS;
  }

  @Override
  public void on(MeetingMessage message) {
    MeetingMessage.State meeting = message.state();
    if (!meeting.active()) {
      entityManager
          .createNativeQuery("delete from agreed_meeting where id = :id")
          .setParameter("id", meeting.id())
          .executeUpdate();
      return;
    }
    entityManager
        .createNativeQuery(
            """
            insert into agreed_meeting (id, event_id, host_id, guest_id, ends_at)
            values (:id, :event, :host, :guest, :endsAt)
            on conflict (id) do update set event_id = excluded.event_id, host_id = excluded.host_id,
              guest_id = excluded.guest_id, ends_at = excluded.ends_at
            """)
        .setParameter("id", meeting.id())
        .setParameter("event", meeting.eventId())
        .setParameter("host", meeting.hostId())
        .setParameter("guest", meeting.guestId())
        .setParameter("endsAt", meeting.endsAt())
        .executeUpdate();
  }

  @Override
  public void forget(Collection<UUID> meetingIds) {
    entityManager
        .createNativeQuery("delete from agreed_meeting where id = any (:ids)")
        .setParameter("ids", meetingIds.toArray(UUID[]::new))
        .executeUpdate();
  }
}
