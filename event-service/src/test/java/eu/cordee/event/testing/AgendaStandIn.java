package eu.cordee.event.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import eu.cordee.contracts.AgendaMessage;
import eu.cordee.contracts.AgendaMessage.Answer;
import eu.cordee.contracts.CommitmentMessage;
import eu.cordee.contracts.Header;
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

  public void speak(CommitmentMessage.State commitment) {
    silent.remove(commitment.personId());
    answer(commitment);
  }

  private void hear(Message message) {
    if (message instanceof CommitmentMessage asked && !silent.contains(asked.state().personId())) {
      answer(asked.state());
    }
  }

  private void answer(CommitmentMessage.State asked) {
    Header header =
        new Header(
            Ids.next(),
            Instant.now(),
            1,
            versions.computeIfAbsent(asked.id(), id -> new AtomicLong()).incrementAndGet());
    if (!asked.active()) {
      send(new AgendaMessage.CommitmentReleased(header, state(asked, Answer.RELEASED, "")));
    } else if (busy.contains(asked.personId())) {
      send(
          new AgendaMessage.CommitmentRefused(header, state(asked, Answer.REFUSED, "person-busy")));
    } else {
      send(new AgendaMessage.CommitmentAccepted(header, state(asked, Answer.ACCEPTED, "")));
    }
  }

  private static AgendaMessage.State state(
      CommitmentMessage.State asked, Answer answer, String reason) {
    return new AgendaMessage.State(asked.id(), asked.eventId(), asked.personId(), answer, reason);
  }

  private void send(AgendaMessage message) {
    try {
      producer
          .send(
              new ProducerRecord<>(
                  Topic.AGENDAS.topicName(),
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
