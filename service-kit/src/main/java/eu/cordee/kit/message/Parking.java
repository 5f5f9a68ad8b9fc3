package eu.cordee.kit.message;

import eu.cordee.contracts.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
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
   * @param reason why it could not be applied
   */
  public record ParkedMessage(long id, String topic, String key, String reason, Instant parkedAt) {}

  boolean holds(Topic topic, String key) {
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
            "select id, topic, key, reason, parked_at from parked_message order by id limit 200",
            Object[].class)
        .getResultStream()
        .map(
            row ->
                new ParkedMessage(
                    ((Number) row[0]).longValue(),
                    (String) row[1],
                    (String) row[2],
                    (String) row[3],
                    (Instant) row[4]))
        .toList();
  }

  /** Payloads of one key in order of arrival, locked and taken out. */
  List<byte[]> takeOut(Topic topic, String key) {
    List<byte[]> payloads =
        session
            .createNativeQuery(
                "select payload from parked_message where topic = ?1 and key = ?2 order by id for update",
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
}
