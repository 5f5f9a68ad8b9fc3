package eu.cordee.event.cafe;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Cafés in the database, and the statements that count their places. */
@ApplicationScoped
public class CafeRepository implements PanacheRepositoryBase<AlpCafe, UUID> {

  /**
   * Reads, decides and writes at once under the row's lock, so that no two can take the last place.
   */
  private static final String TAKE =
      "update cafe set taken = taken + ?1 where id = ?2 and taken + ?1 <= capacity"
          + " and state in ('PLANNED', 'RUNNING', 'MOVING')";

  private static final String GIVE_BACK = "update cafe set taken = taken - ?1 where id = ?2";

  /**
   * A café of the event, its row locked until the transaction ends.
   *
   * @throws ProblemException 404 without one
   */
  public AlpCafe locked(UUID eventId, UUID cafeId) {
    return findByIdOptional(cafeId, LockModeType.PESSIMISTIC_WRITE)
        .filter(cafe -> cafe.eventId().equals(eventId) && cafe.state() != CafeState.CANCELLED)
        .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
  }

  /**
   * Any café, its row locked until the transaction ends, and read again: whoever asks may have read
   * it before the lock, and somebody else changed it since.
   */
  public AlpCafe locked(UUID cafeId) {
    AlpCafe cafe = findById(cafeId);
    getEntityManager().refresh(cafe, LockModeType.PESSIMISTIC_WRITE);
    return cafe;
  }

  /**
   * A café of the event that was not cancelled.
   *
   * @throws ProblemException 404 without one
   */
  public AlpCafe ofEvent(UUID eventId, UUID cafeId) {
    return findByIdOptional(cafeId)
        .filter(cafe -> cafe.eventId().equals(eventId) && cafe.state() != CafeState.CANCELLED)
        .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
  }

  /** A café of the event, even if it was cancelled. */
  Optional<AlpCafe> everOfEvent(UUID eventId, UUID cafeId) {
    return findByIdOptional(cafeId).filter(cafe -> cafe.eventId().equals(eventId));
  }

  /** All cafés of the event, cancelled ones among them. */
  List<AlpCafe> everOfEvent(UUID eventId) {
    return list("eventId = ?1 order by startsAt, id", eventId);
  }

  List<AlpCafe> ofEvent(UUID eventId) {
    return list("eventId = ?1 and state <> CANCELLED order by startsAt, id", eventId);
  }

  List<AlpCafe> lockedOfEvent(UUID eventId) {
    return find("eventId = ?1 and state <> CANCELLED order by id", eventId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /**
   * Takes places and keeps the café's row locked until the transaction ends.
   *
   * @return false when fewer are left
   */
  public boolean takePlaces(UUID cafeId, int places) {
    return getEntityManager()
            .createNativeQuery(TAKE)
            .setParameter(1, places)
            .setParameter(2, cafeId)
            .executeUpdate()
        == 1;
  }

  public void giveBack(UUID cafeId, int places) {
    getEntityManager()
        .createNativeQuery(GIVE_BACK)
        .setParameter(1, places)
        .setParameter(2, cafeId)
        .executeUpdate();
  }
}
