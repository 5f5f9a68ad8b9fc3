package eu.cordee.matchmaking.meeting;

import eu.cordee.matchmaking.eventcopy.EventCopies;
import eu.cordee.matchmaking.eventcopy.TableCopy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Puts meetings and the tables' labels together, with one query. */
@ApplicationScoped
public class MeetingViews {

  private final EventCopies events;

  MeetingViews(EventCopies events) {
    this.events = events;
  }

  /** One. */
  public MeetingView of(Meeting meeting) {
    return of(List.of(meeting)).getFirst();
  }

  /**
   * Several. The query for the tables also writes pending changes, so that versions are the new
   * ones.
   */
  public List<MeetingView> of(List<Meeting> some) {
    Map<UUID, TableCopy> tables =
        events.tables(some.stream().map(Meeting::tableId).distinct().toList());
    return some.stream()
        .map(meeting -> MeetingView.of(meeting, tables.get(meeting.tableId())))
        .toList();
  }
}
