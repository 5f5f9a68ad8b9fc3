package eu.cordee.registry.review;

import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.registry.review.ReviewImport.ImportedReviews;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reviews of past projects over HTTP. */
@Path("/studies/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "project reviews")
public class ReviewResource {

  private final ReviewAssignments assignments;
  private final Reviews reviews;
  private final ReviewProgress progress;
  private final ReviewImport imports;

  ReviewResource(
      ReviewAssignments assignments,
      Reviews reviews,
      ReviewProgress progress,
      ReviewImport imports) {
    this.assignments = assignments;
    this.reviews = reviews;
    this.progress = progress;
    this.imports = imports;
  }

  @GET
  @Path("/review-progress")
  @Operation(
      operationId = "getReviewProgress",
      summary =
          "How far reviews are, by project, region, reviewer and criterion; for who works on the study")
  public ReviewProgressView progress(UUID id) {
    return progress.get(id);
  }

  @POST
  @Path("/assignments")
  @Idempotent
  @Operation(
      operationId = "distributeReviews",
      summary =
          "Give each project the two reviewers it lacks, evenly and without conflicts of interest; for leads and admins")
  public ReviewProgressView distribute(UUID id) {
    assignments.distribute(id);
    return progress.get(id);
  }

  @POST
  @Path("/review-imports")
  @Idempotent
  @Operation(
      operationId = "importReviews",
      summary =
          "Enter reviews that were written elsewhere, all or none; who did so stays on record; for leads and admins")
  public ImportedReviews load(UUID id, @NotNull @Valid ImportReviews wish) {
    return imports.load(id, wish.reviews());
  }

  @PUT
  @Path("/projects/{projectId}/reviewers/{personId}")
  @Operation(
      operationId = "assignReviewer",
      summary = "Let a reviewer of the study review a project; for leads and admins")
  public ProjectReviewsView assign(
      UUID id, UUID projectId, UUID personId, @NotNull @Valid AssignReviewer wish) {
    assignments.assign(id, projectId, personId, wish.dismissal());
    return reviews.get(id, projectId);
  }

  @DELETE
  @Path("/projects/{projectId}/reviewers/{personId}")
  @Operation(
      operationId = "relieveReviewer",
      summary =
          "Let somebody no longer review a project, as long as their review is not in; for leads and admins")
  public void relieve(UUID id, UUID projectId, UUID personId) {
    assignments.relieve(id, projectId, personId);
  }

  @GET
  @Path("/projects/{projectId}/reviews")
  @Operation(
      operationId = "getProjectReviews",
      summary =
          "What reviewers say of a project; of others nothing until one's own review is in; for who works on the study")
  public ProjectReviewsView get(UUID id, UUID projectId) {
    return reviews.get(id, projectId);
  }

  @PUT
  @Path("/projects/{projectId}/review")
  @Operation(
      operationId = "writeReview",
      summary = "Mark a project, and hand it in; for its reviewers alone")
  public ProjectReviewsView write(UUID id, UUID projectId, @NotNull @Valid WriteReview wish) {
    return reviews.write(id, projectId, wish);
  }

  @PUT
  @Path("/projects/{projectId}/reconciliation")
  @Operation(
      operationId = "reconcileReviews",
      summary = "Settle differing marks; for the project's reviewers, leads and analysts")
  public ProjectReviewsView reconcile(
      UUID id, UUID projectId, @NotNull @Valid ReconcileReviews wish) {
    return reviews.reconcile(id, projectId, wish);
  }
}
