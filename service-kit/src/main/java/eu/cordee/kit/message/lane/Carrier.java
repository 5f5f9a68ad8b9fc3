package eu.cordee.kit.message.lane;

import eu.cordee.contracts.Topic;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
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
 * <p>What is sent is sent in a transaction of the producer, for one reason: a lane that has lost
 * its lock without knowing it (a frozen process, a cut connection) is refused by the broker once
 * another replica has begun, and cannot send an old version after a new one. Readers do not wait
 * for its end, so it need not end with each batch: that costs Kafka and database more than the
 * records. Rows are deleted when it has ended, since compaction forgets what was never committed; a
 * batch that is repeated is a double to readers.
 */
final class Carrier {

  private static final Logger LOG = Logger.getLogger(Carrier.class);

  private static final Set<String> KNOWN_TOPICS =
      Arrays.stream(Topic.values()).map(Topic::topicName).collect(Collectors.toUnmodifiableSet());

  /** So many rows, or so long, a transaction goes on at most. */
  private static final int MOST_ROWS = 500;

  private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final Producer<String, byte[]> producer;
  private final LaneSession session;
  private final List<Long> sent = new ArrayList<>();
  private long begun;
  private boolean oneByOne;

  Carrier(Producer<String, byte[]> producer, LaneSession session) {
    this.producer = producer;
    this.session = session;
  }

  /** Rows that are sent and still there; who reads the next ones leaves them out. */
  List<Long> sent() {
    return sent;
  }

  /** Sends these rows in order; what cannot be sent is put aside. */
  void carry(List<OutboxRow> rows) throws SQLException, InterruptedException, ExecutionException {
    List<OutboxRow> sendable = new ArrayList<>(rows.size());
    for (OutboxRow row : rows) {
      if (KNOWN_TOPICS.contains(row.topic())) {
        sendable.add(row);
      } else {
        putAside(row, "there is no topic " + row.topic());
      }
    }
    if (oneByOne) {
      oneByOne = false;
      carryOneByOne(sendable);
    } else if (refusal(sendable) != null) {
      // Kafka does not say which of them it was, so each goes by itself, and what the aborted
      // transaction had sent before goes first again: it is read again, being no longer left out.
      oneByOne = true;
    } else if (sent.size() >= MOST_ROWS || System.nanoTime() - begun > MOST_NANOS) {
      settle();
    }
  }

  /** Ends what is begun, and deletes what was sent. */
  void settle() throws SQLException {
    if (!sent.isEmpty()) {
      producer.commitTransaction();
      session.delete(sent);
      sent.clear();
    }
  }

  private void carryOneByOne(List<OutboxRow> rows)
      throws SQLException, InterruptedException, ExecutionException {
    for (OutboxRow row : rows) {
      String refusal = refusal(List.of(row));
      if (refusal == null) {
        settle();
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
    if (sent.isEmpty()) {
      producer.beginTransaction();
      begun = System.nanoTime();
    }
    try {
      for (Future<RecordMetadata> acknowledgement : send(rows)) {
        acknowledgement.get();
      }
      rows.forEach(row -> sent.add(row.id()));
      return null;
    } catch (ExecutionException e) {
      if (isFinal(e.getCause())) {
        producer.abortTransaction();
        sent.clear();
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
