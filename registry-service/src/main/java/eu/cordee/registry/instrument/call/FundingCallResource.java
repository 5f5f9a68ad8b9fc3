package eu.cordee.registry.instrument.call;

import eu.cordee.kit.http.Page;
import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.registry.instrument.call.FundingCallRepository.Filter;
import eu.cordee.registry.search.PlainText;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Calls of funding programmes over HTTP. */
@Path("/funding-calls")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(
    name = "funding calls",
    description = "What a funding programme pays for, to whom, and how that is chosen")
public class FundingCallResource {

  private final FundingCalls calls;
  private final CallQuestions questions;

  FundingCallResource(FundingCalls calls, CallQuestions questions) {
    this.calls = calls;
    this.questions = questions;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listFundingCalls",
      summary = "Search by text; drafts only for managers of their programme")
  public Page<FundingCallView> list(
      @Parameter(description = "Words, also with a slip of the pen")
          @QueryParam("q")
          @Nullable
          @Size(max = 200)
          @PlainText
          String q,
      @Parameter(description = "Only those of this programme") @QueryParam("programme")
          @Nullable UUID programme,
      @Parameter(description = "Only those to which one can apply now")
          @QueryParam("open")
          @DefaultValue("false")
          boolean open,
      @QueryParam("cursor") @Nullable @Size(max = 1000) String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return calls.search(new Filter(q, programme, open), cursor, limit);
  }

  @POST
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "startFundingCall",
      summary = "Draft a call; for managers of its programme")
  public FundingCallView start(@NotNull @Valid WriteFundingCall wish) {
    return calls.start(wish);
  }

  @GET
  @Path("/{id}")
  @PermitAll
  @Operation(
      operationId = "getFundingCall",
      summary = "One call; a draft only for managers of its programme")
  public FundingCallView get(UUID id) {
    return calls.get(id);
  }

  @PUT
  @Path("/{id}")
  @Operation(
      operationId = "changeFundingCall",
      summary = "Change a draft; for managers of its programme")
  public FundingCallView change(
      UUID id,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid WriteFundingCall wish) {
    return calls.change(id, ifMatch, wish);
  }

  @POST
  @Path("/{id}/opening")
  @Idempotent
  @Operation(
      operationId = "openFundingCall",
      summary =
          "Open a call that says all that it needs, so that one can apply; for managers of its"
              + " programme")
  public FundingCallView open(UUID id) {
    return calls.open(id);
  }

  @POST
  @Path("/{id}/closing")
  @Idempotent
  @Operation(
      operationId = "closeFundingCall",
      summary = "Take no more applications before the deadline; for managers of its programme")
  public FundingCallView close(UUID id) {
    return calls.close(id);
  }

  @GET
  @Path("/{id}/questions")
  @PermitAll
  @Operation(
      operationId = "listCallQuestions",
      summary =
          "Questions with their answers, the first one first; those without only for managers and"
              + " for who asked")
  public Page<CallQuestionView> questions(
      UUID id,
      @QueryParam("cursor") @Nullable @Size(max = 1000) String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return questions.list(id, cursor, limit);
  }

  @POST
  @Path("/{id}/questions")
  @Idempotent
  @Operation(
      operationId = "askCallQuestion",
      summary = "Ask something about an open call; the answer is everybody's to read")
  public CallQuestionView ask(UUID id, @NotNull @Valid WriteCallText wish) {
    return questions.ask(id, wish.text());
  }

  @PUT
  @Path("/{id}/questions/{questionId}/answer")
  @Operation(
      operationId = "answerCallQuestion",
      summary = "Answer a question; for managers of its programme")
  public CallQuestionView answer(UUID id, UUID questionId, @NotNull @Valid WriteCallText wish) {
    return questions.answer(id, questionId, wish.text());
  }
}
