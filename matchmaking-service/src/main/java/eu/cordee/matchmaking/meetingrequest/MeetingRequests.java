package eu.cordee.matchmaking.meetingrequest;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Meeting requests. */
@ApplicationScoped
class MeetingRequests implements PanacheRepositoryBase<MeetingRequest, UUID> {

  static final Set<RequestState> OPEN = Set.of(RequestState.PENDING, RequestState.ACCEPTED);

  /** A request of this event, its row locked until the end of the transaction; 404 otherwise. */
  MeetingRequest lock(UUID eventId, UUID id) {
    return find("id = ?1 and eventId = ?2", id, eventId)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResultOptional()
        .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
  }

  MeetingRequest require(UUID eventId, UUID id) {
    return find("id = ?1 and eventId = ?2", id, eventId)
        .firstResultOptional()
        .orElseThrow(() -> new ProblemException(KitProblem.NOT_FOUND));
  }

  /**
   * The states are spelt out, for Hibernate plans a question with a list of them anew each time.
   */
  Optional<MeetingRequest> openBetween(UUID eventId, UUID one, UUID other) {
    return find(
            "eventId = ?1 and state in (PENDING, ACCEPTED) "
                + "and ((hostId = ?2 and guestId = ?3) or (hostId = ?3 and guestId = ?2))",
            eventId,
            one,
            other)
        .firstResultOptional();
  }

  List<MeetingRequest> lockOpenOf(UUID participantId) {
    return find("(hostId = ?1 or guestId = ?1) and state in ?2 order by id", participantId, OPEN)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .list();
  }

  /**
   * The latest first.
   *
   * @param whose only those of this participant: to them, from them, or both
   * @param before only those older than this id
   */
  List<MeetingRequest> page(
      UUID eventId,
      @Nullable UUID whose,
      RequestResource.Box box,
      @Nullable RequestState state,
      @Nullable UUID before,
      int rows) {
    List<String> conditions = new ArrayList<>(List.of("eventId = :event"));
    Parameters parameters = Parameters.with("event", eventId);
    restrict(conditions, parameters, theirs(box), "whose", whose);
    restrict(conditions, parameters, "state = :state", "state", state);
    restrict(conditions, parameters, "id < :before", "before", before);
    return find(String.join(" and ", conditions) + " order by id desc", parameters)
        .page(0, rows)
        .list();
  }

  private static String theirs(RequestResource.Box box) {
    return switch (box) {
      case in -> "guestId = :whose";
      case out -> "hostId = :whose";
      case all -> "(hostId = :whose or guestId = :whose)";
    };
  }

  private static void restrict(
      List<String> conditions,
      Parameters parameters,
      String condition,
      String name,
      @Nullable Object value) {
    if (value != null) {
      conditions.add(condition);
      parameters.and(name, value);
    }
  }
}
