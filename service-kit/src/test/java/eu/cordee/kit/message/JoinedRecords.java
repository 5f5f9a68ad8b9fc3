package eu.cordee.kit.message;

import eu.cordee.kit.message.lane.RecordHeaders;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** For tests that read topics themselves: messages that were told in parts, made whole. */
public final class JoinedRecords {

  private final Map<String, ByteArrayOutputStream> begun = new HashMap<>();

  /** The whole message, or null while parts are missing. */
  public byte @Nullable [] add(ConsumerRecord<String, byte[]> record) {
    String message = RecordHeaders.messageId(record.headers());
    if (message == null) {
      return record.value();
    }
    int part = RecordHeaders.part(record.headers());
    ByteArrayOutputStream whole =
        part == 1
            ? new ByteArrayOutputStream()
            : begun.getOrDefault(message, new ByteArrayOutputStream());
    whole.writeBytes(record.value());
    begun.put(message, whole);
    return part < RecordHeaders.parts(record.headers()) ? null : whole.toByteArray();
  }
}
