package eu.cordee.event.programme;

import eu.cordee.kit.http.Page;
import eu.cordee.kit.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** The programme of an event. */
@Path("/events/{id}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "programme", description = "Sessions of an event and places in them")
public class SessionResource {

  private final Programme programme;

  SessionResource(Programme programme) {
    this.programme = programme;
  }

  @GET
  @PermitAll
  @Operation(operationId = "listSessions", summary = "The programme, by time")
  public Page<SessionView> find(
      UUID id,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return programme.page(id, cursor, limit);
  }

  @POST
  @Idempotent
  @ResponseStatus(201)
  @Operation(operationId = "scheduleSession", summary = "Add a session to the programme")
  public SessionView schedule(UUID id, @Valid @NotNull WriteSession wish) {
    return programme.schedule(id, wish);
  }

  @GET
  @Path("/{sessionId}")
  @PermitAll
  @Operation(operationId = "getSession", summary = "A session")
  public SessionView read(UUID id, UUID sessionId) {
    return programme.read(id, sessionId);
  }

  @PUT
  @Path("/{sessionId}")
  @Operation(
      operationId = "changeSession",
      summary = "Describe a session anew; at another time, every agenda has to agree again")
  public SessionView change(
      UUID id,
      UUID sessionId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull WriteSession wish) {
    return programme.change(id, sessionId, ifMatch, wish);
  }

  @DELETE
  @Path("/{sessionId}")
  @Operation(operationId = "cancelSession", summary = "A session will not take place")
  public void cancel(UUID id, UUID sessionId) {
    programme.cancel(id, sessionId);
  }
}
