package eu.cordee.registry.instrument.programme;

import eu.cordee.kit.Scalars;
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

/** Funding programmes in the database. */
@ApplicationScoped
class FundingProgrammeRepository implements PanacheRepositoryBase<FundingProgramme, UUID> {

  private static final String OPENED =
      """
      select exists (select 1 from funding_call where programme_id = :programme and state <> 'DRAFT') as opened
      """;

  /** The programme with its row locked until the transaction ends. */
  Optional<FundingProgramme> findLocked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  Map<UUID, FundingProgramme> byIds(Collection<UUID> ids) {
    return list("id in ?1", ids).stream()
        .collect(Collectors.toMap(FundingProgramme::id, Function.identity()));
  }

  /**
   * One page of all, or of those on which a person works.
   *
   * @param worker whose; null for all
   */
  List<Found> search(
      @Nullable String q, @Nullable UUID worker, @Nullable String cursor, int limit) {
    return Search.in("funding_programme")
        .text(q)
        .where(
            "id in (select programme_id from funding_person where person_id = :worker)",
            "worker",
            worker)
        .rows(getEntityManager(), cursor, limit);
  }

  /** Whether a call of it has opened. */
  boolean hasOpened(UUID programmeId) {
    return Scalars.of(session(), OPENED, "opened", Boolean.class)
        .setParameter("programme", programmeId)
        .getSingleResult();
  }

  /** What people are called, by id; those who are gone are absent. */
  Map<UUID, String> names(Collection<UUID> ids) {
    return session()
        .createNativeQuery(
            "select id, trim(given_name || ' ' || family_name) from person where id = any (:ids)",
            Object[].class)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .getResultStream()
        .map(Object[].class::cast)
        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
