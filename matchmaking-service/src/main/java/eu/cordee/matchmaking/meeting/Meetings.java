package eu.cordee.matchmaking.meeting;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.matchmaking.access.EventCaller;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Meetings. */
@ApplicationScoped
public class Meetings implements PanacheRepositoryBase<Meeting, UUID> {

  /** A meeting of this event that concerns the caller, or any for organisers; 404 otherwise. */
  public Meeting require(EventCaller caller, UUID id) {
    return find("id = ?1 and eventId = ?2", id, caller.eventId())
        .firstResultOptional()
        .filter(meeting -> caller.organiser() || meeting.concerns(caller.participantId()))
        .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
  }

  /** The same, its row locked and read afresh. */
  public Meeting lock(Meeting meeting) {
    getEntityManager().refresh(meeting, LockModeType.PESSIMISTIC_WRITE);
    return meeting;
  }

  /** The meeting of a request, its row locked. */
  public Optional<Meeting> lockOfRequest(UUID requestId) {
    return find("requestId = ?1 and state = ?2", requestId, MeetingState.CONFIRMED)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional();
  }

  /** The meetings of these requests that stand. */
  public List<Meeting> confirmedOfRequests(Collection<UUID> requestIds) {
    return list("requestId in ?1 and state = ?2", requestIds, MeetingState.CONFIRMED);
  }

  /** Meetings that a timetable made and that still stand, locked. */
  public List<Meeting> lockOfTimetable(UUID timetableId) {
    return lock("timetableId = ?1 and state = ?2 order by id", timetableId, MeetingState.CONFIRMED);
  }

  /** How many a timetable made that still stand. */
  public long countOfTimetable(UUID timetableId) {
    return count("timetableId = ?1 and state = ?2", timetableId, MeetingState.CONFIRMED);
  }

  /** Meetings of one event by id, locked. */
  public List<Meeting> lockAll(UUID eventId, Collection<UUID> ids) {
    return ids.isEmpty()
        ? List.of()
        : lock("eventId = ?1 and id in ?2 order by id", eventId, List.copyOf(ids));
  }

  /** Meetings of one participant that stand, locked. */
  public List<Meeting> lockOfParticipant(UUID participantId) {
    return lock(
        "(hostId = ?1 or guestId = ?1) and state = ?2 order by id",
        participantId,
        MeetingState.CONFIRMED);
  }

  /** Meetings of one event that stand, locked. */
  public List<Meeting> lockOfEvent(UUID eventId) {
    return lock("eventId = ?1 and state = ?2 order by id", eventId, MeetingState.CONFIRMED);
  }

  /** Meetings by id, as many as there are; they are locked already. */
  @SuppressWarnings("unchecked")
  List<Meeting> withIds(Collection<UUID> ids) {
    return getEntityManager()
        .createNativeQuery("select * from meeting where id = any (?1) order by id", Meeting.class)
        .setParameter(1, ids.toArray(UUID[]::new))
        .getResultList();
  }

  private List<Meeting> lock(String query, Object... parameters) {
    return find(query, parameters).withLock(LockModeType.PESSIMISTIC_WRITE).list();
  }
}
