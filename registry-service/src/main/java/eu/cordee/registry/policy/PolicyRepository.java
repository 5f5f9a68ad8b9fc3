package eu.cordee.registry.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Policy recommendations in the database. */
@ApplicationScoped
class PolicyRepository implements PanacheRepositoryBase<PolicyRecommendation, UUID> {

  List<PolicyRecommendation> ofStudy(UUID studyId) {
    return list("studyId = ?1 order by number", studyId);
  }

  int last(UUID studyId) {
    return find("studyId = ?1 order by number desc", studyId)
        .firstResultOptional()
        .map(PolicyRecommendation::number)
        .orElse(0);
  }

  Optional<PolicyRecommendation> inStudy(UUID studyId, UUID id) {
    return findByIdOptional(id).filter(one -> one.studyId().equals(studyId));
  }

  Optional<PolicyRecommendation> lockedInStudy(UUID studyId, UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
        .filter(one -> one.studyId().equals(studyId));
  }
}
