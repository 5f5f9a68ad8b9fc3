package eu.cordee.registry.surveyanswer;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a survey says. */
@Path("/studies/{id}/surveys/{surveyId}/results")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "surveys")
public class SurveyResultsResource {

  private final SurveyResults results;

  SurveyResultsResource(SurveyResults results) {
    this.results = results;
  }

  @GET
  @Operation(
      operationId = "getSurveyResults",
      summary = "How many answered, and when it is closed what; for who works on the study")
  public SurveyResultsView get(UUID id, UUID surveyId) {
    return results.get(id, surveyId);
  }
}
