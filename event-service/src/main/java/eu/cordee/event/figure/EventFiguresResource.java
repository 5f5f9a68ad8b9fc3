package eu.cordee.event.figure;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The desk of an event. */
@Path("/events/{id}/figures")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "events")
public class EventFiguresResource {

  private final EventFiguresReader figures;

  EventFiguresResource(EventFiguresReader figures) {
    this.figures = figures;
  }

  @GET
  @Operation(
      operationId = "getEventFigures",
      summary =
          "Who comes, from where, since when, and how full sessions and cafés are; for organisers")
  public EventFigures read(UUID id) {
    return figures.read(id);
  }
}
