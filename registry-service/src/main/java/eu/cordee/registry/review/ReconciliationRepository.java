package eu.cordee.registry.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What was settled, in the database. */
@ApplicationScoped
class ReconciliationRepository implements PanacheRepositoryBase<Reconciliation, UUID> {

  Optional<Reconciliation> ofProject(UUID projectId) {
    return find("projectId", projectId).firstResultOptional();
  }

  /** By project. */
  Map<UUID, Reconciliation> ofStudy(UUID studyId) {
    return list("studyId", studyId).stream()
        .collect(Collectors.toMap(Reconciliation::projectId, Function.identity()));
  }
}
