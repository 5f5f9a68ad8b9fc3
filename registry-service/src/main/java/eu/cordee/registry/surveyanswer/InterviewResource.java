package eu.cordee.registry.surveyanswer;

import eu.cordee.registry.survey.StakeholderView;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Where interviewers type in what people say. It is never read back: others would see it. */
@Path("/studies/{id}/surveys/{surveyId}/stakeholders/{stakeholderId}/interview")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "surveys")
public class InterviewResource {

  private final Interviews interviews;

  InterviewResource(Interviews interviews) {
    this.interviews = interviews;
  }

  @PUT
  @Operation(
      operationId = "writeInterview",
      summary = "Type in what somebody says to you; for survey owners, analysts, leads and admins")
  public StakeholderView write(
      UUID id, UUID surveyId, UUID stakeholderId, @NotNull @Valid WriteInterview wish) {
    return interviews.write(id, surveyId, stakeholderId, wish);
  }
}
