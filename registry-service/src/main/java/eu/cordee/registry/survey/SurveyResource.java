package eu.cordee.registry.survey;

import eu.cordee.kit.http.Page;
import eu.cordee.kit.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Surveys of a study over HTTP. */
@Path("/studies/{id}/surveys")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "surveys", description = "What a study asks stakeholders")
public class SurveyResource {

  private final Surveys surveys;
  private final Stakeholders stakeholders;

  SurveyResource(Surveys surveys, Stakeholders stakeholders) {
    this.surveys = surveys;
    this.stakeholders = stakeholders;
  }

  @GET
  @Operation(operationId = "listSurveys", summary = "Surveys of the study; for who works on it")
  public Page<SurveyView> list(UUID id) {
    return new Page<>(surveys.list(id), null);
  }

  @POST
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "startSurvey",
      summary = "Begin a survey; for survey owners, leads and admins")
  public SurveyView start(UUID id, @NotNull @Valid WriteSurvey wish) {
    return surveys.start(id, wish);
  }

  @GET
  @Path("/{surveyId}")
  @Operation(operationId = "getSurvey", summary = "One survey; for who works on the study")
  public SurveyView get(UUID id, UUID surveyId) {
    return surveys.get(id, surveyId);
  }

  @PUT
  @Path("/{surveyId}")
  @Operation(
      operationId = "changeSurvey",
      summary = "Change what a survey asks, until it opens; for survey owners, leads and admins")
  public SurveyView change(
      UUID id,
      UUID surveyId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid WriteSurvey wish) {
    return surveys.change(id, surveyId, ifMatch, wish);
  }

  @GET
  @Path("/{surveyId}/stakeholders")
  @Operation(
      operationId = "listStakeholders",
      summary = "Whom a survey asks; for survey owners, analysts, leads and admins")
  public Page<StakeholderView> stakeholders(
      UUID id,
      UUID surveyId,
      @QueryParam("cursor") @Nullable @Size(max = 1000) String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return stakeholders.list(id, surveyId, cursor, limit);
  }

  @POST
  @Path("/{surveyId}/stakeholders/imports")
  @Idempotent
  @Operation(
      operationId = "importStakeholders",
      summary = "Say whom a survey asks, all rows or none; for survey owners, leads and admins")
  public Page<StakeholderView> load(
      UUID id, UUID surveyId, @NotNull @Valid ImportStakeholders wish) {
    return new Page<>(stakeholders.load(id, surveyId, wish), null);
  }

  /** Not idempotent by key: that would keep the answer, and with it the secrets. */
  @PUT
  @Path("/{surveyId}/links")
  @Operation(
      operationId = "giveSurveyLinks",
      summary =
          "Make secret addresses in place of those before; for survey owners, leads and admins")
  public SurveyLinks give(UUID id, UUID surveyId, @NotNull @Valid SurveyLinks.Wish wish) {
    return stakeholders.give(id, surveyId, wish.stakeholderIds());
  }
}
