package eu.cordee.matchmaking.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import eu.cordee.contracts.Message;
import eu.cordee.contracts.Topic;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The other services' voice on Kafka, and their ear for what this one tells. */
@ApplicationScoped
public class Told {

  private static final ObjectMapper JSON = mapper();

  private final String bootstrapServers;
  private final KafkaProducer<String, byte[]> producer;
  private final List<Message> heard = new CopyOnWriteArrayList<>();
  private final Thread ear = Thread.ofPlatform().daemon().name("ear").unstarted(this::listen);
  private volatile boolean open = true;

  Told(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
    this.bootstrapServers = bootstrapServers;
    this.producer =
        new KafkaProducer<>(
            Map.of("bootstrap.servers", bootstrapServers),
            new StringSerializer(),
            new ByteArraySerializer());
  }

  /** Tells a fact of another service. */
  public void tell(Message message) {
    try {
      var unused =
          producer.send(
              new ProducerRecord<>(
                  Topic.of(message).topicName(),
                  message.aggregateId().toString(),
                  JSON.writeValueAsBytes(message)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What this service told about one aggregate so far, in order. */
  public synchronized List<Message> about(UUID id) {
    if (ear.getState() == Thread.State.NEW) {
      ear.start();
    }
    return heard.stream().filter(message -> message.aggregateId().equals(id)).toList();
  }

  private void listen() {
    Map<String, Object> config =
        Map.of(
            "bootstrap.servers",
            bootstrapServers,
            "group.id",
            "ear-" + UUID.randomUUID(),
            "auto.offset.reset",
            "earliest");
    try (KafkaConsumer<String, byte[]> consumer =
        new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer())) {
      consumer.subscribe(
          Stream.of(Topic.REQUESTS, Topic.MEETINGS, Topic.AGENDAS, Topic.TIMETABLES)
              .map(Topic::topicName)
              .toList());
      while (open) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(50))) {
          heard.add(JSON.readValue(record.value(), Message.class));
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  void stop(@Observes ShutdownEvent stopped) {
    open = false;
    producer.close();
  }

  private static ObjectMapper mapper() {
    ObjectMapper mapper =
        JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();
    for (Topic topic : Topic.values()) {
      mapper.registerSubtypes(topic.family().getPermittedSubclasses());
    }
    return mapper;
  }
}
