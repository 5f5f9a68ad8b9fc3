package eu.cordee.matchmaking.timetable;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.UUID;

/** Timetable runs. */
@ApplicationScoped
class TimetableRuns implements PanacheRepositoryBase<TimetableRun, UUID> {

  TimetableRun require(UUID eventId, UUID id) {
    return find("id = ?1 and eventId = ?2", id, eventId)
        .firstResultOptional()
        .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
  }

  TimetableRun lock(UUID eventId, UUID id) {
    return find("id = ?1 and eventId = ?2", id, eventId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
  }
}
