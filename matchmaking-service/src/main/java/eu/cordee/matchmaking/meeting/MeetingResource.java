package eu.cordee.matchmaking.meeting;

import eu.cordee.kit.http.Cursor;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.matchmaking.access.EventCaller;
import eu.cordee.matchmaking.access.EventDoor;
import eu.cordee.matchmaking.database.Persevering;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Meetings that are agreed: reading and moving them. */
@Path("/events/{eventId}/meetings")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Persevering
@Tag(name = "meetings")
public class MeetingResource {

  private final EventDoor door;
  private final Meetings meetings;
  private final MeetingList list;
  private final MeetingViews views;
  private final Booking booking;

  MeetingResource(
      EventDoor door, Meetings meetings, MeetingList list, MeetingViews views, Booking booking) {
    this.door = door;
    this.meetings = meetings;
    this.list = list;
    this.views = views;
    this.booking = booking;
  }

  @GET
  @Transactional
  @Operation(
      operationId = "listMeetings",
      summary =
          "My meetings, or (for organisers) all or those of a participant, in the order in which"
              + " they were made")
  public Page<MeetingView> list(
      UUID eventId,
      @QueryParam("all") @DefaultValue("false") boolean all,
      @Parameter(description = "Only those of this participant; for organisers, or my own")
          @QueryParam("participantId")
          @Nullable UUID participantId,
      @QueryParam("state") @Nullable MeetingState state,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    EventCaller caller = door.enter(eventId);
    UUID whose = all || participantId != null ? participantId : caller.participant();
    if (whose == null || !caller.is(whose)) {
      caller.requireOrganiser();
    }
    List<Meeting> rows = list.page(eventId, whose, state, Cursor.readId(cursor), limit + 1);
    return Page.of(views.of(rows), limit, view -> view.id().toString(), view -> view);
  }

  @GET
  @Path("/{meetingId}")
  @Transactional
  @Operation(operationId = "getMeeting", summary = "A meeting with slot and table")
  public MeetingView read(UUID eventId, UUID meetingId) {
    EventCaller caller = door.enter(eventId);
    return views.of(meetings.require(caller, meetingId));
  }

  @POST
  @Path("/{meetingId}/move")
  @Idempotent
  @Operation(
      operationId = "moveMeeting",
      summary = "Move a meeting to another slot; it stays where it is if that cannot be had")
  public MeetingView move(UUID eventId, UUID meetingId, @Valid @NotNull MoveMeeting wish) {
    EventCaller caller = door.enterToBook(eventId).requireTakingPlace();
    Meeting meeting = meetings.lock(meetings.require(caller, meetingId));
    booking.move(meeting, wish.slotId());
    return views.of(meeting);
  }
}
