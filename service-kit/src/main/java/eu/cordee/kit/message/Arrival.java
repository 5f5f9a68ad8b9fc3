package eu.cordee.kit.message;

import eu.cordee.kit.message.lane.RecordHeaders;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/**
 * A record as it came. A Kafka tombstone has no payload; it is no message of ours and gets parked
 * like other poison.
 *
 * @param key of the aggregate, also where the record is a later part of its message
 * @param messageId null where the record is a whole message
 */
record Arrival(
    String key,
    byte[] payload,
    @Nullable UUID messageId,
    int part,
    int parts,
    @Nullable String requestId) {

  static Arrival of(ConsumerRecord<String, byte[]> record) {
    String key = String.valueOf(record.key());
    byte[] payload = record.value() == null ? new byte[0] : record.value();
    String messageId = RecordHeaders.messageId(record.headers());
    String requestId = RecordHeaders.requestId(record.headers());
    return messageId == null
        ? new Arrival(key, payload, null, 1, 1, requestId)
        : new Arrival(
            key.substring(0, key.indexOf('/') < 0 ? key.length() : key.indexOf('/')),
            payload,
            UUID.fromString(messageId),
            RecordHeaders.part(record.headers()),
            RecordHeaders.parts(record.headers()),
            requestId);
  }
}
