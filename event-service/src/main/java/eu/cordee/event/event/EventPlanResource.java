package eu.cordee.event.event;

import eu.cordee.event.personcopy.KnownPeople;
import eu.cordee.event.venue.WriteTables;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Slots, tables and organisers of an event. */
@Path("/events/{id}")
@Authenticated
@RunOnVirtualThread
@Tag(name = "events")
public class EventPlanResource {

  private final Events events;
  private final KnownPeople people;

  EventPlanResource(Events events, KnownPeople people) {
    this.events = events;
    this.people = people;
  }

  @PUT
  @Path("/slots")
  @Operation(
      operationId = "replaceSlots",
      summary =
          "Set all meeting intervals: those with an id are changed, those without are new, others go")
  public EventView slots(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull WriteSlots wish) {
    return events.replaceSlots(id, ifMatch, wish);
  }

  @PUT
  @Path("/tables")
  @Operation(
      operationId = "replaceTables",
      summary = "Set all tables: those with an id are changed, those without are new, others go")
  public EventView tables(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull WriteTables wish) {
    return events.replaceTables(id, ifMatch, wish);
  }

  @PUT
  @Path("/organisers/{personId}")
  @Operation(operationId = "addEventOrganiser", summary = "Let a person run this event, too")
  public void addOrganiser(UUID id, UUID personId) {
    people.require(personId);
    events.addOrganiser(id, personId);
  }

  @DELETE
  @Path("/organisers/{personId}")
  @Operation(
      operationId = "removeEventOrganiser",
      summary = "A person no longer runs this event; one organiser always stays")
  public void removeOrganiser(UUID id, UUID personId) {
    events.removeOrganiser(id, personId);
  }
}
