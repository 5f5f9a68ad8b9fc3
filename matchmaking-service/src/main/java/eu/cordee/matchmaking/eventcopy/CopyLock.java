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
  private static final int SALT = 16;

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

  private void take(String lock, UUID eventId) {
    sql.list(lock, row -> true, eventId, (long) SALT);
  }
}
