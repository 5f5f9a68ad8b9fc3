package eu.cordee.kit.message;

import eu.cordee.contracts.Topic;
import jakarta.enterprise.context.ApplicationScoped;
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
      long id, Direction direction, String topic, String key, String reason, Instant parkedAt) {}

  /** Which way a parked record was going. */
  public enum Direction {
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
    lock(topic, key);
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
  private void lock(Topic topic, String key) {
    session
        .createNativeQuery(
            "select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)", String.class)
        .setParameter(1, "parking " + topic.topicName() + " " + key)
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
                    Direction.valueOf((String) row[1]),
                    (String) row[2],
                    (String) row[3],
                    (String) row[4],
                    (Instant) row[5]))
        .toList();
  }

  /** Payloads of one key in order of arrival, locked and taken out. */
  List<byte[]> takeOut(Topic topic, String key) {
    lock(topic, key);
    List<byte[]> payloads =
        session
            .createNativeQuery(
                "select payload from parked_message where topic = ?1 and key = ?2 order by id",
                byte[].class)
            .setParameter(1, topic.topicName())
            .setParameter(2, key)
            .getResultStream()
            .toList();
    session
        .createNativeQuery("delete from parked_message where topic = ?1 and key = ?2")
        .setParameter(1, topic.topicName())
        .setParameter(2, key)
        .executeUpdate();
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
