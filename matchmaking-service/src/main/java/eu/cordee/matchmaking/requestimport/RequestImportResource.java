package eu.cordee.matchmaking.requestimport;

import eu.cordee.kit.idempotency.AnsweredBefore;
import eu.cordee.matchmaking.access.EventDoor;
import eu.cordee.matchmaking.database.Persevering;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Imports of meeting requests. */
@Path("/events/{eventId}/requests/imports")
@Authenticated
@RunOnVirtualThread
@Persevering
@Tag(name = "meetings")
public class RequestImportResource {

  private final EventDoor door;
  private final RequestImport imports;

  RequestImportResource(EventDoor door, RequestImport imports) {
    this.door = door;
    this.imports = imports;
  }

  @POST
  @AnsweredBefore
  @ResponseStatus(201)
  @Operation(
      operationId = "importRequests",
      summary = "Load accepted requests for the timetable, all or none, as an organiser",
      description =
          "A request is found again by its reference or, without one, by its pair: loading a file "
              + "again changes what it says differently, and makes nothing twice. What people have "
              + "called off stays called off.")
  public ImportedRequests load(UUID eventId, @Valid @NotNull ImportRequests wanted) {
    door.enter(eventId).requireOrganiser().requireTakingPlace();
    imports.awaitCopies(eventId, wanted);
    return imports.load(eventId, wanted);
  }
}
