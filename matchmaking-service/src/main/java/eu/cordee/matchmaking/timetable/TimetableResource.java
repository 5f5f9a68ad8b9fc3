package eu.cordee.matchmaking.timetable;

import eu.cordee.kit.http.Cursor;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.matchmaking.access.EventDoor;
import eu.cordee.matchmaking.database.Persevering;
import eu.cordee.matchmaking.eventcopy.EventCopies;
import eu.cordee.matchmaking.meetingrequest.UnplacedReason;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Timetable runs, for the organisers of an event. */
@Path("/events/{eventId}/timetables")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Persevering
@Tag(name = "timetables")
public class TimetableResource {

  private final EventDoor door;
  private final EventCopies events;
  private final TimetableRuns runs;
  private final Placements placements;
  private final Proofs proofs;
  private final Publication publication;

  TimetableResource(
      EventDoor door,
      EventCopies events,
      TimetableRuns runs,
      Placements placements,
      Proofs proofs,
      Publication publication) {
    this.door = door;
    this.events = events;
    this.runs = runs;
    this.placements = placements;
    this.proofs = proofs;
    this.publication = publication;
  }

  @POST
  @Idempotent
  @ResponseStatus(202)
  @Operation(
      operationId = "startTimetable",
      summary =
          "Schedule the accepted requests that have no meeting; read the run until it is DONE")
  public TimetableView start(UUID eventId, @Valid @Nullable StartTimetable wish) {
    door.enter(eventId).requireOrganiser().requireTakingPlace();
    if (events.slots(eventId).isEmpty() || events.tables(eventId).isEmpty()) {
      throw new ProblemException(TimetableProblem.NOTHING_TO_SCHEDULE);
    }
    StartTimetable how = wish == null ? StartTimetable.DEFAULT : wish;
    TimetableRun run = new TimetableRun(eventId, how.settings());
    runs.persistAndFlush(run);
    return TimetableView.of(run);
  }

  @GET
  @Transactional
  @Operation(operationId = "listTimetables", summary = "Runs, the latest first")
  public Page<TimetableView> list(
      UUID eventId,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    door.enter(eventId).requireOrganiser();
    UUID before = Cursor.readId(cursor);
    List<TimetableRun> rows =
        (before == null
                ? runs.find("eventId = ?1 order by id desc", eventId)
                : runs.find("eventId = ?1 and id < ?2 order by id desc", eventId, before))
            .page(0, limit + 1)
            .list();
    return Page.of(rows, limit, run -> run.id().toString(), TimetableView::of);
  }

  @GET
  @Path("/{timetableId}")
  @Transactional
  @Operation(operationId = "getTimetable", summary = "A run, and why requests have no place")
  public TimetableView read(UUID eventId, UUID timetableId) {
    door.enter(eventId).requireOrganiser();
    return view(runs.require(eventId, timetableId));
  }

  @GET
  @Path("/{timetableId}/placements")
  @Transactional
  @Operation(operationId = "listPlacements", summary = "What a run places, slot by slot")
  public Page<Placement> placements(
      UUID eventId,
      UUID timetableId,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    door.enter(eventId).requireOrganiser();
    return placements.page(runs.require(eventId, timetableId).id(), cursor, limit);
  }

  @GET
  @Path("/{timetableId}/unplaced")
  @Transactional
  @Operation(
      operationId = "listUnplaced",
      summary = "What a run does not place, why, and what would place it")
  public Page<Unplaced> unplaced(
      UUID eventId,
      UUID timetableId,
      @QueryParam("reason") @Nullable UnplacedReason reason,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    door.enter(eventId).requireOrganiser();
    return placements.unplaced(runs.require(eventId, timetableId).id(), reason, cursor, limit);
  }

  @GET
  @Path("/{timetableId}/proof/export")
  @Produces("application/zip")
  @Transactional
  @Operation(
      operationId = "getProof",
      summary = "What anybody needs to check a run: its event, plan and certificate")
  @APIResponse(
      responseCode = "200",
      description = "Three files, zipped, as the command of the engine verifies them",
      content =
          @Content(
              mediaType = "application/zip",
              schema = @Schema(type = SchemaType.STRING, format = "binary")))
  public RestResponse<byte[]> proof(UUID eventId, UUID timetableId) {
    door.enter(eventId).requireOrganiser();
    byte[] files = proofs.read(runs.require(eventId, timetableId).id());
    return RestResponse.ResponseBuilder.ok(files)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"timetable-proof.zip\"")
        .build();
  }

  @POST
  @Path("/{timetableId}/publication")
  @Idempotent
  @Operation(
      operationId = "publishTimetable",
      summary = "Put the meetings of a finished run into the agendas")
  public TimetableView publish(UUID eventId, UUID timetableId) {
    door.enterToBook(eventId).requireOrganiser().requireTakingPlace();
    TimetableRun run = runs.lock(eventId, timetableId);
    publication.publish(run);
    return view(run);
  }

  @POST
  @Path("/{timetableId}/cancellation")
  @Idempotent
  @Operation(
      operationId = "cancelTimetable",
      summary =
          "Stop a run, which keeps the best plan so far for review, or put a finished one aside")
  public TimetableView cancel(UUID eventId, UUID timetableId) {
    door.enter(eventId).requireOrganiser();
    TimetableRun run = runs.lock(eventId, timetableId);
    run.cancel();
    return view(run);
  }

  @POST
  @Path("/{timetableId}/rollback")
  @Idempotent
  @Operation(
      operationId = "rollBackTimetable",
      summary = "Take the meetings of a published run out of the agendas")
  public TimetableView rollBack(UUID eventId, UUID timetableId) {
    door.enter(eventId).requireOrganiser();
    TimetableRun run = runs.lock(eventId, timetableId);
    publication.rollBack(run);
    return view(run);
  }

  /** The queries also write pending changes, so that the version is the new one. */
  private TimetableView view(TimetableRun run) {
    List<ReasonCount> reasons = placements.reasons(run.id());
    return TimetableView.of(
        run, reasons, placements.advice(run.id()), publication.standing(run).orElse(null));
  }
}
