package eu.cordee.matchmaking.agenda;

import eu.cordee.matchmaking.access.EventDoor;
import eu.cordee.matchmaking.database.Persevering;
import eu.cordee.matchmaking.database.Sql;
import eu.cordee.matchmaking.eventcopy.EventCopies;
import eu.cordee.matchmaking.eventcopy.SlotCopy;
import eu.cordee.matchmaking.eventcopy.TableCopy;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Which table is taken in which slot. */
@Path("/events/{eventId}/occupancy")
@Authenticated
@RunOnVirtualThread
@Persevering
@Tag(name = "timetables", description = "For organisers: tables, slots and who sits where")
public class OccupancyResource {

  private final EventDoor door;
  private final EventCopies events;
  private final Closures closures;
  private final Sql sql;

  OccupancyResource(EventDoor door, EventCopies events, Closures closures, Sql sql) {
    this.door = door;
    this.events = events;
    this.closures = closures;
    this.sql = sql;
  }

  /** One table in one slot that is taken. */
  @Schema(name = "OccupiedTable")
  public record Cell(UUID slotId, UUID tableId, UUID meetingId, UUID hostId, UUID guestId) {}

  /**
   * Slots, tables, and what is taken.
   *
   * @param closed tables that cannot be used in some slots
   */
  @Schema(name = "Occupancy")
  public record OccupancyView(
      List<SlotCopy> slots,
      List<TableCopy> tables,
      List<Cell> cells,
      List<Closures.Place> closed) {}

  @GET
  @Transactional
  @Operation(
      operationId = "getOccupancy",
      summary = "Tables by slot, for the organisers of the event")
  public OccupancyView occupancy(UUID eventId) {
    door.enter(eventId).requireOrganiser();
    return new OccupancyView(
        events.slots(eventId), events.tables(eventId), cells(eventId), closures.of(eventId));
  }

  private List<Cell> cells(UUID eventId) {
    return sql.list(
        """
        select m.slot_id, m.table_id, m.id, m.host_id, m.guest_id from meeting m
        where m.event_id = ? and m.state = 'CONFIRMED' order by m.starts_at, m.id
        """,
        row ->
            new Cell(
                row.id("slot_id"),
                row.id("table_id"),
                row.id("id"),
                row.id("host_id"),
                row.id("guest_id")),
        eventId);
  }
}
