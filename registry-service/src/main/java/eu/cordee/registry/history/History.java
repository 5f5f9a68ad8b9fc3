package eu.cordee.registry.history;

import eu.cordee.kit.http.Cursor;
import eu.cordee.kit.http.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What happened to entries, kept in the transaction in which it happens. */
@ApplicationScoped
public class History {

  private static final UUID AFTER_ALL = new UUID(-1L, -1L);

  private final Session session;

  History(Session session) {
    this.session = session;
  }

  /** Keeps what happens in this transaction. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keep(HistoryItem change) {
    session.persist(change);
  }

  /** The same for many. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void keepAll(Collection<HistoryItem> changes) {
    changes.forEach(session::persist);
  }

  /**
   * What happened to an organisation, the latest first.
   *
   * @param whole with what only those see who speak for it
   */
  public Page<HistoryItemView> ofOrganisation(
      UUID id, boolean whole, @Nullable String cursor, int limit) {
    return page("organisationId", id, whole, cursor, limit);
  }

  /**
   * What happened to a cluster, the latest first.
   *
   * @param whole with what only its managers see
   */
  public Page<HistoryItemView> ofCluster(
      UUID id, boolean whole, @Nullable String cursor, int limit) {
    return page("clusterId", id, whole, cursor, limit);
  }

  private Page<HistoryItemView> page(
      String entry, UUID id, boolean whole, @Nullable String cursor, int limit) {
    UUID last = Cursor.readId(cursor);
    List<HistoryItemKind> kinds =
        Stream.of(HistoryItemKind.values()).filter(kind -> whole || kind.isForEverybody()).toList();
    List<HistoryItem> found =
        session
            .createSelectionQuery(
                "from HistoryItem where "
                    + entry
                    + " = :entry and kind in :kinds and id < :last order by id desc",
                HistoryItem.class)
            .setParameter("entry", id)
            .setParameter("kinds", kinds)
            .setParameter("last", last == null ? AFTER_ALL : last)
            .setMaxResults(limit + 1)
            .getResultList();
    return Page.of(found, limit, one -> one.id().toString(), HistoryItemView::of);
  }
}
