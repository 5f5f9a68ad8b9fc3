package eu.cordee.registry.workshop;

import eu.cordee.kit.Ids;
import eu.cordee.kit.Scalars;
import eu.cordee.kit.http.Cursor;
import eu.cordee.registry.workshop.WorkshopView.WorkshopCluster;
import eu.cordee.registry.workshop.WorkshopView.WorkshopDecision;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Workshops in the database. */
@ApplicationScoped
class WorkshopRepository implements PanacheRepositoryBase<Workshop, UUID> {

  private static final UUID AFTER_ALL = new UUID(-1L, -1L);

  private static final String SEEN =
      """
      select workshop.id from workshop
      where workshop.id < :last
        and (cast(:group as uuid) is null or workshop.sector_group_id = :group)
        and (:seesAll
          or exists (select 1 from sector_group_person p
                     where p.sector_group_id = workshop.sector_group_id and p.person_id = :me)
          or exists (select 1 from workshop_cluster w join cluster_manager m on m.cluster_id = w.cluster_id
                     where w.workshop_id = workshop.id and m.person_id = :me))
      order by workshop.id desc
      """;

  /** A contact is known to who manages one of its parties; every other alliance to everybody. */
  private static final String DECISIONS =
      """
      select d.id, d.text, d.decided_at,
        array(select s.cluster_id from workshop_support s join cluster c on c.id = s.cluster_id
              where s.decision_id = d.id order by c.name) as supporters,
        array(select c.name from workshop_support s join cluster c on c.id = s.cluster_id
              where s.decision_id = d.id order by c.name) as names,
        (select a.id from alliance a where a.decision_id = d.id
          and (a.stage <> 'CONTACT' or :seesAll or exists (
            select 1 from alliance_party p join cluster_manager m on m.cluster_id = p.cluster_id
            where p.alliance_id = a.id and p.standing <> 'LEFT' and m.person_id = :me))
          order by a.id limit 1) as alliance_id
      from workshop_decision d where d.workshop_id = :workshop order by d.id
      """;

  /** The workshop with its row locked until the transaction ends. */
  Optional<Workshop> findLocked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** Who reads; nobody in particular has an id that is nobody's. */
  record Reader(UUID personId, boolean seesAll) {}

  /** Those that the reader may see, the latest first. */
  List<Workshop> seen(Reader reader, @Nullable UUID group, @Nullable String cursor, int limit) {
    UUID last = Cursor.readId(cursor);
    NativeQuery<UUID> question =
        Scalars.of(session(), SEEN, "id", UUID.class)
            .setParameter("last", last == null ? AFTER_ALL : last)
            .setParameter("group", group, UUID.class)
            .setParameter("seesAll", reader.seesAll)
            .setParameter("me", reader.personId);
    List<UUID> ids = question.setMaxResults(limit).getResultList();
    return list("id in ?1 order by id desc", ids);
  }

  /** What was decided there, the earliest first. */
  List<WorkshopDecision> decisions(UUID workshopId, Reader reader) {
    return session()
        .createNativeQuery(DECISIONS, Object[].class)
        .setParameter("workshop", workshopId)
        .setParameter("seesAll", reader.seesAll)
        .setParameter("me", reader.personId)
        .getResultStream()
        .map(Object[].class::cast)
        .map(
            row ->
                new WorkshopDecision(
                    (UUID) row[0],
                    (String) row[1],
                    (Instant) row[2],
                    clusters((UUID[]) row[3], (String[]) row[4]),
                    (UUID) row[5]))
        .toList();
  }

  private static List<WorkshopCluster> clusters(UUID[] ids, String[] names) {
    return IntStream.range(0, ids.length)
        .mapToObj(at -> new WorkshopCluster(ids[at], names[at]))
        .toList();
  }

  void keepDecision(UUID workshopId, String text, UUID by) {
    session()
        .createNativeMutationQuery(
            """
            insert into workshop_decision (id, workshop_id, text, decided_at, recorded_by)
            values (:id, :workshop, :text, now(), :by)
            """)
        .setParameter("id", Ids.next())
        .setParameter("workshop", workshopId)
        .setParameter("text", text)
        .setParameter("by", by)
        .executeUpdate();
  }

  boolean isDecision(UUID workshopId, UUID decisionId) {
    return Scalars.of(
            session(),
            """
            select exists (select 1 from workshop_decision
              where id = :decision and workshop_id = :workshop) as there
            """,
            "there",
            Boolean.class)
        .setParameter("decision", decisionId)
        .setParameter("workshop", workshopId)
        .getSingleResult();
  }

  void support(UUID decisionId, UUID clusterId, UUID by) {
    session()
        .createNativeMutationQuery(
            """
            insert into workshop_support (decision_id, cluster_id, supported_by, supported_at)
            values (:decision, :cluster, :by, now()) on conflict do nothing
            """)
        .setParameter("decision", decisionId)
        .setParameter("cluster", clusterId)
        .setParameter("by", by)
        .executeUpdate();
  }

  void withdrawSupport(UUID decisionId, UUID clusterId) {
    session()
        .createNativeMutationQuery(
            "delete from workshop_support where decision_id = :decision and cluster_id = :cluster")
        .setParameter("decision", decisionId)
        .setParameter("cluster", clusterId)
        .executeUpdate();
  }

  /** Those of the clusters that the person manages. */
  List<UUID> managed(Collection<UUID> clusterIds, UUID personId) {
    return Scalars.of(
            session(),
            """
            select cluster_id from cluster_manager
            where cluster_id = any (:ids) and person_id = :person order by cluster_id
            """,
            "cluster_id",
            UUID.class)
        .setParameter("ids", clusterIds.toArray(UUID[]::new))
        .setParameter("person", personId)
        .getResultList();
  }

  /** Who is not at the workshop any more no longer supports what it decided. */
  void dropSupportOfOthers(UUID workshopId, Collection<UUID> clusterIds) {
    session()
        .createNativeMutationQuery(
            """
            delete from workshop_support s using workshop_decision d
            where d.id = s.decision_id and d.workshop_id = :workshop and s.cluster_id <> all (:clusters)
            """)
        .setParameter("workshop", workshopId)
        .setParameter("clusters", clusterIds.toArray(UUID[]::new))
        .executeUpdate();
  }

  /** Names of clusters by id. */
  Map<UUID, String> clusterNames(Collection<UUID> ids) {
    return session()
        .createNativeQuery("select id, name from cluster where id = any (:ids)", Object[].class)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .getResultStream()
        .map(Object[].class::cast)
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
  }

  /** Whether an event of that id has been heard of. */
  boolean isEvent(UUID id) {
    return Scalars.of(
            session(),
            "select exists (select 1 from event_organiser where event_id = :id) as there",
            "there",
            Boolean.class)
        .setParameter("id", id)
        .getSingleResult();
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
