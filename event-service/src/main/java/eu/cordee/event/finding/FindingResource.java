package eu.cordee.event.finding;

import eu.cordee.kit.http.Page;
import eu.cordee.kit.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
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

/** Findings of a café: coded, merged, split and published by its organisers. */
@Path("/events/{id}/cafes/{cafeId}/findings")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "findings", description = "What a café found")
public class FindingResource {

  private final Findings findings;

  FindingResource(Findings findings) {
    this.findings = findings;
  }

  @GET
  @Operation(operationId = "listFindings", summary = "Findings; drafts are for organisers only")
  public Page<FindingView> find(UUID id, UUID cafeId) {
    return findings.list(id, cafeId);
  }

  @POST
  @Idempotent
  @ResponseStatus(201)
  @Operation(operationId = "codeFinding", summary = "Code a statement from entries of the harvest")
  public FindingView code(UUID id, UUID cafeId, @Valid @NotNull WriteFinding wish) {
    return findings.code(id, cafeId, wish);
  }

  @GET
  @Path("/{findingId}")
  @Operation(operationId = "getFinding", summary = "One finding; drafts are for organisers only")
  public FindingView get(UUID id, UUID cafeId, UUID findingId) {
    return findings.one(id, cafeId, findingId);
  }

  @PUT
  @Path("/{findingId}")
  @Operation(operationId = "changeFinding", summary = "Say it anew; where it is public, everywhere")
  public FindingView change(
      UUID id,
      UUID cafeId,
      UUID findingId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @Valid @NotNull WriteFinding wish) {
    return findings.change(id, cafeId, findingId, ifMatch, wish);
  }

  @DELETE
  @Path("/{findingId}")
  @Operation(operationId = "withdrawFinding", summary = "Take a finding back")
  public void withdraw(UUID id, UUID cafeId, UUID findingId) {
    findings.withdraw(id, cafeId, findingId);
  }

  @POST
  @Path("/{findingId}/publication")
  @Idempotent
  @Operation(
      operationId = "publishFinding",
      summary = "Show it to everybody inside, and let recommendations cite it")
  public FindingView publish(UUID id, UUID cafeId, UUID findingId) {
    return findings.publish(id, cafeId, findingId);
  }

  @POST
  @Path("/{findingId}/merger")
  @Idempotent
  @Operation(operationId = "mergeFindings", summary = "Take others in, with all their evidence")
  public FindingView merge(
      UUID id, UUID cafeId, UUID findingId, @Valid @NotNull MergeFindings wish) {
    return findings.merge(id, cafeId, findingId, wish);
  }

  @POST
  @Path("/{findingId}/split")
  @Idempotent
  @Operation(operationId = "splitFinding", summary = "Make several of one; no evidence is left out")
  public Page<FindingView> split(
      UUID id, UUID cafeId, UUID findingId, @Valid @NotNull SplitFinding wish) {
    return findings.split(id, cafeId, findingId, wish);
  }
}
