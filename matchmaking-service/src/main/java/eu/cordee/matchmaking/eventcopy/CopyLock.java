package eu.cordee.matchmaking.eventcopy;

import eu.cordee.matchmaking.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;

/**
 * Keeps what is known of an event, its slots, tables and people, as it is while somebody books, and
 * bookers out while it changes. Taken before any row, so that nobody waits in a circle.
 *
 * <p>Not {@code select … for share} on the copies: PostgreSQL lets everybody who shares a row pass
 * whoever waits to change it, so an organiser who moves a slot in the opening rush would wait until
 * the rush ends. This lock has a queue.
 */
@ApplicationScoped
public class CopyLock {

  /** Another purpose's lock on the same id would be another number. */
  private static final long SALT = 16;

  private static final long SALT_OF_IMPORTS = 17;

  private final Sql sql;

  CopyLock(Sql sql) {
    this.sql = sql;
  }

  /** Nothing of the event changes until this transaction ends; what is read from now on holds. */
  @Transactional(TxType.MANDATORY)
  public void share(UUID eventId) {
    take("select pg_advisory_xact_lock_shared(uuid_hash_extended(?, ?))", eventId);
  }

  /** Nobody books at the event until this transaction ends. */
  @Transactional(TxType.MANDATORY)
  public void alone(UUID eventId) {
    take("select pg_advisory_xact_lock(uuid_hash_extended(?, ?))", eventId);
  }

  /**
   * Imports of one event wait for each other, so that a file sent twice at once is loaded once; who
   * books does not wait for them.
   */
  @Transactional(TxType.MANDATORY)
  public void oneImportAtATime(UUID eventId) {
    take("select pg_advisory_xact_lock(uuid_hash_extended(?, ?))", eventId, SALT_OF_IMPORTS);
  }

  private void take(String lock, UUID eventId) {
    take(lock, eventId, SALT);
  }

  private void take(String lock, UUID eventId, long salt) {
    sql.list(lock, row -> true, eventId, salt);
  }
}
