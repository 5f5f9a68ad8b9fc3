package eu.cordee.matchmaking.meetingrequest;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.matchmaking.access.EventCaller;
import eu.cordee.matchmaking.database.Sql;
import eu.cordee.matchmaking.meeting.Booking;
import eu.cordee.matchmaking.meeting.Meeting;
import eu.cordee.matchmaking.meeting.Meetings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of a request. Every change locks the request's row first, then its meeting's, then
 * what they occupy: one order for everybody.
 */
@ApplicationScoped
class AnsweringRequests {

  private final MeetingRequests requests;
  private final Meetings meetings;
  private final Booking booking;
  private final RequestFacts facts;
  private final Sql sql;

  AnsweringRequests(
      MeetingRequests requests, Meetings meetings, Booking booking, RequestFacts facts, Sql sql) {
    this.requests = requests;
    this.meetings = meetings;
    this.booking = booking;
    this.facts = facts;
    this.sql = sql;
  }

  /** By the guest; later also by the host, for an accepted request that no timetable placed. */
  MeetingRequest accept(EventCaller caller, UUID id, AcceptRequest how) {
    MeetingRequest request = requests.lock(caller.eventId(), id);
    if (request.state() == RequestState.ACCEPTED && request.concerns(caller.participantId())) {
      requireUnplaced(request);
    } else {
      requireGuest(caller, request);
      requireInTime(request);
      request.become(RequestState.ACCEPTED);
      facts.stand(List.of(request));
    }
    if (how.placesNow()) {
      place(request, how.slotId() == null ? request.preferredSlotId() : how.slotId());
    }
    return request;
  }

  MeetingRequest decline(EventCaller caller, UUID id) {
    MeetingRequest request = requests.lock(caller.eventId(), id);
    requireGuest(caller, request);
    request.become(RequestState.DECLINED);
    facts.stand(List.of(request));
    return request;
  }

  /** By the host while it is pending, afterwards by both, always by an organiser. */
  MeetingRequest cancel(EventCaller caller, UUID id) {
    MeetingRequest request = requests.lock(caller.eventId(), id);
    requireSeen(caller, request);
    boolean pendingGuest = request.state() == RequestState.PENDING && caller.is(request.guestId());
    if (pendingGuest && !caller.organiser()) {
      throw new ProblemException(KitProblem.NOT_ALLOWED, "A guest declines");
    }
    return cancel(request);
  }

  /** With the meeting goes its request, so that the two may ask each other anew. */
  Meeting cancelMeeting(EventCaller caller, UUID meetingId) {
    Meeting meeting = meetings.require(caller, meetingId);
    MeetingRequest request = requests.lock(caller.eventId(), meeting.requestId());
    meetings.lock(meeting).requireConfirmed();
    cancel(request);
    return meeting;
  }

  static void requireSeen(EventCaller caller, MeetingRequest request) {
    if (!caller.organiser() && !request.concerns(caller.participantId())) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
  }

  private MeetingRequest cancel(MeetingRequest request) {
    request.become(RequestState.CANCELLED);
    facts.stand(List.of(request));
    meetings.lockOfRequest(request.id()).ifPresent(booking::cancel);
    return request;
  }

  private void place(MeetingRequest request, @Nullable UUID slotId) {
    Meeting meeting = request.meeting();
    if (slotId == null) {
      booking.bookEarliest(meeting);
    } else {
      booking.book(meeting, slotId);
    }
    request.remainUnplaced(null);
  }

  private static void requireGuest(EventCaller caller, MeetingRequest request) {
    requireSeen(caller, request);
    if (!caller.is(request.guestId())) {
      throw new ProblemException(KitProblem.NOT_ALLOWED, "Only the guest answers a request");
    }
  }

  private void requireUnplaced(MeetingRequest request) {
    if (meetings.lockOfRequest(request.id()).isPresent()) {
      throw new ProblemException(RequestProblem.ALREADY_PLACED);
    }
  }

  /** By the database's clock, also when the job that marks it has not come by yet. */
  private void requireInTime(MeetingRequest request) {
    String overdue =
        "select 1 from meeting_request where id = ? and state = 'PENDING' and expires_at <= now()";
    if (sql.first(overdue, row -> true, request.id()).isPresent()) {
      throw new ProblemException(RequestProblem.REQUEST_EXPIRED);
    }
  }
}
