package eu.cordee.event.event;

import eu.cordee.kit.http.Page;
import eu.cordee.kit.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Events. */
@Path("/events")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "events", description = "Fairs, cafés, workshops, conferences …")
public class EventResource {

  private final Events events;
  private final EventList list;

  EventResource(Events events, EventList list) {
    this.events = events;
    this.list = list;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listEvents",
      summary = "Published events and own drafts, the latest first")
  public Page<EventCard> find(
      @Parameter(description = "Only those that I organise or take part in")
          @QueryParam("mine")
          @DefaultValue("false")
          boolean mine,
      @Parameter(description = "Part of title or venue") @QueryParam("q") @Nullable String text,
      @QueryParam("kind") @Nullable EventKind kind,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return list.find(new EventList.Question(mine, text, kind, cursor, limit));
  }

  @POST
  @RolesAllowed({"organiser", "admin"})
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "createEvent",
      summary = "Make a draft; the caller becomes its organiser")
  public EventView create(@Valid @NotNull WriteEvent wish) {
    return events.create(wish);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(operationId = "getEvent", summary = "An event with its slots, tables and organisers")
  public EventView read(UUID id) {
    return events.read(id);
  }

  @PUT
  @Path("/{id}")
  @Operation(operationId = "changeEvent", summary = "Describe an event anew")
  public EventView change(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull WriteEvent wish) {
    return events.change(id, ifMatch, wish);
  }

  @DELETE
  @Path("/{id}")
  @Operation(
      operationId = "deleteEvent",
      summary = "Throw a draft away with all that stands in it; what was published is cancelled")
  public void delete(UUID id) {
    events.delete(id);
  }

  @POST
  @Path("/{id}/publication")
  @Idempotent
  @Operation(operationId = "publishEvent", summary = "Make a draft visible to everyone")
  public EventView publish(UUID id) {
    return events.publish(id);
  }

  @POST
  @Path("/{id}/cancellation")
  @Idempotent
  @Operation(operationId = "cancelEvent", summary = "Say that an event will not take place")
  public EventView cancel(UUID id) {
    return events.cancel(id);
  }
}
