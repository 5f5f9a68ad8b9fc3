package eu.cordee.event.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import eu.cordee.contracts.AgendaMessage;
import eu.cordee.contracts.AgendaMessage.Answer;
import eu.cordee.contracts.CommitmentMessage;
import eu.cordee.contracts.Header;
import eu.cordee.contracts.MeetingMessage;
import eu.cordee.contracts.Message;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.Ids;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Answers commitments over Kafka as the agenda does: yes, unless the person is busy or silent. */
@ApplicationScoped
public class AgendaStandIn {

  private final Set<UUID> busy = ConcurrentHashMap.newKeySet();
  private final Set<UUID> silent = ConcurrentHashMap.newKeySet();
  private final ConcurrentMap<UUID, AtomicLong> versions = new ConcurrentHashMap<>();
  private final KafkaProducer<String, byte[]> producer;
  private final Overheard overheard;
  private boolean listening;

  AgendaStandIn(
      Overheard overheard,
      @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.overheard = overheard;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Begins to answer. */
  public synchronized void listen() {
    if (!listening) {
      listening = true;
      overheard.onMessage(this::hear);
    }
  }

  public void isBusy(UUID personId) {
    busy.add(personId);
  }

  /** No answer for this person until {@link #speak}. */
  public void isSilentAbout(UUID personId) {
    silent.add(personId);
  }

  public void speak(CommitmentMessage commitment) {
    silent.remove(commitment.state().personId());
    answer(commitment);
  }

  /** An answer on its way since before the last change; the person stays silent. */
  public void speakLate(CommitmentMessage commitment, Answer answer) {
    answer(commitment, answer);
  }

  /** Two people meet in a slot at a table. */
  public void isAskedToMeet(UUID eventId, UUID slotId, UUID tableId) {
    meet(eventId, slotId, tableId, Ids.next(), Ids.next());
  }

  /** These two meet. */
  public void meet(UUID eventId, UUID slotId, UUID tableId, UUID host, UUID guest) {
    Instant noon = Instant.parse("2027-09-25T12:00:00Z");
    tell(
        new MeetingMessage.MeetingConfirmed(
            new Header(Ids.next(), Instant.now(), 1, 1),
            new MeetingMessage.State(
                Ids.next(),
                eventId,
                null,
                host,
                guest,
                slotId,
                tableId,
                noon,
                noon.plusSeconds(1200),
                true)));
  }

  private void hear(Message message) {
    if (message instanceof CommitmentMessage asked && !silent.contains(asked.state().personId())) {
      answer(asked);
    }
  }

  private void answer(CommitmentMessage asked) {
    if (!asked.state().active()) {
      answer(asked, Answer.RELEASED);
    } else {
      answer(asked, busy.contains(asked.state().personId()) ? Answer.REFUSED : Answer.ACCEPTED);
    }
  }

  private void answer(CommitmentMessage asked, Answer answer) {
    CommitmentMessage.State place = asked.state();
    long version = versions.computeIfAbsent(place.id(), id -> new AtomicLong()).incrementAndGet();
    Header header = new Header(Ids.next(), Instant.now(), 1, version);
    AgendaMessage.State state =
        new AgendaMessage.State(
            place.id(),
            place.eventId(),
            place.personId(),
            answer,
            answer == Answer.REFUSED ? "person-busy" : "",
            asked.header().version());
    tell(
        switch (answer) {
          case ACCEPTED -> new AgendaMessage.CommitmentAccepted(header, state);
          case REFUSED -> new AgendaMessage.CommitmentRefused(header, state);
          case RELEASED -> new AgendaMessage.CommitmentReleased(header, state);
        });
  }

  /** Another service tells something. */
  public void tell(Message message) {
    try {
      producer
          .send(
              new ProducerRecord<>(
                  Topic.of(message).topicName(),
                  message.aggregateId().toString(),
                  Overheard.JSON.writeValueAsBytes(message)))
          .get();
    } catch (JsonProcessingException | java.util.concurrent.ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void stop(@Observes ShutdownEvent stopped) {
    producer.close();
  }
}
