package eu.cordee.kit.message;

import eu.cordee.contracts.Message;
import eu.cordee.contracts.Topic;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jboss.logging.Logger;

/**
 * What this service's copies know and their owner, restored from a backup, does not know any more.
 * It is forgotten as soon as the owner has told everything again in every partition.
 */
@ApplicationScoped
class Ghosts {

  private static final Logger LOG = Logger.getLogger(Ghosts.class);
  private static final int BATCH = 500;

  private static final String NOTE =
      """
      insert into topic_retold as mine (topic, partition, epoch) values (?1, ?2, ?3)
      on conflict (topic, partition) do update set epoch = greatest(mine.epoch, excluded.epoch)
      """;

  private static final String RETOLD =
      """
      select coalesce(min(epoch), 0) from topic_retold where topic = ?1 having count(*) = ?2
      """;

  /** What waits behind a parked record was told, and will be heard. */
  private static final String FORGET =
      """
      delete from read_copy where topic = ?1 and aggregate_id in (
        select aggregate_id from read_copy known
        where topic = ?1 and epoch < ?2 and not exists (
          select 1 from parked_message where topic = ?1 and key = cast(known.aggregate_id as text))
        order by aggregate_id limit ?3 for update)
      returning aggregate_id
      """;

  private final Session session;

  Ghosts(Session session) {
    this.session = session;
  }

  /** Notes that a partition is told to its end, and forgets once all of them are. */
  void retold(MessageListener<? extends Message> listener, int partition, long epoch) {
    Topic topic = listener.topic();
    long everywhere = QuarkusTransaction.requiringNew().call(() -> note(topic, partition, epoch));
    if (everywhere == 0) {
      return;
    }
    int forgotten = 0;
    int batch;
    do {
      batch = QuarkusTransaction.requiringNew().call(() -> forgetSome(listener, everywhere));
      forgotten += batch;
    } while (batch == BATCH);
    if (forgotten > 0) {
      LOG.warnf(
          "Forgot %d of %s, which their restored owner does not know",
          forgotten, topic.topicName());
    }
  }

  /** The epoch in which the whole topic has been told; zero where some of it was not yet. */
  private long note(Topic topic, int partition, long epoch) {
    session
        .createNativeMutationQuery(NOTE)
        .setParameter(1, topic.topicName())
        .setParameter(2, partition)
        .setParameter(3, epoch)
        .executeUpdate();
    List<Long> everywhere =
        session
            .createNativeQuery(RETOLD, Long.class)
            .setParameter(1, topic.topicName())
            .setParameter(2, Topic.PARTITIONS)
            .getResultList();
    return everywhere.isEmpty() ? 0 : everywhere.getFirst();
  }

  /** For a person: what was done after the backup is gone, and somebody may have to be told. */
  private void noteForgotten(Topic topic, List<UUID> gone, long epoch) {
    session
        .createNativeMutationQuery(
            """
            insert into forgotten_copy (topic, key, epoch) select ?1, unnest(cast(?2 as uuid[])), ?3
            on conflict do nothing
            """)
        .setParameter(1, topic.topicName())
        .setParameter(2, gone.toArray(UUID[]::new))
        .setParameter(3, epoch)
        .executeUpdate();
  }

  /**
   * What this service knew and its restored owner does not.
   *
   * @param topic what kind of thing it was
   * @param key its id
   * @param epoch of its owner, which began with the restore
   */
  public record ForgottenCopy(String topic, UUID key, long epoch, Instant forgottenAt) {}

  /** What was forgotten, the latest first, at most 200. */
  List<ForgottenCopy> forgotten() {
    return session
        .createNativeQuery(
            "select topic, key, epoch, forgotten_at from forgotten_copy order by forgotten_at desc, key limit 200",
            Object[].class)
        .getResultStream()
        .map(
            row ->
                new ForgottenCopy(
                    (String) row[0],
                    (UUID) row[1],
                    ((Number) row[2]).longValue(),
                    (Instant) row[3]))
        .toList();
  }

  private int forgetSome(MessageListener<? extends Message> listener, long epoch) {
    List<UUID> gone =
        session
            .createNativeQuery(FORGET, UUID.class)
            .setParameter(1, listener.topic().topicName())
            .setParameter(2, epoch)
            .setParameter(3, BATCH)
            .getResultList();
    if (!gone.isEmpty()) {
      listener.forget(gone);
      noteForgotten(listener.topic(), gone, epoch);
    }
    return gone.size();
  }
}
