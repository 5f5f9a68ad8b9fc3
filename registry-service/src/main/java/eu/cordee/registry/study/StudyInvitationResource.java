package eu.cordee.registry.study;

import eu.cordee.kit.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where people come to a study. */
@Path("/study-invitations/{invitation}/acceptance")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "studies")
public class StudyInvitationResource {

  private final StudyInvitations invitations;

  StudyInvitationResource(StudyInvitations invitations) {
    this.invitations = invitations;
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "joinStudy",
      summary = "Work on a study, by the secret part of the address that one of its leads gave out")
  public StudyView join(
      @PathParam("invitation") @Pattern(regexp = "[A-Za-z0-9_-]{32}") String secret) {
    return invitations.join(secret);
  }
}
