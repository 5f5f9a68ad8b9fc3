package eu.cordee.registry.alliance;

import eu.cordee.kit.Scalars;
import eu.cordee.registry.alliance.AllianceView.AllianceOrigin;
import eu.cordee.registry.search.Search;
import eu.cordee.registry.search.Search.Found;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Alliances in the database. */
@ApplicationScoped
public class AllianceRepository implements PanacheRepositoryBase<Alliance, UUID> {

  private static final String ORIGIN =
      """
      select w.id, w.title, w.event_id, cast(w.held_on as text), d.text
      from workshop_decision d join workshop w on w.id = d.workshop_id where d.id = :decision
      """;

  private static final String IS_SHOWN =
      """
      (stage <> 'CONTACT' or :seesAll or exists (
        select 1 from alliance_party p join cluster_manager m on m.cluster_id = p.cluster_id
        where p.alliance_id = alliance.id and p.standing <> 'LEFT' and m.person_id = :reader))
      """;

  /** The alliance with its row locked until the transaction ends; lock before reading anything. */
  Optional<Alliance> findLocked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  Map<UUID, Alliance> byIds(Collection<UUID> ids) {
    return list("id in ?1", ids).stream()
        .collect(Collectors.toMap(Alliance::id, Function.identity()));
  }

  /**
   * Those whose name or description has the words; contacts only for who manages one of their
   * parties.
   */
  List<Found> search(
      @Nullable String q,
      @Nullable UUID cluster,
      Reader reader,
      @Nullable String cursor,
      int limit) {
    return Search.in("alliance")
        .text(q)
        .where(
            "id in (select alliance_id from alliance_party where cluster_id = :cluster and standing <> 'LEFT')",
            "cluster",
            cluster)
        .where(IS_SHOWN, "reader", reader.personId())
        .with("seesAll", reader.seesAll())
        .rows(getEntityManager(), cursor, limit);
  }

  /** Clusters that support a decision of a workshop; none where there is no such decision. */
  Set<UUID> supporters(UUID decisionId) {
    return Set.copyOf(
        Scalars.of(
                getEntityManager().unwrap(Session.class),
                "select cluster_id from workshop_support where decision_id = :decision for share",
                "cluster_id",
                UUID.class)
            .setParameter("decision", decisionId)
            .getResultList());
  }

  /** Where it was agreed to begin it, or null. */
  @Nullable AllianceOrigin origin(Alliance alliance) {
    return alliance.decisionId() == null
        ? null
        : getEntityManager()
            .unwrap(Session.class)
            .createNativeQuery(ORIGIN, Object[].class)
            .setParameter("decision", alliance.decisionId())
            .getResultStream()
            .map(Object[].class::cast)
            .map(
                row ->
                    new AllianceOrigin(
                        (UUID) row[0],
                        (String) row[1],
                        (UUID) row[2],
                        (String) row[3],
                        (String) row[4]))
            .findFirst()
            .orElse(null);
  }

  /** Who asks; nobody in particular has an id that is nobody's. */
  record Reader(UUID personId, boolean seesAll) {}
}
