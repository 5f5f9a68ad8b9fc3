package eu.cordee.registry.study;

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

/** Studies in the database. */
@ApplicationScoped
class StudyRepository implements PanacheRepositoryBase<Study, UUID> {

  private static final String SEEN =
      "(open or :seesAll or id in (select study_id from study_person where person_id = :me))";

  private static final String MARKED =
      """
      select exists (select 1 from review r join review_mark m on m.review_id = r.id
        where r.study_id = :study) as marked
      """;

  private static final String USED =
      """
      select distinct unnest(instruments) as instrument from project where study_id = :study
      """;

  private static final String REGIONS = "select distinct nuts from project where study_id = :study";

  /** A person of the registry. */
  record Named(UUID id, String name, @Nullable UUID organisationId) {}

  /** The study with its row locked until the transaction ends. */
  Optional<Study> findLocked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  Map<UUID, Study> byIds(Collection<UUID> ids) {
    return list("id in ?1", ids).stream().collect(Collectors.toMap(Study::id, Function.identity()));
  }

  /**
   * One page of those that the person may see.
   *
   * @param mine whether only of those that the person works on
   */
  List<Found> search(
      @Nullable String q,
      boolean mine,
      UUID me,
      boolean seesAll,
      @Nullable String cursor,
      int limit) {
    return Search.in("study")
        .text(q)
        .where(SEEN, "me", me)
        .with("seesAll", seesAll)
        .where(
            "id in (select study_id from study_person where person_id = :worker)",
            "worker",
            mine ? me : null)
        .rows(getEntityManager(), cursor, limit);
  }

  /** No secret address of the study leads to it any more. */
  void endInvitations(UUID studyId) {
    session()
        .createNativeMutationQuery("delete from study_invitation where study_id = :study")
        .setParameter("study", studyId)
        .executeUpdate();
  }

  /** Those who work together on a study know each other's names, in the order of these. */
  List<Named> people(Collection<UUID> ids) {
    return session()
        .createNativeQuery(
            """
            select id, trim(given_name || ' ' || family_name), organisation_id from person
            where id = any (:ids) order by family_name, given_name, id
            """,
            Object[].class)
        .setParameter("ids", ids.toArray(UUID[]::new))
        .getResultStream()
        .map(Object[].class::cast)
        .map(row -> new Named((UUID) row[0], (String) row[1], (UUID) row[2]))
        .toList();
  }

  /** Whether a reviewer has given a mark. */
  boolean isMarked(UUID studyId) {
    return Scalars.of(session(), MARKED, "marked", Boolean.class)
        .setParameter("study", studyId)
        .getSingleResult();
  }

  /** Which instruments its projects used. */
  List<String> usedInstruments(UUID studyId) {
    return Scalars.of(session(), USED, "instrument", String.class)
        .setParameter("study", studyId)
        .getResultList();
  }

  /** In which regions its projects lie. */
  List<String> usedRegions(UUID studyId) {
    return Scalars.of(session(), REGIONS, "nuts", String.class)
        .setParameter("study", studyId)
        .getResultList();
  }

  private Session session() {
    return getEntityManager().unwrap(Session.class);
  }
}
