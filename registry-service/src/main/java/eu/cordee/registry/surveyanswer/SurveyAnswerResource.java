package eu.cordee.registry.surveyanswer;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Where those who are asked answer, by the secret part of their address alone. Answers are put, not
 * posted: what a key of idempotency keeps would tell whose answer it is.
 */
@Path("/survey-answers/{invitation}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@RunOnVirtualThread
@Tag(name = "surveys")
public class SurveyAnswerResource {

  private static final String SECRET = "[A-Za-z0-9_-]{32}";

  private final SurveyAnswers answers;

  SurveyAnswerResource(SurveyAnswers answers) {
    this.answers = answers;
  }

  @GET
  @Operation(
      operationId = "getSurveySheet",
      summary = "What a survey asks, by the secret part of an address")
  public SurveySheetView get(@PathParam("invitation") @Pattern(regexp = SECRET) String secret) {
    return answers.get(secret);
  }

  @PUT
  @Operation(
      operationId = "answerSurvey",
      summary = "Answer a survey, by the secret part of an address")
  public SurveySheetView answer(
      @PathParam("invitation") @Pattern(regexp = SECRET) String secret,
      @NotNull @Valid WriteSurveyAnswers wish) {
    return answers.answer(secret, wish);
  }

  @PUT
  @Path("/refusal")
  @Operation(
      operationId = "refuseSurvey",
      summary = "Say that one does not want to answer, by the secret part of an address")
  public SurveySheetView refuse(@PathParam("invitation") @Pattern(regexp = SECRET) String secret) {
    return answers.refuse(secret);
  }
}
