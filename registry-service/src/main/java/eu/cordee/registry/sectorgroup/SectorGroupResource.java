package eu.cordee.registry.sectorgroup;

import eu.cordee.kit.http.Page;
import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.registry.search.PlainText;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
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
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Sector groups over HTTP. */
@Path("/sector-groups")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "sector groups", description = "Thematic groups that follow clusters and invite them")
public class SectorGroupResource {

  private final SectorGroups groups;

  SectorGroupResource(SectorGroups groups) {
    this.groups = groups;
  }

  @GET
  @PermitAll
  @Operation(operationId = "listSectorGroups", summary = "Search by text; best match first")
  public Page<SectorGroupView> list(
      @Parameter(description = "Words, also with a slip of the pen")
          @QueryParam("q")
          @Nullable
          @Size(max = 200)
          @PlainText
          String q,
      @Parameter(description = "Only those that I belong to")
          @QueryParam("mine")
          @DefaultValue("false")
          boolean mine,
      @QueryParam("cursor") @Nullable @Size(max = 1000) String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return groups.search(q, mine, cursor, limit);
  }

  @POST
  @Idempotent
  @ResponseStatus(201)
  @RolesAllowed({"organiser", "admin"})
  @Operation(operationId = "startSectorGroup", summary = "Begin a group; the caller chairs it")
  public SectorGroupView start(@NotNull @Valid WriteSectorGroup wish) {
    return groups.start(wish);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "getSectorGroup",
      summary = "One group with the clusters it follows; its people only for them")
  public SectorGroupView get(UUID id) {
    return groups.get(id);
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "changeSectorGroup",
      summary = "Change a group and which clusters it follows; for its chairs and admins")
  public SectorGroupView change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid WriteSectorGroup wish) {
    return groups.change(id, ifMatch, wish);
  }

  @PUT
  @Path("/{id}/people/{personId}")
  @Operation(
      operationId = "admitToSectorGroup",
      summary = "Let a person belong to the group, or lead it; for its chairs and admins")
  public SectorGroupView admit(
      UUID id, UUID personId, @NotNull @Valid WriteSectorGroupMember wish) {
    return groups.admit(id, personId, Boolean.TRUE.equals(wish.chairs()));
  }

  @DELETE
  @Path("/{id}/people/{personId}")
  @Operation(
      operationId = "dismissFromSectorGroup",
      summary = "Let a person no longer belong to the group; for its chairs and admins")
  public void dismiss(UUID id, UUID personId) {
    groups.dismiss(id, personId);
  }
}
