package eu.cordee.event.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import eu.cordee.contracts.Message;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.JoinedRecords;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Everything that this service told on Kafka, as another service would hear it. */
@ApplicationScoped
public class Overheard {

  static final ObjectMapper JSON = mapper();

  private static final List<Topic> OWN =
      List.of(
          Topic.EVENTS,
          Topic.PARTICIPANTS,
          Topic.SESSIONS,
          Topic.COMMITMENTS,
          Topic.FINDINGS,
          Topic.ANNOUNCEMENTS,
          Topic.WAITLISTS);

  private final List<Message> messages = new CopyOnWriteArrayList<>();
  private final List<Consumer<Message>> listeners = new CopyOnWriteArrayList<>();
  private final String bootstrapServers;
  private final Thread reader = Thread.ofPlatform().daemon().unstarted(this::read);
  private volatile boolean running = true;

  Overheard(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
  }

  /** Idempotent. */
  public synchronized Overheard listen() {
    if (reader.getState() == Thread.State.NEW) {
      reader.start();
    }
    return this;
  }

  public void onMessage(Consumer<Message> listener) {
    listeners.add(listener);
    listen();
  }

  /** The facts about one aggregate so far, in order. */
  public <M extends Message> List<M> about(UUID aggregateId, Class<M> family) {
    return messages.stream()
        .filter(message -> message.aggregateId().equals(aggregateId))
        .filter(family::isInstance)
        .map(family::cast)
        .toList();
  }

  /** Waits until so many facts about one aggregate were told. */
  public <M extends Message> List<M> awaitAbout(UUID aggregateId, Class<M> family, int count) {
    listen();
    await().atMost(Duration.ofSeconds(20)).until(() -> about(aggregateId, family).size() >= count);
    return about(aggregateId, family);
  }

  private void read() {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "group.id",
            "overheard-" + UUID.randomUUID(),
            "auto.offset.reset",
            "earliest",
            "metadata.max.age.ms",
            1000);
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(OWN.stream().map(Topic::topicName).toList());
      JoinedRecords joined = new JoinedRecords();
      while (running) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(50))) {
          byte[] whole = joined.add(record);
          if (whole == null) {
            continue;
          }
          Message message = JSON.readValue(whole, Message.class);
          messages.add(message);
          listeners.forEach(listener -> listener.accept(message));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
    running = false;
    if (reader.isAlive()) {
      reader.join(Duration.ofSeconds(5));
    }
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    Stream.of(Topic.values())
        .forEach(topic -> mapper.registerSubtypes(topic.family().getPermittedSubclasses()));
    return mapper;
  }
}
