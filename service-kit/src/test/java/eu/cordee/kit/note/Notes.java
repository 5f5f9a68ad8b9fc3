package eu.cordee.kit.note;

import eu.cordee.kit.message.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Writes notes and counts what came of them. */
@ApplicationScoped
public class Notes {

  private final Session session;
  private final Outbox outbox;

  Notes(Session session, Outbox outbox) {
    this.session = session;
    this.outbox = outbox;
  }

  @Transactional
  public Note write(String text) {
    Note note = new Note(text);
    outbox.publish(note, note::changed);
    return note;
  }

  @Transactional
  public Note read(UUID id) {
    return session.find(Note.class, id);
  }

  @Transactional
  public Note rewrite(UUID id, String text) {
    Note note = session.find(Note.class, id, LockModeType.PESSIMISTIC_WRITE);
    note.rewrite(text);
    outbox.publish(note, note::changed);
    return note;
  }

  @Transactional
  public void writeAndFail(String text) {
    write(text);
    throw new IllegalStateException("on purpose");
  }

  @Transactional
  public long count(String sql) {
    return session.createNativeQuery(sql, Long.class).getSingleResult();
  }

  @Transactional
  public List<String> texts(String sql) {
    return session.createNativeQuery(sql, String.class).getResultList();
  }

  @Transactional
  public void execute(String sql) {
    session.createNativeMutationQuery(sql).executeUpdate();
  }

  /** A row as it stands in the outbox, whatever it holds. */
  @Transactional
  public void insertIntoOutbox(int lane, UUID key, byte[] payload) {
    session
        .createNativeMutationQuery(
            "insert into outbox (lane, topic, key, payload) values (?1, 'clusters.v1', ?2, ?3)")
        .setParameter(1, lane)
        .setParameter(2, key)
        .setParameter(3, payload)
        .executeUpdate();
  }

  /** Many notes that nobody was told of yet. */
  @Transactional
  public void insertMany(int count) {
    session
        .createNativeMutationQuery(
            "insert into note (id, version, changed_at, text)"
                + " select gen_random_uuid(), 0, now(), 'one of many' from generate_series(1, ?1)")
        .setParameter(1, count)
        .executeUpdate();
  }
}
