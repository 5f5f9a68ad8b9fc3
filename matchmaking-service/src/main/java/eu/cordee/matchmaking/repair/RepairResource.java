package eu.cordee.matchmaking.repair;

import eu.cordee.kit.http.Cursor;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.idempotency.Idempotent;
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
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Repair on the day, for the organisers of an event. */
@Path("/events/{eventId}/repairs")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Persevering
@Tag(name = "repairs", description = "For organisers: what to do when something goes wrong")
public class RepairResource {

  private final EventDoor door;
  private final Repairs repairs;
  private final RepairPlanner planner;
  private final RepairPublication publication;
  private final Absences absences;

  RepairResource(
      EventDoor door,
      Repairs repairs,
      RepairPlanner planner,
      RepairPublication publication,
      Absences absences) {
    this.door = door;
    this.repairs = repairs;
    this.planner = planner;
    this.publication = publication;
    this.absences = absences;
  }

  @POST
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "proposeRepair",
      summary = "Say what went wrong and see which meetings would move; nothing changes")
  public RepairView propose(UUID eventId, @Valid @NotNull ProposeRepair wish) {
    door.enter(eventId).requireOrganiser().requireTakingPlace();
    Incident incident = wish.incident();
    Proposal proposal = planner.propose(eventId, incident, wish.most());
    Repair repair = new Repair(eventId, incident, wish.most(), repairs.written(proposal));
    repairs.persistAndFlush(repair);
    return RepairView.of(repair, proposal);
  }

  @GET
  @Transactional
  @Operation(operationId = "listRepairs", summary = "Repairs, the latest first")
  public Page<RepairView> list(
      UUID eventId,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    door.enter(eventId).requireOrganiser();
    return Page.of(
        repairs.page(eventId, Cursor.readId(cursor), limit + 1),
        limit,
        repair -> repair.id().toString(),
        repair -> repairs.view(repair).brief());
  }

  @GET
  @Path("/{repairId}")
  @Transactional
  @Operation(operationId = "getRepair", summary = "A repair with every move")
  public RepairView read(UUID eventId, UUID repairId) {
    door.enter(eventId).requireOrganiser();
    return repairs.view(repairs.require(eventId, repairId));
  }

  @POST
  @Path("/{repairId}/publication")
  @Idempotent
  @Operation(
      operationId = "publishRepair",
      summary = "Apply a proposed repair as a whole, or nothing of it if the agendas have changed")
  public RepairView publish(UUID eventId, UUID repairId, @Valid @Nullable PublishRepair how) {
    door.enterToBook(eventId).requireOrganiser().requireTakingPlace();
    Repair repair = repairs.lock(eventId, repairId);
    repair.requireProposed();
    Set<UUID> accepted = how == null ? Set.of() : how.accepted();
    Proposal done = repairs.proposal(repair).accepting(accepted);
    if (done.accepted().size() < accepted.size()) {
      throw ProblemException.badField("acceptOffers", "names a request that was not offered");
    }
    publication.publish(eventId, repair.incident(), done);
    repair.applied(repairs.written(done));
    repairs.flush();
    return RepairView.of(repair, done);
  }

  @POST
  @Path("/{repairId}/reopening")
  @Idempotent
  @Operation(
      operationId = "reopenRepair",
      summary =
          "Say that a cancelled slot takes place after all, or that a lost table can be used again; no meeting moves")
  public RepairView reopen(UUID eventId, UUID repairId) {
    door.enterToBook(eventId).requireOrganiser().requireTakingPlace();
    List<Repair> all = repairs.lockAll(eventId);
    Repair repair = repairs.require(eventId, repairId);
    repair.reopened();
    absences.reopen(
        eventId,
        repair.incident(),
        all.stream()
            .filter(other -> other.state() == RepairState.APPLIED)
            .map(Repair::incident)
            .toList());
    repairs.flush();
    return repairs.view(repair);
  }
}
