package eu.cordee.registry.workshop;

import eu.cordee.kit.http.Page;
import eu.cordee.kit.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Workshops of clusters over HTTP, for the group that holds them and those who take part. */
@Path("/workshops")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(
    name = "workshops",
    description = "Formal meetings of clusters: agenda, minutes, and what was decided by whom")
public class WorkshopResource {

  private final Workshops workshops;

  WorkshopResource(Workshops workshops) {
    this.workshops = workshops;
  }

  @GET
  @Operation(
      operationId = "listWorkshops",
      summary = "Those of my groups and those in which clusters that I manage take part")
  public Page<WorkshopView> list(
      @Parameter(description = "Only those of this sector group") @QueryParam("group")
          @Nullable UUID group,
      @QueryParam("cursor") @Nullable @Size(max = 1000) String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return workshops.list(group, cursor, limit);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getWorkshop",
      summary = "One workshop; for the group that holds it and managers of clusters in it")
  public WorkshopView get(UUID id) {
    return workshops.get(id);
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "changeWorkshop",
      summary = "Change its agenda, its minutes and who takes part; for chairs of the group")
  public WorkshopView change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid WriteWorkshop wish) {
    return workshops.change(id, ifMatch, wish);
  }

  @POST
  @Path("/{id}/decisions")
  @Idempotent
  @Operation(
      operationId = "recordDecision",
      summary = "Put on record what was decided; for chairs of the group. It is never changed")
  public WorkshopView decide(UUID id, @NotNull @Valid RecordDecision wish) {
    return workshops.decide(id, wish);
  }

  @PUT
  @Path("/{id}/decisions/{decisionId}/supporters/{clusterId}")
  @Operation(
      operationId = "supportDecision",
      summary = "Say that a cluster supports a decision; for its managers alone")
  public WorkshopView support(UUID id, UUID decisionId, UUID clusterId) {
    return workshops.support(id, decisionId, clusterId);
  }

  @DELETE
  @Path("/{id}/decisions/{decisionId}/supporters/{clusterId}")
  @Operation(
      operationId = "withdrawSupport",
      summary = "Say that a cluster no longer supports a decision; for its managers alone")
  public WorkshopView withdrawSupport(UUID id, UUID decisionId, UUID clusterId) {
    return workshops.withdrawSupport(id, decisionId, clusterId);
  }
}
