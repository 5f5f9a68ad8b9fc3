package eu.cordee.matchmaking.meetingrequest;

import eu.cordee.contracts.Header;
import eu.cordee.contracts.RequestMessage;
import eu.cordee.kit.Aggregate;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.matchmaking.meeting.Meeting;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A proposal from one participant, the host, to another, the guest. It occupies nobody's time. */
@Entity
@SuppressWarnings("UnusedVariable") // Some columns are written here and read by SQL only.
public class MeetingRequest extends Aggregate {

  private UUID eventId;
  private UUID hostId;
  private UUID guestId;
  private String message = "";

  @Enumerated(EnumType.STRING)
  private Priority priority = Priority.NICE;

  @Enumerated(EnumType.STRING)
  private RequestState state = RequestState.PENDING;

  @Enumerated(EnumType.STRING)
  @Column
  private Origin origin = Origin.ASKED;

  private @Nullable UUID preferredSlotId;
  private @Nullable Instant expiresAt;
  private @Nullable String unplacedReason;

  /** For Hibernate. */
  protected MeetingRequest() {}

  MeetingRequest(UUID eventId, UUID hostId, UUID guestId) {
    this.eventId = eventId;
    this.hostId = hostId;
    this.guestId = guestId;
  }

  static MeetingRequest instant(UUID eventId, UUID hostId, UUID guestId) {
    MeetingRequest request = new MeetingRequest(eventId, hostId, guestId);
    request.origin = Origin.INSTANT;
    request.state = RequestState.ACCEPTED;
    return request;
  }

  void describe(String text, Priority wish, @Nullable UUID slotId) {
    requirePending();
    message = text;
    priority = wish;
    preferredSlotId = slotId;
  }

  void expireAt(Instant time) {
    expiresAt = time;
  }

  void requirePending() {
    if (state != RequestState.PENDING) {
      throw new ProblemException(RequestProblem.REQUEST_CLOSED, "It is " + state);
    }
  }

  void become(RequestState next) {
    if (!state.next().contains(next)) {
      throw new ProblemException(RequestProblem.REQUEST_CLOSED, "It is " + state);
    }
    state = next;
  }

  /** Accepted, but without a meeting. */
  void remainUnplaced(@Nullable String reason) {
    unplacedReason = reason;
  }

  /** A meeting of the two that has no place yet. */
  Meeting meeting() {
    return new Meeting(eventId, id(), hostId, guestId);
  }

  /** The fact of where it stands. */
  RequestMessage current(Header header) {
    RequestMessage.State facts =
        new RequestMessage.State(
            id(),
            eventId,
            hostId,
            guestId,
            RequestMessage.Origin.valueOf(origin.name()),
            preferredSlotId,
            expiresAt,
            state.isOpen());
    return switch (state) {
      case PENDING -> new RequestMessage.MeetingRequested(header, facts);
      case ACCEPTED -> new RequestMessage.RequestAccepted(header, facts);
      case DECLINED -> new RequestMessage.RequestDeclined(header, facts);
      case CANCELLED -> new RequestMessage.RequestCancelled(header, facts);
      case EXPIRED -> new RequestMessage.RequestExpired(header, facts);
    };
  }

  /** The fact that the host asks otherwise. */
  RequestMessage changed(Header header) {
    return current(header) instanceof RequestMessage.MeetingRequested asked
        ? new RequestMessage.RequestChanged(header, asked.state())
        : current(header);
  }

  boolean concerns(@Nullable UUID participantId) {
    return hostId.equals(participantId) || guestId.equals(participantId);
  }

  UUID eventId() {
    return eventId;
  }

  UUID hostId() {
    return hostId;
  }

  UUID guestId() {
    return guestId;
  }

  String message() {
    return message;
  }

  Priority priority() {
    return priority;
  }

  RequestState state() {
    return state;
  }

  @Nullable UUID preferredSlotId() {
    return preferredSlotId;
  }

  @Nullable Instant expiresAt() {
    return expiresAt;
  }

  @Nullable String unplacedReason() {
    return unplacedReason;
  }
}
