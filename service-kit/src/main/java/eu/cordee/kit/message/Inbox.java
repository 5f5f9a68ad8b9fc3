package eu.cordee.kit.message;

import eu.cordee.contracts.Message;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.message.MessageJson.PoisonException;
import eu.cordee.kit.request.RequestId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The way a fact enters a service: applied in one transaction together with the note of its
 * version.
 *
 * <p>A batch is tried as one transaction; if anything in it fails, its records are applied one by
 * one. Transient errors (database away, deadlock) are tried again in place, because skipping would
 * break the order; a record that cannot be applied is parked while all other keys flow on. The next
 * of its key is the whole, newer state: where it can be applied, it supersedes what is parked;
 * where not, it queues up behind it.
 */
@ApplicationScoped
public class Inbox {

  private static final Logger LOG = Logger.getLogger(Inbox.class);
  private static final int TRIES_BEFORE_PARKING = 3;

  private final MessageJson json;
  private final ReadCopies readCopies;
  private final Parking parking;
  private final MessageParts messageParts;
  private final Ghosts ghosts;

  Inbox(
      MessageJson json,
      ReadCopies readCopies,
      Parking parking,
      MessageParts messageParts,
      Ghosts ghosts) {
    this.json = json;
    this.readCopies = readCopies;
    this.parking = parking;
    this.messageParts = messageParts;
    this.ghosts = ghosts;
  }

  /** Applies a batch of records in order; returns when each is applied or parked. */
  public <M extends Message> void receive(
      ConsumerRecords<String, byte[]> records, MessageListener<M> listener) {
    List<Arrival> arrivals = new ArrayList<>(records.count());
    List<ConsumerRecord<String, byte[]>> marks = new ArrayList<>();
    for (ConsumerRecord<String, byte[]> record : records) {
      if (EndOfRetelling.isMark(record)) {
        marks.add(record);
      } else {
        arrivals.add(Arrival.of(record));
      }
    }
    applyOrPark(arrivals, listener);
    // What came behind a mark is of its epoch, too, so all of the batch may be applied before.
    marks.forEach(mark -> forgetGhosts(mark, listener));
  }

  private <M extends Message> void applyOrPark(
      List<Arrival> arrivals, MessageListener<M> listener) {
    try {
      QuarkusTransaction.requiringNew().run(() -> applyTogether(arrivals, listener));
    } catch (RuntimeException e) {
      LOG.debugf(e, "Batch of %s is applied record by record", listener.topic());
      arrivals.forEach(arrival -> applyOrPark(arrival, listener));
    }
  }

  /**
   * Applies a record that was parked; called inside the transaction that takes it out of the car
   * park.
   */
  <M extends Message> void applyParked(byte[] payload, MessageListener<M> listener) {
    M message = json.read(listener.topic(), payload);
    applyIfNewer(message, listener);
  }

  /**
   * With one look at the car park for all, and one note of versions for those of different keys.
   */
  private <M extends Message> void applyTogether(
      List<Arrival> arrivals, MessageListener<M> listener) {
    Set<String> parked =
        parking.parked(
            listener.topic(), arrivals.stream().map(Arrival::key).collect(Collectors.toSet()));
    Map<UUID, Read<M>> run = new LinkedHashMap<>();
    for (Arrival arrival : arrivals) {
      if (parked.contains(arrival.key())) {
        apply(arrival, listener);
        continue;
      }
      byte[] payload = whole(arrival, listener.topic());
      if (payload != null) {
        M message = json.read(listener.topic(), payload);
        if (run.containsKey(message.aggregateId())) {
          applyThoseNewer(run, listener);
          run.clear();
        }
        run.put(message.aggregateId(), new Read<>(message, arrival.requestId()));
      }
    }
    applyThoseNewer(run, listener);
  }

  private <M extends Message> void applyThoseNewer(
      Map<UUID, Read<M>> run, MessageListener<M> listener) {
    Set<UUID> newer =
        readCopies.newer(listener.topic(), run.values().stream().map(Read::message).toList());
    List<Read<M>> toApply =
        run.values().stream().filter(read -> newer.contains(read.message().aggregateId())).toList();
    if (listener instanceof BatchListener<M> together) {
      handAll(toApply.stream().map(Read::message).toList(), together);
    } else {
      toApply.forEach(
          read -> RequestId.during(read.requestId(), () -> hand(read.message(), listener)));
    }
  }

  /** A message of this batch, and the id of the request that caused it. */
  private record Read<M extends Message>(M message, @Nullable String requestId) {}

  private <M extends Message> void applyOrPark(Arrival arrival, MessageListener<M> listener) {
    for (int failures = 0; ; ) {
      try {
        QuarkusTransaction.requiringNew().run(() -> apply(arrival, listener));
        return;
      } catch (RuntimeException e) {
        if (!Transience.isTransient(e)) {
          failures++;
        }
        if (e instanceof PoisonException || failures == TRIES_BEFORE_PARKING) {
          park(arrival, listener.topic(), e);
          return;
        }
        Transience.restBeforeRetry(e);
      }
    }
  }

  /** Under the id of the request that caused it, so that logs can be followed across services. */
  private <M extends Message> void apply(Arrival arrival, MessageListener<M> listener) {
    RequestId.during(
        arrival.requestId(),
        () -> {
          byte[] payload = whole(arrival, listener.topic());
          if (payload != null) {
            applyOrSupersede(arrival.key(), payload, listener);
          }
        });
  }

  private byte @Nullable [] whole(Arrival arrival, Topic topic) {
    return arrival.messageId() == null
        ? arrival.payload()
        : messageParts.add(
            topic,
            arrival.key(),
            arrival.messageId(),
            arrival.part(),
            arrival.parts(),
            arrival.payload());
  }

  /** An older state, seen again, neither is applied nor supersedes anything. */
  private <M extends Message> void applyOrSupersede(
      String key, byte[] payload, MessageListener<M> listener) {
    boolean held = parking.holds(listener.topic(), key);
    M message = json.read(listener.topic(), payload);
    if (applyIfNewer(message, listener) && held) {
      int superseded = parking.supersede(listener.topic(), key);
      LOG.infof(
          "%d parked records of %s with key %s are superseded by version %d",
          superseded, listener.topic().topicName(), key, message.header().version());
    }
  }

  private <M extends Message> boolean applyIfNewer(M message, MessageListener<M> listener) {
    boolean newer = !readCopies.newer(listener.topic(), List.of(message)).isEmpty();
    if (newer) {
      hand(message, listener);
    }
    return newer;
  }

  private static <M extends Message> void handAll(List<M> messages, BatchListener<M> listener) {
    Map<Boolean, List<M>> byDeletion =
        messages.stream().collect(Collectors.partitioningBy(Message.Deletion.class::isInstance));
    List<UUID> deleted = byDeletion.get(true).stream().map(Message::aggregateId).toList();
    if (!deleted.isEmpty()) {
      listener.forget(deleted);
    }
    if (!byDeletion.get(false).isEmpty()) {
      listener.onAll(byDeletion.get(false));
    }
  }

  private static <M extends Message> void hand(M message, MessageListener<M> listener) {
    if (message instanceof Message.Deletion) {
      listener.forget(List.of(message.aggregateId()));
    } else {
      listener.on(message);
    }
  }

  private void forgetGhosts(
      ConsumerRecord<String, byte[]> mark, MessageListener<? extends Message> listener) {
    while (true) {
      try {
        ghosts.retold(listener, mark.partition(), EndOfRetelling.epochOf(mark));
        return;
      } catch (RuntimeException e) {
        if (!Transience.isTransient(e)) {
          // The next retelling comes with marks of its own; what was not forgotten stays until
          // then.
          LOG.errorf(e, "Could not forget what is no longer known of %s", listener.topic());
          return;
        }
        Transience.restBeforeRetry(e);
      }
    }
  }

  private void park(Arrival arrival, Topic topic, RuntimeException reason) {
    LOG.errorf(reason, "Parked a record of %s with key %s", topic.topicName(), arrival.key());
    while (true) {
      try {
        QuarkusTransaction.requiringNew().run(() -> parkWhole(arrival, topic, reason));
        return;
      } catch (RuntimeException e) {
        // Losing the record would be worse than stopping here until the database is back.
        Transience.restBeforeRetry(e);
      }
    }
  }

  private void parkWhole(Arrival arrival, Topic topic, RuntimeException reason) {
    byte[] payload = whole(arrival, topic);
    if (payload != null) {
      parking.park(topic, arrival.key(), payload, String.valueOf(reason));
    }
  }
}
