package eu.cordee.kit.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.hibernate.Session;

/** The epoch of this service's database, and how far it has been told. */
@ApplicationScoped
class Epochs {

  /**
   * A recovery from a base backup gives the server a new timeline, a dump that is loaded makes a
   * new database, and both also come with a new server. None of it happens to a database that goes
   * on.
   */
  private static final String HISTORY =
      """
      (select concat_ws('/', (select system_identifier from pg_control_system()),
        left(pg_walfile_name(pg_current_wal_lsn()), 8),
        (select oid from pg_database where datname = current_database())))
      """;

  private static final String NOTE =
      "update epoch set history = " + HISTORY + " where history is null";

  /**
   * An epoch is numbered by the second in which it begins: whatever epochs were begun after the
   * backup was made, and are forgotten with it, had smaller numbers.
   */
  private static final String RAISE =
      """
      update epoch set epoch = greatest(epoch + 1, cast(extract(epoch from clock_timestamp()) as bigint)),
        history = %s
      where history <> %s
      """
          .formatted(HISTORY, HISTORY);

  private final Session session;

  Epochs(Session session) {
    this.session = session;
  }

  /**
   * Raises the epoch where the database is not the one that it was when this was called before, in
   * the current transaction.
   *
   * @return whether it was raised
   */
  @Transactional(Transactional.TxType.MANDATORY)
  boolean raiseAfterRestore() {
    session.createNativeMutationQuery(NOTE).executeUpdate();
    return session.createNativeMutationQuery(RAISE).executeUpdate() > 0;
  }

  /** The epoch that has not been told to its end; zero where there is none. */
  @Transactional
  long untold() {
    List<Long> untold =
        session
            .createNativeQuery("select epoch from epoch where told < epoch", Long.class)
            .getResultList();
    return untold.isEmpty() ? 0 : untold.getFirst();
  }

  @Transactional
  void noteTold(long epoch) {
    session
        .createNativeMutationQuery("update epoch set told = greatest(told, ?1)")
        .setParameter(1, epoch)
        .executeUpdate();
  }
}
