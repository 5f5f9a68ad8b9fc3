package eu.cordee.registry.duplicate;

import eu.cordee.kit.http.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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

/** Duplicates over HTTP, for those who can do something about them. */
@Path("/duplicates")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(
    name = "duplicates",
    description = "Pairs of entries that may be of the same organisation, and what became of them")
public class DuplicateResource {

  private final Duplicates duplicates;

  DuplicateResource(Duplicates duplicates) {
    this.duplicates = duplicates;
  }

  @GET
  @Operation(
      operationId = "listDuplicates",
      summary =
          "Pairs of entries that may be of the same organisation, the surest first: of those for"
              + " which I speak, or those around one of them")
  public Page<DuplicateView> list(
      @Parameter(description = "Only pairs with this one, then with names that are only alike, too")
          @QueryParam("organisation")
          @Nullable UUID organisation,
      @QueryParam("cursor") @Nullable @Size(max = 1000) String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return organisation == null
        ? duplicates.list(cursor, limit)
        : duplicates.around(organisation, cursor, limit);
  }

  @PUT
  @Path("/{firstId}/{secondId}/dismissal")
  @Operation(
      operationId = "dismissDuplicate",
      summary = "Say that two entries are of different organisations; for who speaks for both")
  public void dismiss(UUID firstId, UUID secondId, @NotNull @Valid DismissDuplicate wish) {
    duplicates.dismiss(firstId, secondId, wish);
  }
}
