package eu.cordee.event.cafe.change;

import eu.cordee.event.cafe.plan.PlanView;
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

  LateChangeResource(LateChanges changes) {
    this.changes = changes;
  }

  @POST
  @Path("/late-changes")
  @Operation(
      operationId = "changeRunningCafe",
      summary = "Seat latecomers, close a table, cut or add rounds: the fewest badges change")
  public PlanView change(UUID id, UUID cafeId, @Valid @NotNull LateChange wish) {
    return changes.change(id, cafeId, wish);
  }
}
