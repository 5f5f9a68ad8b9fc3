package eu.cordee.event.move;

import eu.cordee.event.event.EventView;
import eu.cordee.kit.description.DescribedOperations;
import eu.cordee.kit.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.extensions.Extension;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** An event moved with all that stands in it. */
@Path("/events/{id}/move")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "events")
public class EventMoveResource {

  private final EventMoves moves;

  EventMoveResource(EventMoves moves) {
    this.moves = moves;
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "moveEvent",
      summary =
          "Move an event to another start or zone, with its slots, sessions and cafés at the same"
              + " clock times; meetings follow their slots")
  public EventView move(
      UUID id, @HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull MoveEvent wish) {
    return moves.move(id, ifMatch, wish);
  }

  @POST
  @Path("/preview")
  @Extension(name = DescribedOperations.WITHOUT_KEY, value = "true")
  @Operation(
      operationId = "previewEventMove",
      summary = "What such a move would do; nothing changes")
  public MovePreview preview(UUID id, @Valid @NotNull MoveEvent wish) {
    return moves.preview(id, wish);
  }
}
