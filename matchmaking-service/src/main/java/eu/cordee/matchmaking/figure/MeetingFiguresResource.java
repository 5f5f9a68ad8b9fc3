package eu.cordee.matchmaking.figure;

import eu.cordee.matchmaking.access.EventDoor;
import eu.cordee.matchmaking.database.Persevering;
import eu.cordee.matchmaking.database.Sql;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The desk of an event, as far as meetings go; as many statements whatever its size. */
@Path("/events/{eventId}/figures")
@Authenticated
@RunOnVirtualThread
@Persevering
@Tag(name = "timetables")
public class MeetingFiguresResource {

  private static final String REQUESTS =
      "select state, count(*) as count from meeting_request where event_id = ? group by state order by state";

  private static final String SLOTS =
      """
      select s.starts_at, count(m.id) as count, (select count(*) from table_copy where event_id = ?) as tables
      from slot_copy s left join meeting m on m.event_id = s.event_id and m.slot_id = s.id and m.state = 'CONFIRMED'
      where s.event_id = ? group by s.id, s.starts_at order by s.starts_at
      """;

  private static final String PEOPLE =
      """
      with met as (
        select person, count(*) as meetings from (
          select host_id as person from meeting where event_id = ? and state = 'CONFIRMED'
          union all select guest_id from meeting where event_id = ? and state = 'CONFIRMED') as sides
        group by person)
      select coalesce(met.meetings, 0) as meetings, count(*) as count
      from participant_copy p left join met on met.person = p.id
      where p.event_id = ? and p.active group by 1 order by 1
      """;

  private final EventDoor door;
  private final Sql sql;

  MeetingFiguresResource(EventDoor door, Sql sql) {
    this.door = door;
    this.sql = sql;
  }

  @GET
  @Transactional
  @Operation(
      operationId = "getMeetingFigures",
      summary =
          "How requests stand, how full slots are and how many meetings people have; for organisers")
  public MeetingFigures read(UUID eventId) {
    door.enter(eventId).requireOrganiser();
    List<MeetingFigure> slots =
        sql.list(
            SLOTS,
            row ->
                new MeetingFigure(
                    row.instant("starts_at").toString(), row.large("count"), row.large("tables")),
            eventId,
            eventId);
    return new MeetingFigures(
        sql.list(
            REQUESTS,
            row -> new MeetingFigure(row.text("state"), row.large("count"), null),
            eventId),
        slots,
        sql.list(
            PEOPLE,
            row ->
                new MeetingFigure(String.valueOf(row.large("meetings")), row.large("count"), null),
            eventId,
            eventId,
            eventId));
  }
}
