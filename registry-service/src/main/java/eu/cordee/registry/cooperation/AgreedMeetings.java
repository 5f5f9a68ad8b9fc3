package eu.cordee.registry.cooperation;

import eu.cordee.contracts.MeetingMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.BatchListener;
import eu.cordee.kit.message.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The copy of {@code meetings.v1}: who meets whom, while it is agreed. */
@ApplicationScoped
class AgreedMeetings implements BatchListener<MeetingMessage> {

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
  public void onAll(List<MeetingMessage> messages) {
    Map<Boolean, List<MeetingMessage.State>> byActive =
        messages.stream()
            .map(MeetingMessage::state)
            .collect(Collectors.partitioningBy(MeetingMessage.State::active));
    keep(byActive.get(true));
    forget(each(byActive.get(false), MeetingMessage.State::id));
  }

  @Override
  public void forget(Collection<UUID> meetingIds) {
    if (!meetingIds.isEmpty()) {
      entityManager
          .createNativeQuery("delete from agreed_meeting where id = any (:ids)")
          .setParameter("ids", meetingIds.toArray(UUID[]::new))
          .executeUpdate();
    }
  }

  private void keep(List<MeetingMessage.State> meetings) {
    if (meetings.isEmpty()) {
      return;
    }
    entityManager
        .createNativeQuery(
            """
            insert into agreed_meeting (id, event_id, host_id, guest_id, ends_at)
            select * from unnest(cast(:ids as uuid[]), cast(:events as uuid[]), cast(:hosts as uuid[]),
              cast(:guests as uuid[]), cast(:ends as timestamptz[]))
            on conflict (id) do update set event_id = excluded.event_id, host_id = excluded.host_id,
              guest_id = excluded.guest_id, ends_at = excluded.ends_at
            """)
        .setParameter("ids", ids(meetings, MeetingMessage.State::id))
        .setParameter("events", ids(meetings, MeetingMessage.State::eventId))
        .setParameter("hosts", ids(meetings, MeetingMessage.State::hostId))
        .setParameter("guests", ids(meetings, MeetingMessage.State::guestId))
        .setParameter("ends", each(meetings, MeetingMessage.State::endsAt).toArray(Instant[]::new))
        .executeUpdate();
  }

  private static UUID[] ids(
      List<MeetingMessage.State> meetings, Function<MeetingMessage.State, UUID> which) {
    return each(meetings, which).toArray(UUID[]::new);
  }

  private static <T> List<T> each(
      List<MeetingMessage.State> meetings, Function<MeetingMessage.State, T> what) {
    return meetings.stream().map(what).toList();
  }
}
