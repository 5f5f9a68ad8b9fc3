package eu.cordee.registry.workshop;

import eu.cordee.kit.http.LocatedAnswer;
import eu.cordee.kit.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a sector group calls clusters together. */
@Path("/sector-groups/{id}/workshops")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "workshops")
public class GroupWorkshopResource {

  private final Workshops workshops;

  GroupWorkshopResource(Workshops workshops) {
    this.workshops = workshops;
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "startWorkshop",
      summary = "Call clusters together at an event; for chairs of the group and admins")
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = WorkshopView.class)))
  public RestResponse<WorkshopView> start(UUID id, @NotNull @Valid WriteWorkshop wish) {
    WorkshopView started = workshops.start(id, wish);
    // It is read among all workshops, not below the group.
    return LocatedAnswer.at(
        "../../workshops/" + started.id(), RestResponse.Status.CREATED, started);
  }
}
