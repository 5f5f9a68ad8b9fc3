package eu.cordee.registry.review;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Reviews in the database. */
@ApplicationScoped
class ReviewRepository implements PanacheRepositoryBase<Review, UUID> {

  List<Review> ofProject(UUID projectId) {
    return list("projectId = ?1 order by id", projectId);
  }

  List<Review> ofStudy(UUID studyId) {
    return list("studyId = ?1 order by id", studyId);
  }

  Optional<Review> by(UUID reviewerId, UUID projectId) {
    return find("projectId = ?1 and reviewerId = ?2", projectId, reviewerId).firstResultOptional();
  }

  /** The organisations of those of the people who have one. */
  Map<UUID, UUID> organisations(Collection<UUID> people) {
    Map<UUID, UUID> found = new HashMap<>();
    getEntityManager()
        .unwrap(Session.class)
        .createNativeQuery(
            "select id, organisation_id from person where id = any (:ids) and organisation_id is not null",
            Object[].class)
        .setParameter("ids", people.toArray(UUID[]::new))
        .getResultStream()
        .map(Object[].class::cast)
        .forEach(row -> found.put((UUID) row[0], (UUID) row[1]));
    return found;
  }
}
