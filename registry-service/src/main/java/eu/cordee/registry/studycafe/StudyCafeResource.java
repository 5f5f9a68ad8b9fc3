package eu.cordee.registry.studycafe;

import eu.cordee.kit.http.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Cafés of a study over HTTP. */
@Path("/studies/{id}/cafes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "study cafés", description = "Cafés that speak for regions of a study")
public class StudyCafeResource {

  private final StudyCafes cafes;

  StudyCafeResource(StudyCafes cafes) {
    this.cafes = cafes;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listStudyCafes",
      summary = "Which cafés speak for which region, and what they found")
  public Page<StudyCafeView> list(UUID id) {
    return new Page<>(cafes.list(id), null);
  }

  @PUT
  @Path("/{cafeId}")
  @Operation(
      operationId = "addStudyCafe",
      summary = "Let a café speak for a region of the study; for leads, analysts and admins")
  public StudyCafeView add(UUID id, UUID cafeId, @NotNull @Valid AddStudyCafe wish) {
    return cafes.add(id, cafeId, wish);
  }

  @DELETE
  @Path("/{cafeId}")
  @Operation(
      operationId = "removeStudyCafe",
      summary = "Let a café no longer speak for the study; for leads, analysts and admins")
  public void remove(UUID id, UUID cafeId) {
    cafes.remove(id, cafeId);
  }
}
