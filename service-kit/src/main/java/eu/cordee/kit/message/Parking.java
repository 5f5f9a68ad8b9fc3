package eu.cordee.kit.message;

import eu.cordee.contracts.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;

/** The car park: records that could not be applied, in order per key. */
@ApplicationScoped
public class Parking {

  private final Session session;

  Parking(Session session) {
    this.session = session;
  }

  /**
   * A parked record, for operators.
   *
   * @param id number, rising in order of arrival
   * @param direction {@code IN} where this service could not apply it, {@code OUT} where it could
   *     not send it
   * @param reason why
   */
  public record ParkedMessage(
      long id,
      ParkedDirection direction,
      String topic,
      String key,
      String reason,
      Instant parkedAt) {}

  /**
   * A parked record with what it says.
   *
   * @param id number, rising in order of arrival
   * @param reason why it is parked
   * @param content as it came or would have gone, usually JSON; what is no UTF-8 is replaced
   */
  public record ParkedContent(
      long id, ParkedDirection direction, String reason, Instant parkedAt, String content) {}

  /**
   * What an operator has discarded.
   *
   * @param count how many records of the key
   * @param reason why, in the operator's words
   */
  public record DiscardedMessage(
      ParkedDirection direction,
      String topic,
      String key,
      int count,
      String reason,
      Instant discardedAt) {}

  /** Which way a parked record was going. */
  public enum ParkedDirection {
    IN,
    OUT
  }

  /**
   * Whether a record of the key is parked, so that the next has to wait behind it. While the key is
   * being replayed, the answer waits until that is over: else the record would be parked behind
   * nothing, or taken out without being applied.
   */
  boolean holds(Topic topic, String key) {
    if (!hasAny(topic, key)) {
      return false;
    }
    lock(topic.topicName(), key);
    return hasAny(topic, key);
  }

  /** Those of these keys of which a record is parked, or was a moment ago. */
  Set<String> parked(Topic topic, Set<String> keys) {
    return Set.copyOf(
        session
            .createNativeQuery(
                "select distinct key from parked_message where topic = ?1 and key = any (?2)",
                String.class)
            .setParameter(1, topic.topicName())
            .setParameter(2, keys.toArray(String[]::new))
            .getResultList());
  }

  /** Until the transaction ends, nobody else parks or takes out records of the key. */
  private void lock(String topic, String key) {
    session
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
        .setParameter(1, "parking " + topic + " " + key)
        .getSingleResult();
  }

  private boolean hasAny(Topic topic, String key) {
    return !session
        .createNativeQuery("select 1 from parked_message where topic = ?1 and key = ?2 limit 1")
        .setParameter(1, topic.topicName())
        .setParameter(2, key)
        .getResultList()
        .isEmpty();
  }

  void park(Topic topic, String key, byte[] payload, String reason) {
    session
        .createNativeQuery(
            "insert into parked_message (topic, key, payload, reason) values (?1, ?2, ?3, ?4)")
        .setParameter(1, topic.topicName())
        .setParameter(2, key)
        .setParameter(3, payload)
        .setParameter(4, reason)
        .executeUpdate();
  }

  /** All parked records, oldest first, at most 200. */
  List<ParkedMessage> all() {
    return session
        .createNativeQuery(
            """
            select id, 'IN', topic, key, reason, parked_at from parked_message
            union all
            select id, 'OUT', topic, cast(key as text), reason, unsent_at from unsent_message
            order by 6, 1 limit 200
            """,
            Object[].class)
        .getResultStream()
        .map(
            row ->
                new ParkedMessage(
                    ((Number) row[0]).longValue(),
                    ParkedDirection.valueOf((String) row[1]),
                    (String) row[2],
                    (String) row[3],
                    (String) row[4],
                    (Instant) row[5]))
        .toList();
  }

  /** All parked records of one key with their content, oldest first, at most 200. */
  List<ParkedContent> of(String topic, String key) {
    return session
        .createNativeQuery(
            """
            select id, 'IN', reason, parked_at, payload from parked_message where topic = ?1 and key = ?2
            union all
            select id, 'OUT', reason, unsent_at, payload from unsent_message
            where topic = ?1 and cast(key as text) = ?2
            order by 4, 1 limit 200
            """,
            Object[].class)
        .setParameter(1, topic)
        .setParameter(2, key)
        .getResultStream()
        .map(
            row ->
                new ParkedContent(
                    ((Number) row[0]).longValue(),
                    ParkedDirection.valueOf((String) row[1]),
                    (String) row[2],
                    (Instant) row[3],
                    row[4] == null ? "" : new String((byte[]) row[4], StandardCharsets.UTF_8)))
        .toList();
  }

  /** Throws away all parked records of a key, and keeps why. */
  int discard(String topic, String key, String reason, String operator) {
    lock(topic, key);
    return discard(ParkedDirection.IN, topic, key, reason, operator)
        + discard(ParkedDirection.OUT, topic, key, reason, operator);
  }

  private int discard(
      ParkedDirection direction, String topic, String key, String reason, String operator) {
    String table = direction == ParkedDirection.IN ? "parked_message" : "unsent_message";
    return session
        .createNativeQuery(
            """
            with gone as (delete from %s where topic = ?1 and cast(key as text) = ?2 returning 1),
              noted as (
                insert into discarded_message (direction, topic, key, count, reason, discarded_by)
                select ?3, ?1, ?2, count(*), ?4, ?5 from gone having count(*) > 0)
            select count(*) from gone
            """
                .formatted(table),
            Long.class)
        .setParameter(1, topic)
        .setParameter(2, key)
        .setParameter(3, direction.name())
        .setParameter(4, reason)
        .setParameter(5, operator)
        .getSingleResult()
        .intValue();
  }

  /** What was discarded, the latest first, at most 200. */
  List<DiscardedMessage> discarded() {
    return session
        .createNativeQuery(
            """
            select direction, topic, key, count, reason, discarded_at from discarded_message
            order by id desc limit 200
            """,
            Object[].class)
        .getResultStream()
        .map(
            row ->
                new DiscardedMessage(
                    ParkedDirection.valueOf((String) row[0]),
                    (String) row[1],
                    (String) row[2],
                    ((Number) row[3]).intValue(),
                    (String) row[4],
                    (Instant) row[5]))
        .toList();
  }

  /**
   * Takes out what waits of a key, since a newer state of the same aggregate is applied: each
   * message is the whole state, so nothing of them is missing.
   */
  int supersede(Topic topic, String key) {
    return session
        .createNativeMutationQuery("delete from parked_message where topic = ?1 and key = ?2")
        .setParameter(1, topic.topicName())
        .setParameter(2, key)
        .executeUpdate();
  }

  /** Payloads of one key in order of arrival, locked and taken out. */
  List<byte[]> takeOut(Topic topic, String key) {
    lock(topic.topicName(), key);
    List<byte[]> payloads =
        session
            .createNativeQuery(
                "select payload from parked_message where topic = ?1 and key = ?2 order by id",
                byte[].class)
            .setParameter(1, topic.topicName())
            .setParameter(2, key)
            .getResultStream()
            .toList();
    supersede(topic, key);
    return payloads;
  }

  /** Back into the outbox, behind what was told since; readers leave out what is old. */
  int sendAgain(String topic, String key) {
    return session
        .createNativeMutationQuery(
            """
            with gone as (delete from unsent_message where topic = ?1 and cast(key as text) = ?2 returning *)
            insert into outbox (lane, topic, key, payload, part, parts, message_id, request_id)
            select lane, topic, key, payload, part, parts, message_id, request_id from gone order by id
            """)
        .setParameter(1, topic)
        .setParameter(2, key)
        .executeUpdate();
  }
}
