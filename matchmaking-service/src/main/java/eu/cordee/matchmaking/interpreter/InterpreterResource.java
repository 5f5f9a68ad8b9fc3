package eu.cordee.matchmaking.interpreter;

import eu.cordee.matchmaking.access.EventDoor;
import eu.cordee.matchmaking.database.Persevering;
import eu.cordee.matchmaking.eventcopy.CopyLock;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who interprets between people that share no language. */
@Path("/events/{eventId}/interpreters")
@Authenticated
@RunOnVirtualThread
@Persevering
@Tag(name = "timetables")
public class InterpreterResource {

  private final EventDoor door;
  private final CopyLock lock;
  private final InterpreterList interpreters;

  InterpreterResource(EventDoor door, CopyLock lock, InterpreterList interpreters) {
    this.door = door;
    this.lock = lock;
    this.interpreters = interpreters;
  }

  /** All of an event. */
  @Schema(name = "EventInterpreters")
  public record EventInterpreters(List<EventInterpreter> interpreters) {}

  @GET
  @Transactional
  @Operation(
      operationId = "getInterpreters",
      summary = "Who interprets at the event, for its organisers")
  public EventInterpreters read(UUID eventId) {
    door.enter(eventId).requireOrganiser();
    return new EventInterpreters(interpreters.of(eventId));
  }

  @PUT
  @Transactional
  @Operation(
      operationId = "replaceInterpreters",
      summary =
          "Say who interprets; from then on two who share no language meet only with an interpreter")
  public EventInterpreters replace(UUID eventId, @Valid @NotNull WriteInterpreters wish) {
    door.enter(eventId).requireOrganiser();
    lock.alone(eventId);
    interpreters.replace(eventId, wish.interpreters());
    return new EventInterpreters(interpreters.of(eventId));
  }
}
