package eu.cordee.matchmaking.meetingrequest;

import eu.cordee.kit.http.Cursor;
import eu.cordee.kit.http.ETags;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Meeting requests. */
@Path("/events/{eventId}/requests")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Persevering
@Tag(name = "meetings", description = "Meeting requests and meetings")
public class RequestResource {

  private final EventDoor door;
  private final MeetingRequests requests;
  private final Requesting requesting;
  private final AnsweringRequests answering;
  private final RequestFacts facts;
  private final RequestViews views;

  RequestResource(
      EventDoor door,
      MeetingRequests requests,
      Requesting requesting,
      AnsweringRequests answering,
      RequestFacts facts,
      RequestViews views) {
    this.door = door;
    this.requests = requests;
    this.requesting = requesting;
    this.answering = answering;
    this.facts = facts;
    this.views = views;
  }

  /** Whose requests a list shows. */
  @Schema(name = "RequestBox")
  public enum Box {
    in,
    out,
    all
  }

  @POST
  @Idempotent
  @ResponseStatus(201)
  @Operation(operationId = "requestMeeting", summary = "Ask another participant for a meeting")
  public RequestView ask(UUID eventId, @Valid @NotNull RequestMeeting wish) {
    UUID me = door.enterToBook(eventId).requireTakingPlace().participant();
    return views.of(requesting.ask(eventId, me, wish));
  }

  @GET
  @Transactional
  @Operation(
      operationId = "listRequests",
      summary =
          "Requests to me, from me, or (for organisers) all or those of a participant, the latest"
              + " first")
  public Page<RequestView> list(
      UUID eventId,
      @Parameter(
              description =
                  "Without it those to me; for organisers who ask for somebody else's or take no"
                      + " part themselves, all")
          @QueryParam("box")
          @Nullable Box box,
      @Parameter(
              description =
                  "Whose requests: to them, from them, or with box=all both; for organisers, or my"
                      + " own")
          @QueryParam("participantId")
          @Nullable UUID participantId,
      @QueryParam("state") @Nullable RequestState state,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    EventCaller caller = door.enter(eventId);
    Box shown = box == null ? usual(caller, participantId) : box;
    UUID whose = shown == Box.all || participantId != null ? participantId : caller.participant();
    if (whose == null || !caller.is(whose)) {
      caller.requireOrganiser();
    }
    List<MeetingRequest> rows =
        requests.page(eventId, whose, shown, state, Cursor.readId(cursor), limit + 1);
    List<RequestView> page = views.of(rows);
    return Page.of(page, limit, view -> view.id().toString(), view -> view);
  }

  private static Box usual(EventCaller caller, @Nullable UUID participantId) {
    boolean hasOwn =
        caller.participantId() != null && (participantId == null || caller.is(participantId));
    return caller.organiser() && !hasOwn ? Box.all : Box.in;
  }

  @GET
  @Path("/{requestId}")
  @Transactional
  @Operation(operationId = "getRequest", summary = "A request with its meeting")
  public RequestView read(UUID eventId, UUID requestId) {
    EventCaller caller = door.enter(eventId);
    MeetingRequest request = requests.require(eventId, requestId);
    AnsweringRequests.requireSeen(caller, request);
    return views.of(request);
  }

  @PUT
  @Path("/{requestId}")
  @Transactional
  @Operation(
      operationId = "changeRequest",
      summary = "Change message, priority or slot of my request while it is pending")
  public RequestView change(
      UUID eventId,
      UUID requestId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull ChangeRequest wish) {
    EventCaller caller = door.enter(eventId);
    MeetingRequest request = requests.lock(eventId, requestId);
    AnsweringRequests.requireSeen(caller, request);
    if (!caller.is(request.hostId())) {
      throw new ProblemException(KitProblem.NOT_ALLOWED, "Only the host changes a request");
    }
    ETags.require(ifMatch, request.version());
    requesting.requireSlot(eventId, wish.slotId());
    request.describe(wish.text(), wish.wish(), wish.slotId());
    facts.changed(request);
    return views.of(request);
  }

  @POST
  @Path("/{requestId}/acceptance")
  @Idempotent
  @Operation(
      operationId = "acceptRequest",
      summary = "Accept: get a slot and a table now, or leave that to the timetable")
  public RequestView accept(UUID eventId, UUID requestId, @Valid @Nullable AcceptRequest how) {
    EventCaller caller = door.enterToBook(eventId).requireTakingPlace();
    return views.of(answering.accept(caller, requestId, how == null ? AcceptRequest.NOW : how));
  }

  @POST
  @Path("/{requestId}/decline")
  @Idempotent
  @Operation(operationId = "declineRequest", summary = "Decline a request to me")
  public RequestView decline(UUID eventId, UUID requestId) {
    return views.of(answering.decline(door.enter(eventId), requestId));
  }

  @POST
  @Path("/{requestId}/cancellation")
  @Idempotent
  @Operation(
      operationId = "cancelRequest",
      summary = "Take a request back; with it goes its meeting")
  public RequestView cancel(UUID eventId, UUID requestId) {
    return views.of(answering.cancel(door.enter(eventId), requestId));
  }
}
