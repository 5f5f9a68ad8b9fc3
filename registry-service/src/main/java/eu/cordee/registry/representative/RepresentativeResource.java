package eu.cordee.registry.representative;

import eu.cordee.kit.http.Page;
import eu.cordee.kit.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Representatives over HTTP. */
@Path("/organisations/{id}/representatives")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "representatives", description = "The people through whom an organisation speaks")
public class RepresentativeResource {

  private final Representatives representatives;

  RepresentativeResource(Representatives representatives) {
    this.representatives = representatives;
  }

  @GET
  @Operation(
      operationId = "listRepresentatives",
      summary = "Who speaks for an organisation; for those who do")
  public Page<RepresentativeView> list(UUID id) {
    return representatives.list(id);
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "claimOrganisation",
      summary =
          "Speak for an organisation from now on, by a verified mail address of one of its domains")
  public RepresentativeView claim(UUID id) {
    return representatives.claim(id);
  }

  @PUT
  @Path("/{personId}")
  @Operation(
      operationId = "addRepresentative",
      summary = "Let a person speak for it; for its representatives and admins")
  public RepresentativeView grant(UUID id, UUID personId) {
    return representatives.grant(id, personId);
  }

  @DELETE
  @Path("/{personId}")
  @Operation(
      operationId = "removeRepresentative",
      summary = "Let a person no longer speak for it; for its representatives and admins")
  public void remove(UUID id, UUID personId) {
    representatives.remove(id, personId);
  }
}
