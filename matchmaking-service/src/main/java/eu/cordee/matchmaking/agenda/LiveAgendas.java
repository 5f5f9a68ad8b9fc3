package eu.cordee.matchmaking.agenda;

import eu.cordee.contracts.AgendaMessage;
import eu.cordee.contracts.MeetingMessage;
import eu.cordee.contracts.Message;
import eu.cordee.contracts.RequestMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.live.Audience;
import eu.cordee.kit.message.MessageJson;
import io.smallrye.mutiny.Multi;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Tells open phones that an agenda or a request has changed, on whichever replica the change was
 * made: every replica reads the topics in a group of its own. Only a hint to read again, so a lost
 * one costs freshness, never truth.
 */
@ApplicationScoped
class LiveAgendas {

  private static final Logger LOG = Logger.getLogger(LiveAgendas.class);

  private final MessageJson json;
  private final Audience<Whose, AgendaChange> phones = new Audience<>();

  LiveAgendas(MessageJson json) {
    this.json = json;
  }

  /** Changes of one participant's agenda from now on; a slow listener gets the latest only. */
  Multi<AgendaChange> of(UUID eventId, UUID participantId, UUID personId) {
    return phones.of(Set.of(new Whose(eventId, participantId), new Whose(eventId, personId)));
  }

  @Incoming("live-meetings")
  @Blocking
  void meetings(ConsumerRecords<String, byte[]> records) {
    records.forEach(record -> tell(Topic.MEETINGS, record));
  }

  @Incoming("live-requests")
  @Blocking
  void requests(ConsumerRecords<String, byte[]> records) {
    records.forEach(record -> tell(Topic.REQUESTS, record));
  }

  @Incoming("live-agendas")
  @Blocking
  void agendas(ConsumerRecords<String, byte[]> records) {
    records.forEach(record -> tell(Topic.AGENDAS, record));
  }

  private void tell(Topic topic, ConsumerRecord<String, byte[]> record) {
    if (phones.isEmpty()) {
      return;
    }
    try {
      AgendaChange change = changeIn(json.read(topic, record.value()));
      phones.tell(
          change.whose().stream().map(who -> new Whose(change.eventId(), who)).toList(), change);
    } catch (RuntimeException e) {
      LOG.debugf(e, "Not a hint: record of %s with key %s", topic.topicName(), record.key());
    }
  }

  private static AgendaChange changeIn(Message message) {
    return switch (message) {
      case MeetingMessage meeting ->
          new AgendaChange(
              meeting.state().eventId(), meeting.header().occurredAt(), whose(meeting.state()));
      case RequestMessage request ->
          new AgendaChange(
              request.state().eventId(),
              request.header().occurredAt(),
              Set.of(request.state().hostId(), request.state().guestId()));
      case AgendaMessage answer ->
          new AgendaChange(
              answer.state().eventId(),
              answer.header().occurredAt(),
              Set.of(answer.state().personId()));
      default -> throw new IllegalArgumentException("no agenda in " + message);
    };
  }

  private static Set<UUID> whose(MeetingMessage.State meeting) {
    return meeting.interpreterId() == null
        ? Set.of(meeting.hostId(), meeting.guestId())
        : Set.of(meeting.hostId(), meeting.guestId(), meeting.interpreterId());
  }

  /** A participant or person at an event. */
  private record Whose(UUID eventId, UUID id) {}
}
