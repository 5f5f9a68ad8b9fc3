package eu.cordee.registry.surveyanswer;

import eu.cordee.registry.survey.SurveyView;
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

/** Where surveys open and close. */
@Path("/studies/{id}/surveys/{surveyId}/state")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "surveys")
public class SurveyStateResource {

  private final SurveyStates states;

  SurveyStateResource(SurveyStates states) {
    this.states = states;
  }

  @PUT
  @Operation(
      operationId = "changeSurveyState",
      summary = "Open a survey, or close it for good; for survey owners, leads and admins")
  public SurveyView change(UUID id, UUID surveyId, @NotNull @Valid WriteSurveyState wish) {
    return states.change(id, surveyId, wish.state());
  }
}
