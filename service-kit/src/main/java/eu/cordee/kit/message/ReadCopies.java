package eu.cordee.kit.message;

import eu.cordee.contracts.Header;
import eu.cordee.contracts.Message;
import eu.cordee.contracts.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;

/** Which version of each foreign aggregate this service has applied. */
@ApplicationScoped
public class ReadCopies {

  /**
   * The row lock makes two simultaneous arrivals of one record wait for each other; only the first
   * is newer. In a rebuild the same version counts as newer once.
   */
  private static final String TAKE_IF_NEWER =
      """
      insert into read_copy as mine (topic, aggregate_id, epoch, version, generation)
      select ?1, told.id, told.epoch, told.version,
        coalesce((select generation from copy_generation where topic = ?1), 0)
      from unnest(cast(?2 as uuid[]), cast(?3 as bigint[]), cast(?4 as bigint[])) as told(id, epoch, version)
      on conflict (topic, aggregate_id) do update
        set epoch = excluded.epoch, version = excluded.version, generation = excluded.generation
      where (mine.epoch, mine.version) < (excluded.epoch, excluded.version)
        or (mine.generation < excluded.generation
          and (mine.epoch, mine.version) = (excluded.epoch, excluded.version))
      returning aggregate_id
      """;

  private static final String COUNT =
      """
      select count(*), count(*) filter (where generation < coalesce(
        (select generation from copy_generation where topic = ?1), 0))
      from read_copy where topic = ?1
      """;

  private static final String TAKE_LEFT_BEHIND =
      """
      delete from read_copy where topic = ?1 and aggregate_id in (
        select aggregate_id from read_copy
        where topic = ?1 and generation < (select generation from copy_generation where topic = ?1)
        order by aggregate_id limit ?2 for update)
      returning aggregate_id
      """;

  private final Session session;

  ReadCopies(Session session) {
    this.session = session;
  }

  /**
   * Notes the versions of messages of different aggregates, and says which were newer than what is
   * applied. In the current transaction.
   */
  Set<UUID> newer(Topic topic, List<? extends Message> messages) {
    if (messages.isEmpty()) {
      return Set.of();
    }
    return Set.copyOf(
        session
            .createNativeQuery(TAKE_IF_NEWER, UUID.class)
            .setParameter(1, topic.topicName())
            .setParameter(2, messages.stream().map(Message::aggregateId).toArray(UUID[]::new))
            .setParameter(3, messages.stream().map(it -> it.header().epoch()).toArray(Long[]::new))
            .setParameter(
                4, messages.stream().map(it -> it.header().version()).toArray(Long[]::new))
            .getResultList());
  }

  /** Whether this version of an aggregate, or a later one, is applied. */
  @Transactional
  public boolean isApplied(Topic topic, UUID aggregateId, Header header) {
    return !session
        .createNativeQuery(
            """
            select 1 from read_copy where topic = ?1 and aggregate_id = ?2
              and (epoch, version) >= (cast(?3 as bigint), cast(?4 as bigint))
            """)
        .setParameter(1, topic.topicName())
        .setParameter(2, aggregateId)
        .setParameter(3, header.epoch())
        .setParameter(4, header.version())
        .getResultList()
        .isEmpty();
  }

  /**
   * How far a copy is.
   *
   * @param known aggregates of the topic that this service has heard of
   * @param leftBehind those that were not told again since the last rebuild began
   */
  public record CopyProgress(long known, long leftBehind) {}

  /** Begins a rebuild: from now on what is told again is taken in again. Nothing is deleted. */
  void beginRebuild(Topic topic) {
    session
        .createNativeMutationQuery(
            """
            insert into copy_generation as mine (topic, generation) values (?1, 1)
            on conflict (topic) do update set generation = mine.generation + 1
            """)
        .setParameter(1, topic.topicName())
        .executeUpdate();
  }

  CopyProgress progress(Topic topic) {
    Object[] row =
        session
            .createNativeQuery(COUNT, Object[].class)
            .setParameter(1, topic.topicName())
            .getSingleResult();
    return new CopyProgress(((Number) row[0]).longValue(), ((Number) row[1]).longValue());
  }

  /** Forgets the versions of some aggregates that were not told again, and says which. */
  List<UUID> takeLeftBehind(Topic topic, int limit) {
    return session
        .createNativeQuery(TAKE_LEFT_BEHIND, UUID.class)
        .setParameter(1, topic.topicName())
        .setParameter(2, limit)
        .getResultList();
  }
}
