package eu.cordee.matchmaking.meeting;

import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lists meetings by id, which is the order in which they were made. */
@ApplicationScoped
class MeetingList {

  private final Meetings meetings;

  MeetingList(Meetings meetings) {
    this.meetings = meetings;
  }

  /**
   * One page.
   *
   * @param whose only meetings of this participant
   * @param after only those made after this one
   */
  List<Meeting> page(
      UUID eventId,
      @Nullable UUID whose,
      @Nullable MeetingState state,
      @Nullable UUID after,
      int rows) {
    StringBuilder query = new StringBuilder("eventId = :event");
    Parameters parameters = Parameters.with("event", eventId);
    if (whose != null) {
      query.append(" and (hostId = :whose or guestId = :whose)");
      parameters.and("whose", whose);
    }
    if (state != null) {
      query.append(" and state = :state");
      parameters.and("state", state);
    }
    if (after != null) {
      query.append(" and id > :after");
      parameters.and("after", after);
    }
    return meetings.find(query.append(" order by id").toString(), parameters).page(0, rows).list();
  }
}
