package eu.cordee.event.cafe.change;

import eu.cordee.event.cafe.plan.PlanView;
import eu.cordee.event.cafe.plan.PlanningDesk;
import eu.cordee.kit.idempotency.AnsweredBefore;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Changes of a café whose plan of seats is out. */
@Path("/events/{id}/cafes/{cafeId}")
@Authenticated
@RunOnVirtualThread
@Tag(name = "cafes")
public class LateChangeResource {

  private final LateChanges changes;
  private final PlanningDesk desk;

  LateChangeResource(LateChanges changes, PlanningDesk desk) {
    this.changes = changes;
    this.desk = desk;
  }

  @POST
  @Path("/late-changes")
  @AnsweredBefore
  @Operation(
      operationId = "changeRunningCafe",
      summary = "Seat latecomers, close a table, cut or add rounds: the fewest badges change")
  public PlanView change(UUID id, UUID cafeId, @Valid @NotNull LateChange wish) {
    LateQuestion question = changes.question(id, cafeId, wish);
    return changes.change(id, cafeId, wish, desk.compute(question::answer));
  }
}
