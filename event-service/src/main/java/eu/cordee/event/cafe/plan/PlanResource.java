package eu.cordee.event.cafe.plan;

import eu.cordee.kit.http.Page;
import eu.cordee.kit.idempotency.AnsweredBefore;
import eu.cordee.kit.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Who sits where: plans of seats, for organisers. */
@Path("/events/{id}/cafes/{cafeId}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "cafes")
public class PlanResource {

  private final Plans plans;
  private final PlanningDesk desk;

  PlanResource(Plans plans, PlanningDesk desk) {
    this.plans = plans;
    this.desk = desk;
  }

  @POST
  @Path("/plans")
  @AnsweredBefore
  @ResponseStatus(201)
  @Operation(
      operationId = "makeCafePlan",
      summary = "Seat all guests in all rounds; nobody sees the plan before it is published")
  public PlanView make(UUID id, UUID cafeId, @Valid @NotNull MakePlan wish) {
    Plans.Question question = plans.question(id, cafeId, wish);
    return plans.store(id, cafeId, wish, desk.compute(question::answer));
  }

  @GET
  @Path("/plans")
  @Operation(operationId = "listCafePlans", summary = "All plans of seats, the newest first")
  public Page<PlanView> find(UUID id, UUID cafeId) {
    return plans.list(id, cafeId);
  }

  @GET
  @Path("/plans/{planId}")
  @Operation(operationId = "getCafePlan", summary = "Who sits where in each round")
  public PlanView read(UUID id, UUID cafeId, UUID planId) {
    return plans.read(id, cafeId, planId);
  }

  @POST
  @Path("/plans/{planId}/publication")
  @Idempotent
  @Operation(operationId = "publishCafePlan", summary = "Everybody may see their route")
  public PlanView publish(UUID id, UUID cafeId, UUID planId) {
    return plans.publish(id, cafeId, planId);
  }
}
