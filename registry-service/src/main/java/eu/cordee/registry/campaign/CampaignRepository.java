package eu.cordee.registry.campaign;

import eu.cordee.kit.Scalars;
import eu.cordee.kit.http.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Campaigns in the database. */
@ApplicationScoped
class CampaignRepository implements PanacheRepositoryBase<Campaign, UUID> {

  private static final UUID AFTER_ALL = new UUID(-1L, -1L);

  private static final String SEEN =
      """
      select campaign.id from campaign
      where campaign.id < :last
        and (cast(:group as uuid) is null or campaign.sector_group_id = :group)
        and (:seesAll
          or exists (select 1 from sector_group_person p
                     where p.sector_group_id = campaign.sector_group_id and p.person_id = :me)
          or exists (select 1 from campaign_invitation i join cluster_manager m on m.cluster_id = i.cluster_id
                     where i.campaign_id = campaign.id and m.person_id = :me))
      order by campaign.id desc
      """;

  /** The campaign with its row locked until the transaction ends. */
  Optional<Campaign> findLocked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * Those that the person may see, the latest first.
   *
   * @param me nobody's id where nobody is known
   */
  List<Campaign> seen(
      UUID me, boolean seesAll, @Nullable UUID group, @Nullable String cursor, int limit) {
    UUID last = Cursor.readId(cursor);
    NativeQuery<UUID> question =
        Scalars.of(session(), SEEN, "id", UUID.class)
            .setParameter("last", last == null ? AFTER_ALL : last)
            .setParameter("group", group, UUID.class)
            .setParameter("seesAll", seesAll)
            .setParameter("me", me);
    List<UUID> ids = question.setMaxResults(limit).getResultList();
    return list("id in ?1 order by id desc", ids);
  }

  /** Whether the person belongs to the group. */
  boolean isOfGroup(UUID groupId, UUID personId) {
    return Scalars.of(
            session(),
            """
            select exists (select 1 from sector_group_person
              where sector_group_id = :group and person_id = :person) as belongs
            """,
            "belongs",
            Boolean.class)
        .setParameter("group", groupId)
        .setParameter("person", personId)
        .getSingleResult();
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

  /** Names of clusters by id. */
  Map<UUID, String> clusterNames(Collection<UUID> ids) {
    return names("select id, name from cluster where id = any (:ids)", ids);
  }

  /** Names of sector groups by id. */
  Map<UUID, String> groupNames(Collection<UUID> ids) {
    return names("select id, name from sector_group where id = any (:ids)", ids);
  }

  private Map<UUID, String> names(String question, Collection<UUID> ids) {
    return session()
        .createNativeQuery(question, Object[].class)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .getResultStream()
        .map(Object[].class::cast)
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
