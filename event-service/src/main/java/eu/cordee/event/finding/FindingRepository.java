package eu.cordee.event.finding;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Findings in the database. */
@ApplicationScoped
class FindingRepository implements PanacheRepositoryBase<Finding, UUID> {

  List<Finding> standing(UUID cafeId) {
    return list("cafeId = ?1 and state in (DRAFT, PUBLISHED) order by id", cafeId);
  }

  List<Finding> published(UUID cafeId) {
    return list("cafeId = ?1 and state = PUBLISHED order by id", cafeId);
  }

  /**
   * A finding of the café that can still be changed, its row locked until the transaction ends.
   *
   * @throws ProblemException 404 without one, 409 when it became something else
   */
  Finding locked(UUID cafeId, UUID id) {
    Finding finding =
        findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
            .filter(found -> found.cafeId().equals(cafeId))
            .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
    if (!finding.state().stands()) {
      throw new ProblemException(FindingProblem.FINDING_NO_LONGER_STANDS);
    }
    return finding;
  }

  /** Several, locked in the order of their ids, so that two mergers never wait in a circle. */
  List<Finding> lockedAll(UUID cafeId, Collection<UUID> ids) {
    return ids.stream().distinct().sorted().map(id -> locked(cafeId, id)).toList();
  }
}
