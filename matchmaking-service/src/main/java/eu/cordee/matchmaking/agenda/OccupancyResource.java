package eu.cordee.matchmaking.agenda;

import eu.cordee.kit.http.Cursor;
import eu.cordee.kit.http.Page;
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
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

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
   * @param cells at most 2,000 of those that are taken
   * @param closed tables that cannot be used in some slots
   * @param next what to send as {@code cursor} for further cells; null with the last
   */
  @Schema(name = "Occupancy")
  public record OccupancyView(
      List<SlotCopy> slots,
      List<TableCopy> tables,
      List<Cell> cells,
      List<Closures.Place> closed,
      @Nullable String next) {}

  static final int MOST_CELLS = 2_000;

  @GET
  @Transactional
  @Operation(
      operationId = "getOccupancy",
      summary = "Tables by slot, for the organisers of the event; what is taken comes in pages")
  public OccupancyView occupancy(UUID eventId, @QueryParam("cursor") @Nullable String cursor) {
    door.enter(eventId).requireOrganiser();
    Page<Cell> cells =
        Page.of(
            cells(eventId, Cursor.readId(cursor)),
            MOST_CELLS,
            cell -> cell.meetingId.toString(),
            cell -> cell);
    return new OccupancyView(
        events.slots(eventId),
        events.tables(eventId),
        cells.items(),
        closures.of(eventId),
        cells.next());
  }

  private List<Cell> cells(UUID eventId, @Nullable UUID after) {
    return sql.list(
        """
        select m.slot_id, m.table_id, m.id, m.host_id, m.guest_id from meeting m
        where m.event_id = ? and m.state = 'CONFIRMED'
          and m.id > coalesce(?::uuid, '00000000-0000-0000-0000-000000000000')
        order by m.id limit ?
        """,
        row ->
            new Cell(
                row.id("slot_id"),
                row.id("table_id"),
                row.id("id"),
                row.id("host_id"),
                row.id("guest_id")),
        eventId,
        after,
        MOST_CELLS + 1);
  }
}
