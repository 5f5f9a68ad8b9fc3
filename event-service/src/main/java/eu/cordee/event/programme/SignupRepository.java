package eu.cordee.event.programme;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;

/** Sign-ups in the database. Whoever changes one has locked its session before. */
@ApplicationScoped
class SignupRepository implements PanacheRepositoryBase<Signup, UUID> {

  List<Signup> holdingPlacesIn(UUID sessionId) {
    return find("sessionId = ?1 and claim.state in (PENDING, CONFIRMED) order by id", sessionId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  boolean holdsPlace(UUID sessionId, UUID participantId) {
    return count(
            "sessionId = ?1 and claim.participantId = ?2 and claim.state in (PENDING, CONFIRMED)",
            sessionId,
            participantId)
        > 0;
  }

  /** In the order of their sessions' ids, in which sessions are locked. */
  List<Signup> holdingPlacesOf(UUID participantId) {
    return list(
        "claim.participantId = ?1 and claim.state in (PENDING, CONFIRMED) order by sessionId",
        participantId);
  }

  List<Signup> ofPerson(UUID eventId, UUID personId) {
    return list("claim.eventId = ?1 and claim.personId = ?2 order by id", eventId, personId);
  }
}
