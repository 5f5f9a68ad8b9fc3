package eu.cordee.kit.message;

import eu.cordee.contracts.Header;
import eu.cordee.contracts.Topic;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.hibernate.Session;

/** Which version of each foreign aggregate this service has applied. */
@ApplicationScoped
public class ReadCopies {

  /**
   * The row lock makes two simultaneous arrivals of one record wait for each other; only the first
   * is newer.
   */
  private static final String TAKE_IF_NEWER =
      """
      insert into read_copy as mine (topic, aggregate_id, epoch, version) values (?1, ?2, ?3, ?4)
      on conflict (topic, aggregate_id) do update set epoch = excluded.epoch, version = excluded.version
      where (mine.epoch, mine.version) < (excluded.epoch, excluded.version)
      """;

  private final Session session;

  ReadCopies(Session session) {
    this.session = session;
  }

  /**
   * Notes the version and says whether it was newer than what is applied. In the current
   * transaction.
   */
  boolean isNewer(Topic topic, UUID aggregateId, Header header) {
    return session
            .createNativeQuery(TAKE_IF_NEWER)
            .setParameter(1, topic.topicName())
            .setParameter(2, aggregateId)
            .setParameter(3, header.epoch())
            .setParameter(4, header.version())
            .executeUpdate()
        == 1;
  }

  /** Forgets every version of a topic, so that a rebuild applies what the owner tells again. */
  void forget(Topic topic) {
    session
        .createNativeQuery("delete from read_copy where topic = ?1")
        .setParameter(1, topic.topicName())
        .executeUpdate();
  }
}
