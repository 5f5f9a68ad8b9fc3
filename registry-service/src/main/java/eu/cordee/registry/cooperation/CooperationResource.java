package eu.cordee.registry.cooperation;

import eu.cordee.kit.http.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The cooperation map over HTTP; made of what is public. */
@Path("/cooperation")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "cooperation", description = "Who works with whom, and who might")
public class CooperationResource {

  private final CooperationMap map;
  private final EventPresences presences;

  CooperationResource(CooperationMap map, EventPresences presences) {
    this.map = map;
    this.presences = presences;
  }

  @GET
  @Path("/map")
  @Operation(
      operationId = "getCooperationMap",
      summary = "Ties between clusters in one layer, with fragmentation, brokers and openness")
  public CooperationMapView map(
      @Parameter(description = "What a tie is") @QueryParam("layer") @DefaultValue("ALLIANCE")
          CooperationLayer layer,
      @Parameter(description = "Only clusters that this sector group follows") @QueryParam("group")
          @Nullable UUID group) {
    return map.of(layer, group);
  }

  @GET
  @Path("/clusters/{clusterId}/possible-ties")
  @Operation(
      operationId = "listPossibleTies",
      summary = "Clusters to which this one might be tied by an alliance, the likeliest first")
  public Page<PossibleTieView> possibleTies(
      @PathParam("clusterId") UUID clusterId,
      @QueryParam("limit") @DefaultValue("10") @Min(1) @Max(Page.MAX_LIMIT) int limit) {
    return new Page<>(map.possibleTies(clusterId, limit), null);
  }

  @GET
  @Path("/clusters/{clusterId}/events")
  @Authenticated
  @Operation(
      operationId = "listEventPresences",
      summary =
          "Events that people of a cluster's members go to, and whom they meet; for its managers")
  public Page<EventPresence> events(@PathParam("clusterId") UUID clusterId) {
    return new Page<>(presences.of(clusterId), null);
  }
}
