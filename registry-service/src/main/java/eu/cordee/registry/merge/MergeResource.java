package eu.cordee.registry.merge;

import eu.cordee.kit.http.Page;
import eu.cordee.kit.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Merges over HTTP. */
@Path("/merges")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(
    name = "merges",
    description = "Two entries of one organisation become one, and can become two again")
public class MergeResource {

  private final Merges merges;

  MergeResource(Merges merges) {
    this.merges = merges;
  }

  @GET
  @Operation(
      operationId = "listMerges",
      summary = "By which an entry became what it is, the latest first; for who speaks for it")
  public Page<MergeView> list(
      @Parameter(description = "The entry that stayed") @QueryParam("organisation") @NotNull
          UUID organisation) {
    return merges.into(organisation);
  }

  @GET
  @Path("/preview")
  @Operation(
      operationId = "previewMerge",
      summary = "What a merge would make of two entries; for who speaks for both")
  public MergePreview preview(
      @Parameter(description = "The entry that stays") @QueryParam("kept") @NotNull UUID kept,
      @Parameter(description = "The entry for which the other then stands")
          @QueryParam("withdrawn")
          @NotNull
          UUID withdrawn) {
    return merges.preview(kept, withdrawn);
  }

  @POST
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "mergeOrganisations",
      summary =
          "Make one entry of two: all that hangs on the other moves to the one that stays, and its"
              + " address leads there; for who speaks for both")
  public MergeView merge(@NotNull @Valid MergeOrganisations wish) {
    return merges.merge(wish);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getMerge",
      summary = "One merge; for who speaks for the entry that stayed")
  public MergeView get(UUID id) {
    return merges.get(id);
  }

  @POST
  @Path("/{id}/undo")
  @Idempotent
  @Operation(
      operationId = "undoMerge",
      summary =
          "Make two entries again, as they were, unless something of it was changed since; for who"
              + " speaks for the entry that stayed")
  public MergeView undo(UUID id) {
    return merges.undo(id);
  }
}
