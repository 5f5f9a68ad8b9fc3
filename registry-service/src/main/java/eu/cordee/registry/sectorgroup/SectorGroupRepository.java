package eu.cordee.registry.sectorgroup;

import eu.cordee.registry.search.Search;
import eu.cordee.registry.search.Search.Found;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Sector groups in the database. */
@ApplicationScoped
public class SectorGroupRepository implements PanacheRepositoryBase<SectorGroup, UUID> {

  /** The group with its row locked until the transaction ends. */
  Optional<SectorGroup> findLocked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  Map<UUID, SectorGroup> byIds(Collection<UUID> ids) {
    return list("id in ?1", ids).stream()
        .collect(Collectors.toMap(SectorGroup::id, Function.identity()));
  }

  /**
   * One page.
   *
   * @param person only groups of this person, or null for all
   */
  List<Found> search(
      @Nullable String q, @Nullable UUID person, @Nullable String cursor, int limit) {
    return Search.in("sector_group")
        .text(q)
        .where(
            "id in (select sector_group_id from sector_group_person where person_id = :person)",
            "person",
            person)
        .rows(getEntityManager(), cursor, limit);
  }

  /** Those of the clusters that exist, kept from going until the transaction ends. */
  List<UUID> lockedClusters(Collection<UUID> ids) {
    return getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            "select id from cluster where id = any (:ids) order by id for share", UUID.class)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .getResultList();
  }
}
