package eu.cordee.kit.message.lane;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** What stands on a record besides its message. */
public final class RecordHeaders {

  private static final String MESSAGE_ID = "cordee-message-id";
  private static final String PART = "cordee-part";
  private static final String PARTS = "cordee-parts";
  private static final String REQUEST_ID = "cordee-request-id";

  private RecordHeaders() {}

  static void writePart(Headers headers, String messageId, int part, int parts) {
    write(headers, MESSAGE_ID, messageId);
    write(headers, PART, String.valueOf(part));
    write(headers, PARTS, String.valueOf(parts));
  }

  static void writeRequestId(Headers headers, String requestId) {
    write(headers, REQUEST_ID, requestId);
  }

  /** The id of the message that the record is a part of; null where it is a whole message. */
  public static @Nullable String messageId(Headers headers) {
    return read(headers, MESSAGE_ID);
  }

  /** From 1; a record without the header is the whole message. */
  public static int part(Headers headers) {
    return number(headers, PART);
  }

  /** How many parts the message has. */
  public static int parts(Headers headers) {
    return number(headers, PARTS);
  }

  /** The id of the request that caused it, if one did. */
  public static @Nullable String requestId(Headers headers) {
    return read(headers, REQUEST_ID);
  }

  private static void write(Headers headers, String name, String value) {
    headers.add(name, value.getBytes(StandardCharsets.UTF_8));
  }

  private static int number(Headers headers, String name) {
    String value = read(headers, name);
    return value == null ? 1 : Integer.parseInt(value);
  }

  private static @Nullable String read(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? null
        : new String(header.value(), StandardCharsets.UTF_8);
  }
}
