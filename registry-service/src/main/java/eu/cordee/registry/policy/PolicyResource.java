package eu.cordee.registry.policy;

import eu.cordee.kit.http.Page;
import eu.cordee.kit.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

/** Policy recommendations over HTTP. */
@Path("/studies/{id}/policy-recommendations")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(
    name = "policy recommendations",
    description = "What a study recommends, with the evidence that it stands on")
public class PolicyResource {

  private final Policies policies;

  PolicyResource(Policies policies) {
    this.policies = policies;
  }

  @GET
  @PermitAll
  @Operation(
      operationId = "listPolicyRecommendations",
      summary = "All of a study by number; for who does not work on it what was published")
  public Page<PolicyRecommendationView> list(UUID id) {
    return new Page<>(policies.list(id), null);
  }

  @POST
  @Idempotent
  @ResponseStatus(201)
  @Operation(
      operationId = "startPolicyRecommendation",
      summary = "Draft one; for leads, analysts and admins")
  public PolicyRecommendationView start(UUID id, @NotNull @Valid WritePolicyRecommendation wish) {
    return policies.start(id, wish);
  }

  @GET
  @Path("/{policyId}")
  @PermitAll
  @Operation(
      operationId = "getPolicyRecommendation",
      summary = "One with all its editions and the evidence of each")
  public PolicyRecommendationView get(UUID id, UUID policyId) {
    return policies.get(id, policyId);
  }

  @PUT
  @Path("/{policyId}")
  @Operation(
      operationId = "changePolicyRecommendation",
      summary =
          "Change a draft, or draft what follows one that was published; for leads, analysts and admins")
  public PolicyRecommendationView change(
      UUID id,
      UUID policyId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid WritePolicyRecommendation wish) {
    return policies.change(id, policyId, ifMatch, wish);
  }

  @POST
  @Path("/{policyId}/steps")
  @Idempotent
  @Operation(
      operationId = "takePolicyStep",
      summary = "Submit, endorse, approve, send back, publish, say who took it up, or withdraw")
  public PolicyRecommendationView take(
      UUID id, UUID policyId, @NotNull @Valid TakePolicyStep wish) {
    return policies.take(id, policyId, wish);
  }

  @POST
  @Path("/{policyId}/comments")
  @Idempotent
  @Operation(
      operationId = "commentPolicyRecommendation",
      summary = "Say something about it; for who works on the study")
  public PolicyRecommendationView comment(
      UUID id, UUID policyId, @NotNull @Valid WritePolicyComment wish) {
    return policies.comment(id, policyId, wish.text());
  }

  @PUT
  @Path("/{policyId}/comments/{commentId}/answer")
  @Operation(
      operationId = "answerPolicyComment",
      summary =
          "Answer a comment; nothing passes a review before all are answered; for leads, analysts and admins")
  public PolicyRecommendationView answer(
      UUID id, UUID policyId, UUID commentId, @NotNull @Valid WritePolicyComment wish) {
    return policies.answer(id, policyId, commentId, wish.text());
  }
}
