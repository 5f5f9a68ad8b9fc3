package eu.cordee.kit.message;

import eu.cordee.contracts.Topic;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Parts of messages, until the last one is there. */
@ApplicationScoped
class MessageParts {

  private static final String ADD =
      """
      insert into message_part (topic, key, message_id, part, payload) values (?1, ?2, ?3, ?4, ?5)
      on conflict do nothing
      """;

  private final Session session;

  MessageParts(Session session) {
    this.session = session;
  }

  /** Keeps a part; the whole message once nothing is missing, else null. */
  byte @Nullable [] add(
      Topic topic, String key, UUID messageId, int part, int parts, byte[] payload) {
    session
        .createNativeMutationQuery(ADD)
        .setParameter(1, topic.topicName())
        .setParameter(2, key)
        .setParameter(3, messageId)
        .setParameter(4, part)
        .setParameter(5, payload)
        .executeUpdate();
    // Parts come in order, also when they come twice: only the last one can complete the message.
    return part < parts ? null : whole(topic, key, messageId, parts);
  }

  private byte @Nullable [] whole(Topic topic, String key, UUID messageId, int parts) {
    List<byte[]> pieces =
        session
            .createNativeQuery(
                "select payload from message_part where topic = ?1 and key = ?2 and message_id = ?3 order by part",
                byte[].class)
            .setParameter(1, topic.topicName())
            .setParameter(2, key)
            .setParameter(3, messageId)
            .getResultList();
    if (pieces.size() < parts) {
      // Compaction kept the end of a message whose beginning was replaced: a newer one follows.
      return null;
    }
    session
        .createNativeMutationQuery("delete from message_part where topic = ?1 and key = ?2")
        .setParameter(1, topic.topicName())
        .setParameter(2, key)
        .executeUpdate();
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    pieces.forEach(whole::writeBytes);
    return whole.toByteArray();
  }

  /** What compaction left of old messages never becomes whole. */
  @Scheduled(every = "1h", delayed = "7m")
  @Transactional
  void forgetRemains() {
    session
        .createNativeMutationQuery(
            "delete from message_part where arrived_at < now() - interval '1 day'")
        .executeUpdate();
  }
}
