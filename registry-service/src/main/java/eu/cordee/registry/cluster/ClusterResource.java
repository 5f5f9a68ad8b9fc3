package eu.cordee.registry.cluster;

import eu.cordee.kit.http.Page;
import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.registry.cluster.ClusterRepository.Filter;
import eu.cordee.registry.history.HistoryItemView;
import eu.cordee.registry.search.PlainText;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Clusters over HTTP. */
@Path("/clusters")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "clusters", description = "Organisations of organisations")
public class ClusterResource {

  private final Clusters clusters;
  private final Managers managers;

  ClusterResource(Clusters clusters, Managers managers) {
    this.clusters = clusters;
    this.managers = managers;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listClusters",
      summary = "Search by text, keyword, country and region; best match first")
  public Page<ClusterView> list(
      @Parameter(description = "Words, also with a slip of the pen")
          @QueryParam("q")
          @Nullable
          @Size(max = 200)
          @PlainText
          String q,
      @QueryParam("keyword") @Nullable @Size(max = 60) @PlainText String keyword,
      @Parameter(description = "NUTS code; FR finds FRC2, too")
          @QueryParam("nuts")
          @Nullable
          @Pattern(regexp = "[A-Z0-9]{0,5}")
          String nuts,
      @QueryParam("country") @Nullable @Pattern(regexp = "[A-Z]{2}") String country,
      @Parameter(description = "Only those that I manage")
          @QueryParam("mine")
          @DefaultValue("false")
          boolean mine,
      @QueryParam("cursor") @Nullable @Size(max = 1000) String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return clusters.search(new Filter(q, keyword, country, nuts), mine, cursor, limit);
  }

  @GET
  @Path("/facets")
  @PermitAll
  @Operation(
      operationId = "countClusters",
      summary = "How many a search finds by keyword, country and region")
  public ClusterFacets facets(
      @QueryParam("q") @Nullable @Size(max = 200) @PlainText String q,
      @QueryParam("keyword") @Nullable @Size(max = 60) @PlainText String keyword,
      @QueryParam("nuts") @Nullable @Pattern(regexp = "[A-Z0-9]{0,5}") String nuts,
      @QueryParam("country") @Nullable @Pattern(regexp = "[A-Z]{2}") String country) {
    return clusters.facets(new Filter(q, keyword, country, nuts));
  }

  @POST
  @Idempotent
  @ResponseStatus(201)
  @RolesAllowed({"organiser", "admin"})
  @Operation(
      operationId = "registerCluster",
      summary = "Enter a cluster into the registry; the caller becomes its manager")
  public ClusterView register(@NotNull @Valid WriteCluster wish) {
    return clusters.register(wish);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getCluster", summary = "One cluster with its members and managers")
  public ClusterView get(UUID id) {
    return clusters.get(id);
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "changeCluster",
      summary = "Change a cluster; for its managers and admins")
  public ClusterView change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid WriteCluster wish) {
    return clusters.change(id, ifMatch, wish);
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "deleteCluster",
      summary = "Take a cluster without members out of the registry; for its managers and admins")
  public void delete(UUID id) {
    clusters.delete(id);
  }

  @GET
  @Path("/{id}/changes")
  @Operation(
      operationId = "listClusterChanges",
      summary = "What happened to the entry, the latest first; claims only for its managers")
  public Page<HistoryItemView> changes(
      UUID id,
      @QueryParam("cursor") @Nullable @Size(max = 1000) String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return clusters.changes(id, cursor, limit);
  }

  @PUT
  @Path("/{id}/managers/{personId}")
  @Operation(
      operationId = "addClusterManager",
      summary = "Let a person manage the cluster; someone whose card the caller may see")
  public ClusterView addManager(UUID id, UUID personId) {
    return managers.add(id, personId);
  }

  @DELETE
  @Path("/{id}/managers/{personId}")
  @Operation(
      operationId = "removeClusterManager",
      summary = "Let a person no longer manage the cluster")
  public void removeManager(UUID id, UUID personId) {
    managers.remove(id, personId);
  }
}
