package eu.cordee.registry.merge;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Merges in the database. */
@ApplicationScoped
class MergeRepository implements PanacheRepositoryBase<Merge, UUID> {

  /** Which entries it is about; its row is not read with them, so that it can be locked later. */
  Optional<Ends> ends(UUID id) {
    return find("select keptId, withdrawnId from Merge where id = ?1", id)
        .project(Ends.class)
        .firstResultOptional();
  }

  /** Both entries of a merge. */
  record Ends(UUID keptId, UUID withdrawnId) {}

  /** With its row locked until the transaction ends. */
  Optional<Merge> findLocked(UUID id) {
    return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** By which an entry became what it is, the latest first. */
  List<Merge> into(UUID organisationId) {
    return list("keptId = ?1 order by id desc", organisationId);
  }
}
