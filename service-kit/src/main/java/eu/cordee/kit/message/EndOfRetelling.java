package eu.cordee.kit.message;

import eu.cordee.contracts.Topic;
import eu.cordee.kit.broker.Broker;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The mark behind everything that an owner has told again after a restore, one in each partition of
 * the topic: what a reader has not heard again before it, the owner does not know.
 */
@ApplicationScoped
class EndOfRetelling {

  /** No aggregate has such a key. Compaction keeps the newest mark of each partition. */
  private static final String KEY = "retold";

  private final Broker broker;

  EndOfRetelling(Broker broker) {
    this.broker = broker;
  }

  static boolean isMark(ConsumerRecord<String, byte[]> record) {
    return KEY.equals(record.key());
  }

  /** The epoch that a mark is about. */
  static long epochOf(ConsumerRecord<String, byte[]> mark) {
    return Long.parseLong(new String(mark.value(), StandardCharsets.UTF_8));
  }

  /** Sends the marks, once Kafka has everything that they stand behind. */
  void mark(List<Topic> topics, long epoch) throws ExecutionException, InterruptedException {
    byte[] value = String.valueOf(epoch).getBytes(StandardCharsets.UTF_8);
    try (Producer<String, byte[]> producer =
        new KafkaProducer<>(
            broker.with(Map.of("acks", "all")),
            new StringSerializer(),
            new ByteArraySerializer())) {
      List<Future<RecordMetadata>> sent = new ArrayList<>();
      for (Topic topic : topics) {
        for (int partition = 0; partition < Topic.PARTITIONS; partition++) {
          sent.add(producer.send(new ProducerRecord<>(topic.topicName(), partition, KEY, value)));
        }
      }
      for (Future<RecordMetadata> acknowledgement : sent) {
        acknowledgement.get();
      }
    }
  }
}
