package eu.cordee.event.cafe;

import eu.cordee.kit.http.Page;
import eu.cordee.kit.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The cafés of an event: tables with themes and hosts, rounds with their questions. */
@Path("/events/{id}/cafes")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "cafes", description = "World Cafés at an event")
public class CafeResource {

  private final Cafes cafes;

  CafeResource(Cafes cafes) {
    this.cafes = cafes;
  }

  @GET
  @Operation(operationId = "listCafes", summary = "The cafés of an event, for those inside it")
  public Page<CafeView> find(UUID id) {
    return cafes.list(id);
  }

  @POST
  @Idempotent
  @ResponseStatus(201)
  @Operation(operationId = "makeCafe", summary = "Make a café: its tables and rounds")
  public CafeView make(UUID id, @Valid @NotNull WriteCafe wish) {
    return cafes.make(id, wish);
  }

  @GET
  @Path("/{cafeId}")
  @Operation(operationId = "getCafe", summary = "A café")
  public CafeView read(UUID id, UUID cafeId) {
    return cafes.read(id, cafeId);
  }

  @PUT
  @Path("/{cafeId}")
  @Operation(
      operationId = "changeCafe",
      summary = "Describe a café anew before it begins; its plan of seats has to be made again")
  public CafeView change(
      UUID id,
      UUID cafeId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull WriteCafe wish) {
    return cafes.change(id, cafeId, ifMatch, wish);
  }

  @DELETE
  @Path("/{cafeId}")
  @Operation(operationId = "cancelCafe", summary = "A café will not take place")
  public void cancel(UUID id, UUID cafeId) {
    cafes.cancel(id, cafeId);
  }
}
