package eu.cordee.matchmaking.meetingrequest;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.matchmaking.database.Sql;
import eu.cordee.matchmaking.eventcopy.EventCopies;
import eu.cordee.matchmaking.participantcopy.ParticipantCopies;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Makes requests: between two different participants, one open request per pair. */
@ApplicationScoped
class Requesting {

  /** Before the event its start is the last moment; afterwards only the patience counts. */
  private static final String DEADLINE =
      """
      select case when e.starts_at > now() then least(now() + ?::interval, e.starts_at)
        else now() + ?::interval end as deadline
      from event_copy e where e.id = ?
      """;

  private final MeetingRequests requests;
  private final EventCopies events;
  private final ParticipantCopies participants;
  private final Sql sql;
  private final RequestFacts facts;
  private final String patience;

  Requesting(
      MeetingRequests requests,
      EventCopies events,
      ParticipantCopies participants,
      Sql sql,
      RequestFacts facts,
      @ConfigProperty(name = "cordee.requests.patience", defaultValue = "72 hours")
          String patience) {
    this.requests = requests;
    this.events = events;
    this.participants = participants;
    this.sql = sql;
    this.facts = facts;
    this.patience = patience;
  }

  MeetingRequest ask(UUID eventId, UUID hostId, RequestMeeting wish) {
    requirePair(eventId, hostId, wish.guestId());
    requireSlot(eventId, wish.slotId());
    MeetingRequest request = new MeetingRequest(eventId, hostId, wish.guestId());
    request.describe(wish.text(), wish.wish(), wish.slotId());
    request.expireAt(deadline(eventId));
    return unique(request, asked -> facts.stand(List.of(asked)));
  }

  /** Nobody is asked, so it is not told: the meeting that comes of it is. */
  MeetingRequest instant(UUID eventId, UUID hostId, UUID guestId) {
    requirePair(eventId, hostId, guestId);
    return unique(MeetingRequest.instant(eventId, hostId, guestId), requests::persistAndFlush);
  }

  void requireSlot(UUID eventId, @Nullable UUID slotId) {
    if (slotId != null && events.slot(eventId, slotId).isEmpty()) {
      throw ProblemException.badField("slotId", "is no slot of this event");
    }
  }

  private void requirePair(UUID eventId, UUID hostId, UUID guestId) {
    if (hostId.equals(guestId)) {
      throw ProblemException.badField("guestId", "is you yourself");
    }
    if (!participants.isKnown(eventId, guestId)) {
      throw new ProblemException(KitProblem.NOT_FOUND, "There is no such participant");
    }
    requests.openBetween(eventId, hostId, guestId).ifPresent(existing -> refuse(existing, hostId));
  }

  private static void refuse(MeetingRequest existing, UUID hostId) {
    boolean mirrored =
        existing.guestId().equals(hostId) && existing.state() == RequestState.PENDING;
    throw mirrored
        ? new ProblemException(
            RequestProblem.MIRROR_REQUEST,
            "They have already asked you: accept request " + existing.id())
        : new ProblemException(
            RequestProblem.ALREADY_REQUESTED,
            "Request " + existing.id() + " is " + existing.state());
  }

  private Instant deadline(UUID eventId) {
    return sql.first(DEADLINE, row -> row.instant("deadline"), patience, patience, eventId)
        .orElseThrow();
  }

  /** Two at the same moment: the unique index lets one through. */
  private static MeetingRequest unique(MeetingRequest request, Consumer<MeetingRequest> write) {
    try {
      write.accept(request);
      return request;
    } catch (ConstraintViolationException twice) {
      throw new ProblemException(RequestProblem.ALREADY_REQUESTED);
    }
  }
}
