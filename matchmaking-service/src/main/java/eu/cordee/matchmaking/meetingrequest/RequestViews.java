package eu.cordee.matchmaking.meetingrequest;

import eu.cordee.matchmaking.meeting.MeetingView;
import eu.cordee.matchmaking.meeting.MeetingViews;
import eu.cordee.matchmaking.meeting.Meetings;
import eu.cordee.matchmaking.participantcopy.ParticipantCopies;
import eu.cordee.matchmaking.participantcopy.ParticipantSummary;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Puts requests, their meetings and both participants together, with one query for each. */
@ApplicationScoped
class RequestViews {

  private final Meetings meetings;
  private final MeetingViews meetingViews;
  private final ParticipantCopies participants;

  RequestViews(Meetings meetings, MeetingViews meetingViews, ParticipantCopies participants) {
    this.meetings = meetings;
    this.meetingViews = meetingViews;
    this.participants = participants;
  }

  RequestView of(MeetingRequest request) {
    return of(List.of(request)).getFirst();
  }

  List<RequestView> of(List<MeetingRequest> requests) {
    Map<UUID, MeetingView> byRequest = new HashMap<>();
    List<UUID> ids = requests.stream().map(MeetingRequest::id).toList();
    meetingViews
        .of(meetings.confirmedOfRequests(ids))
        .forEach(meeting -> byRequest.put(meeting.requestId(), meeting));
    Map<UUID, ParticipantSummary> summaries =
        participants.summaries(
            requests.stream()
                .flatMap(request -> Stream.of(request.hostId(), request.guestId()))
                .distinct()
                .toList());
    return requests.stream()
        .map(
            request ->
                RequestView.of(
                    request,
                    byRequest.get(request.id()),
                    summaries.get(request.hostId()),
                    summaries.get(request.guestId())))
        .toList();
  }
}
