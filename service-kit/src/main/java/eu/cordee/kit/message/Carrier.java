package eu.cordee.kit.message;

import eu.cordee.contracts.Topic;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Carries rows of a lane to Kafka with one producer, and puts aside what Kafka will never take.
 *
 * <p>Each batch is a transaction of the producer, for one reason: a lane that has lost its lock
 * without knowing it (a frozen process, a cut connection) is refused by the broker once another
 * replica has begun, and cannot send an old version after a new one. Readers need not read
 * committed records only; a batch that is repeated is a double to them.
 */
final class Carrier {

  private static final Logger LOG = Logger.getLogger(Carrier.class);

  private static final Set<String> KNOWN_TOPICS =
      Arrays.stream(Topic.values()).map(Topic::topicName).collect(Collectors.toUnmodifiableSet());

  private final Producer<String, byte[]> producer;
  private final LaneSession session;

  Carrier(Producer<String, byte[]> producer, LaneSession session) {
    this.producer = producer;
    this.session = session;
  }

  /** Sends these rows in order and deletes them; what cannot be sent is put aside. */
  void carry(List<OutboxRow> rows) throws SQLException, InterruptedException, ExecutionException {
    List<OutboxRow> sendable = new ArrayList<>(rows.size());
    for (OutboxRow row : rows) {
      if (KNOWN_TOPICS.contains(row.topic())) {
        sendable.add(row);
      } else {
        putAside(row, "there is no topic " + row.topic());
      }
    }
    if (refusal(sendable) == null) {
      session.delete(sendable);
    } else {
      // Kafka does not say which of them it was, so each goes by itself.
      carryOneByOne(sendable);
    }
  }

  private void carryOneByOne(List<OutboxRow> rows)
      throws SQLException, InterruptedException, ExecutionException {
    for (OutboxRow row : rows) {
      String refusal = refusal(List.of(row));
      if (refusal == null) {
        session.delete(List.of(row));
      } else {
        putAside(row, refusal);
      }
    }
  }

  /** Null when all of them were taken; why they never will be, else. */
  private @Nullable String refusal(List<OutboxRow> rows)
      throws InterruptedException, ExecutionException {
    if (rows.isEmpty()) {
      return null;
    }
    producer.beginTransaction();
    try {
      for (Future<RecordMetadata> acknowledgement : send(rows)) {
        acknowledgement.get();
      }
      producer.commitTransaction();
      return null;
    } catch (ExecutionException e) {
      if (isFinal(e.getCause())) {
        producer.abortTransaction();
        return String.valueOf(e.getCause());
      }
      throw e;
    }
  }

  private List<Future<RecordMetadata>> send(List<OutboxRow> rows) {
    List<Future<RecordMetadata>> sent = new ArrayList<>(rows.size());
    try {
      for (OutboxRow row : rows) {
        sent.add(producer.send(row.record(producer)));
      }
    } catch (KafkaException afterAFailure) {
      // One before it has failed and says why itself.
      if (sent.isEmpty()) {
        throw afterAFailure;
      }
    }
    return sent;
  }

  /** Errors that no repetition mends; all others stop the lane until they are over. */
  private static boolean isFinal(@Nullable Throwable error) {
    return error instanceof RecordTooLargeException || error instanceof InvalidTopicException;
  }

  private void putAside(OutboxRow row, String reason) throws SQLException {
    LOG.errorf(
        "Put aside a message of %s with key %s that cannot be sent: %s",
        row.topic(), row.key(), reason);
    session.putAside(row, reason);
  }
}
