package eu.cordee.event.harvest;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the tables of a café write down. */
@Path("/events/{id}/cafes/{cafeId}/harvest")
@Authenticated
@RunOnVirtualThread
@Tag(name = "harvest", description = "What the tables of a café write down")
public class HarvestResource {

  private final Harvests harvests;

  HarvestResource(Harvests harvests) {
    this.harvests = harvests;
  }

  @POST
  @Operation(
      operationId = "sendHarvest",
      summary = "Send what a device wrote, also long after: devices merge to the union")
  public SentHarvest send(UUID id, UUID cafeId, @Valid @NotNull SendHarvest sent) {
    return harvests.take(id, cafeId, sent);
  }

  @GET
  @Operation(operationId = "getHarvest", summary = "The wall: all entries of all tables")
  public HarvestView read(UUID id, UUID cafeId) {
    return harvests.read(id, cafeId);
  }
}
