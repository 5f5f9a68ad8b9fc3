package eu.cordee.kit.message.lane;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.utils.Utils;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox: a message, or one part of it.
 *
 * @param part from 1
 * @param parts 1 where the row is the whole message
 * @param messageId null in rows of earlier versions, which know no parts
 */
record OutboxRow(
    long id,
    String topic,
    String key,
    byte[] payload,
    int part,
    int parts,
    @Nullable UUID messageId,
    @Nullable String requestId) {

  /**
   * As Kafka carries it. Later parts have keys of their own, since a compacted topic keeps one
   * record for each key, but go where the first went.
   */
  ProducerRecord<String, byte[]> record(Producer<String, byte[]> producer) {
    ProducerRecord<String, byte[]> record =
        part == 1
            ? new ProducerRecord<>(topic, key, payload)
            : new ProducerRecord<>(topic, partition(producer), key + "/" + part, payload);
    if (parts > 1) {
      RecordHeaders.writePart(record.headers(), String.valueOf(messageId), part, parts);
    }
    if (requestId != null) {
      RecordHeaders.writeRequestId(record.headers(), requestId);
    }
    return record;
  }

  /** Of the first part: what Kafka's own partitioner computes for a key. */
  private int partition(Producer<String, byte[]> producer) {
    int hash = Utils.murmur2(key.getBytes(StandardCharsets.UTF_8));
    return Utils.toPositive(hash) % producer.partitionsFor(topic).size();
  }
}
