package eu.cordee.registry.erasure;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Being forgotten, over HTTP. */
@Path("/erasures")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "people", description = "Oneself, and the names of those one shares an event with")
public class ErasureResource {

  private final Erasing erasing;
  private final ErasureMemory memory;

  ErasureResource(Erasing erasing, ErasureMemory memory) {
    this.erasing = erasing;
    this.memory = memory;
  }

  @PUT
  @Path("/{personId}")
  @Operation(
      operationId = "erasePerson",
      summary =
          "Erase a person, in all services and at the login server: oneself, or as an administrator; nothing brings them back")
  public ErasureView erase(UUID personId) {
    ErasureView erased = erasing.erase(personId);
    memory.keep();
    return erased;
  }
}
