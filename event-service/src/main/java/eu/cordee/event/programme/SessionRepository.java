package eu.cordee.event.programme;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sessions in the database, and the statements that count their places. */
@ApplicationScoped
class SessionRepository implements PanacheRepositoryBase<Session, UUID> {

  /**
   * Reads, decides and writes at once under the row's lock, so that no two can take the last place.
   */
  private static final String TAKE =
      "update session set taken = taken + 1 where id = ?1 and not cancelled and taken < capacity";

  private static final String GIVE_BACK = "update session set taken = taken - ?1 where id = ?2";

  /**
   * A session of the event that was not cancelled, its row locked until the transaction ends.
   *
   * @throws ProblemException 404 without one
   */
  Session locked(UUID eventId, UUID sessionId) {
    return findByIdOptional(sessionId, LockModeType.PESSIMISTIC_WRITE)
        .filter(session -> session.eventId().equals(eventId) && !session.isCancelled())
        .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
  }

  /** Any session, its row locked until the transaction ends. */
  Session locked(UUID sessionId) {
    return findById(sessionId, LockModeType.PESSIMISTIC_WRITE);
  }

  /**
   * A session of the event that was not cancelled.
   *
   * @throws ProblemException 404 without one
   */
  Session inProgramme(UUID eventId, UUID sessionId) {
    return find("id = ?1 and eventId = ?2 and not cancelled", sessionId, eventId)
        .firstResultOptional()
        .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
  }

  /** All sessions of the event that were not cancelled, locked in one order. */
  List<Session> lockedOfEvent(UUID eventId) {
    return find("eventId = ?1 and not cancelled order by id", eventId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  List<Session> ofEvent(UUID eventId) {
    return list("eventId = ?1 and not cancelled", eventId);
  }

  /**
   * Whether two share a room is looked at when the transaction ends, not at each of many sessions
   * that move on.
   */
  void compareRoomsInTheEnd() {
    getEntityManager()
        .createNativeQuery("set constraints session_room_is_free deferred")
        .executeUpdate();
  }

  boolean isRoomTaken(Session session) {
    return count(
            "eventId = ?1 and id <> ?2 and not cancelled and lower(room) = lower(?3)"
                + " and startsAt < ?5 and endsAt > ?4",
            session.eventId(),
            session.id(),
            session.room(),
            session.startsAt(),
            session.endsAt())
        > 0;
  }

  List<Session> page(UUID eventId, @Nullable Position after, int limit) {
    Position from = after == null ? Position.FIRST : after;
    return find(
            "eventId = ?1 and not cancelled and (startsAt > ?2 or (startsAt = ?2 and id > ?3))"
                + " order by startsAt, id",
            eventId,
            from.startsAt(),
            from.id())
        .range(0, limit)
        .list();
  }

  /**
   * Takes one place and keeps the session's row locked until the transaction ends.
   *
   * @return false when none is left
   */
  boolean takePlace(UUID sessionId) {
    return getEntityManager().createNativeQuery(TAKE).setParameter(1, sessionId).executeUpdate()
        == 1;
  }

  void giveBack(UUID sessionId, int places) {
    getEntityManager()
        .createNativeQuery(GIVE_BACK)
        .setParameter(1, places)
        .setParameter(2, sessionId)
        .executeUpdate();
  }

  /** Where a page of the programme begins. */
  record Position(Instant startsAt, UUID id) {
    static final Position FIRST = new Position(Instant.EPOCH, new UUID(0, 0));
  }
}
