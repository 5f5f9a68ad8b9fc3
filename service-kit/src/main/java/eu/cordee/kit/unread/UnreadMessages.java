package eu.cordee.kit.unread;

import eu.cordee.contracts.Message;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.broker.Broker;
import eu.cordee.kit.message.MessageJson;
import eu.cordee.kit.message.MessageJson.PoisonException;
import eu.cordee.kit.message.ReadCopies;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether a topic tells of something that this service has not read yet: then what is unknown
 * here is late and not wrong, however long ago it was made. Asked only before somebody is refused
 * for an id that is unknown and not young, so it may cost some tens of milliseconds.
 */
@ApplicationScoped
public class UnreadMessages {

  private static final Logger LOG = Logger.getLogger(UnreadMessages.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  /** To wait for one's turn, within the gateway's deadline of ten seconds. */
  private static final Duration TURN = Duration.ofSeconds(5);

  private static final Duration POLL = Duration.ofMillis(200);

  private final Map<String, Object> config;
  private final MessageJson json;
  private final ReadCopies copies;

  /** Whoever sends many bad ids shall not open as many connections. */
  private final ReentrantLock oneAtATime = new ReentrantLock();

  private @Nullable Consumer<String, byte[]> kept;

  UnreadMessages(
      Broker broker,
      @ConfigProperty(name = "mp.messaging.connector.smallrye-kafka.group.id") String group,
      MessageJson json,
      ReadCopies copies) {
    this.json = json;
    this.copies = copies;
    int millis = (int) PATIENCE.toMillis();
    config =
        broker.with(
            Map.of(
                "group.id", group,
                "enable.auto.commit", false,
                "auto.offset.reset", "earliest",
                "request.timeout.ms", millis,
                "default.api.timeout.ms", millis));
  }

  /**
   * Whether a message about one of these aggregates waits to be read.
   *
   * @return true as well when Kafka does not say so in time: then nobody knows
   */
  public boolean tellOf(Topic topic, Collection<UUID> aggregateIds) {
    Set<String> keys =
        aggregateIds.stream()
            // Other ids were not made by any service of ours.
            .filter(id -> id.version() == 7)
            .map(UUID::toString)
            .collect(Collectors.toSet());
    if (keys.isEmpty()) {
      return false;
    }
    try {
      if (!oneAtATime.tryLock(TURN.toMillis(), TimeUnit.MILLISECONDS)) {
        return true;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
    try {
      return isAmongUnread(topic, keys);
    } catch (KafkaException e) {
      LOG.warnf("Kafka does not say what is unread of %s: %s", topic.topicName(), e.getMessage());
      throwAway();
      return true;
    } finally {
      oneAtATime.unlock();
    }
  }

  private boolean isAmongUnread(Topic topic, Set<String> keys) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    Consumer<String, byte[]> consumer = consumer();
    goToTheFirstUnread(consumer, topic);
    Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
    while (ends.entrySet().stream()
        .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
      for (ConsumerRecord<String, byte[]> record : consumer.poll(POLL)) {
        if (keys.contains(aggregateOf(record)) && !isApplied(topic, record)) {
          return true;
        }
      }
      if (System.nanoTime() > deadline) {
        return true;
      }
    }
    return false;
  }

  /** Kept, since to open one takes ten times as long as to ask it. */
  private Consumer<String, byte[]> consumer() {
    Consumer<String, byte[]> open = kept;
    if (open == null) {
      open = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
      kept = open;
    }
    return open;
  }

  /** Whatever state it is in after an error: the next one who asks gets a new one. */
  private void throwAway() {
    if (kept != null) {
      kept.close(CloseOptions.timeout(Duration.ZERO));
      kept = null;
    }
  }

  @PreDestroy
  void close() {
    oneAtATime.lock();
    try {
      throwAway();
    } finally {
      oneAtATime.unlock();
    }
  }

  /** A group says only now and then how far it has come, so what is behind that may be applied. */
  private boolean isApplied(Topic topic, ConsumerRecord<String, byte[]> record) {
    try {
      Message message = json.read(topic, record.value());
      return copies.isApplied(topic, message.aggregateId(), message.header());
    } catch (PoisonException partOrWorse) {
      return false;
    }
  }

  private static void goToTheFirstUnread(Consumer<String, byte[]> consumer, Topic topic) {
    List<TopicPartition> partitions =
        IntStream.range(0, Topic.PARTITIONS)
            .mapToObj(number -> new TopicPartition(topic.topicName(), number))
            .toList();
    consumer.assign(partitions);
    Map<TopicPartition, OffsetAndMetadata> read = consumer.committed(Set.copyOf(partitions));
    for (TopicPartition partition : partitions) {
      OffsetAndMetadata next = read.get(partition);
      if (next == null) {
        consumer.seekToBeginning(List.of(partition));
      } else {
        consumer.seek(partition, next);
      }
    }
  }

  /** Later parts of a message have the number of the part behind it. */
  private static String aggregateOf(ConsumerRecord<String, byte[]> record) {
    String key = String.valueOf(record.key());
    int part = key.indexOf('/');
    return part < 0 ? key : key.substring(0, part);
  }
}
