package eu.cordee.event.waitlist;

import eu.cordee.event.registration.ParticipantView;
import eu.cordee.event.registration.Turnstile;
import eu.cordee.kit.http.LocatedAnswer;
import eu.cordee.kit.http.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The waitlist of an event. What counts places passes the same turnstile as registration. */
@Path("/events/{id}/waitlist")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "waitlist", description = "Who waits for a place at an event that is full")
public class WaitlistResource {

  private final Waitlist waitlist;
  private final Turnstile turnstile;

  WaitlistResource(Waitlist waitlist, Turnstile turnstile) {
    this.waitlist = waitlist;
    this.turnstile = turnstile;
  }

  @GET
  @Operation(
      operationId = "listWaiting",
      summary = "Who waits for a place and whom one is offered to, in their order; for organisers")
  public Page<WaitingView> find(
      UUID id,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return waitlist.list(id, cursor, limit);
  }

  @POST
  @Operation(operationId = "joinWaitlist", summary = "Wait for a place at an event that is full")
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = WaitingView.class)))
  public RestResponse<WaitingView> join(UUID id) {
    WaitingView mine = turnstile.pass(id, () -> waitlist.join(id));
    return LocatedAnswer.at("waitlist/me", RestResponse.Status.CREATED, mine);
  }

  @GET
  @Path("/me")
  @Operation(
      operationId = "getMyWaiting",
      summary = "How I stand: waiting, with an offer, or with one that I did not take in time")
  public WaitingView me(UUID id) {
    return waitlist.mine(id);
  }

  @DELETE
  @Path("/me")
  @Operation(
      operationId = "leaveWaitlist",
      summary = "Wait no longer; a place that is offered to me goes to the next")
  public void leave(UUID id) {
    turnstile.pass(
        id,
        () -> {
          waitlist.leave(id);
          return id;
        });
  }

  @POST
  @Path("/me/acceptance")
  @Operation(operationId = "acceptPlace", summary = "Take the place that is offered to me")
  public ParticipantView accept(UUID id) {
    return turnstile.pass(id, () -> waitlist.accept(id));
  }

  @GET
  @Path("/rules")
  @Operation(
      operationId = "getWaitlistRules",
      summary = "How long a place is offered to one person; for organisers")
  public WaitlistRules rules(UUID id) {
    return waitlist.rules(id);
  }

  @PUT
  @Path("/rules")
  @Operation(
      operationId = "changeWaitlistRules",
      summary = "Choose how long a place is offered to one person before it goes to the next")
  public WaitlistRules choose(UUID id, @Valid @NotNull WaitlistRules wish) {
    return waitlist.choose(id, wish);
  }
}
