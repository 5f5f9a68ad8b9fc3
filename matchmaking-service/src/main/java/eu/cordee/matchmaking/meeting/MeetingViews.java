package eu.cordee.matchmaking.meeting;

import eu.cordee.matchmaking.event.Badge;
import eu.cordee.matchmaking.event.Events;
import eu.cordee.matchmaking.event.TableCopy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Puts requests, their meetings, both badges and the tables' labels together, with one query for
 * each.
 */
@ApplicationScoped
class MeetingViews {

  private final Meetings meetings;
  private final Events events;

  MeetingViews(Meetings meetings, Events events) {
    this.meetings = meetings;
    this.events = events;
  }

  MeetingView of(Meeting meeting) {
    return of(List.of(meeting)).getFirst();
  }

  /** The query for the tables also writes pending changes, so that versions are the new ones. */
  List<MeetingView> of(List<Meeting> some) {
    Map<UUID, TableCopy> tables =
        events.tables(some.stream().map(Meeting::tableId).distinct().toList());
    return some.stream()
        .map(meeting -> MeetingView.of(meeting, tables.get(meeting.tableId())))
        .toList();
  }

  RequestView ofRequest(MeetingRequest request) {
    return ofRequests(List.of(request)).getFirst();
  }

  List<RequestView> ofRequests(List<MeetingRequest> requests) {
    Map<UUID, MeetingView> byRequest = new HashMap<>();
    List<UUID> ids = requests.stream().map(MeetingRequest::id).toList();
    of(meetings.confirmedOfRequests(ids))
        .forEach(meeting -> byRequest.put(meeting.requestId(), meeting));
    Map<UUID, Badge> badges =
        events.badges(
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
                    badges.get(request.hostId()),
                    badges.get(request.guestId())))
        .toList();
  }
}
