package eu.cordee.registry.membership;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One organisation in one cluster over HTTP. */
@Path("/clusters/{id}/members/{organisationId}")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "memberships")
public class ClusterMemberResource {

  private final Belonging belonging;

  ClusterMemberResource(Belonging belonging) {
    this.belonging = belonging;
  }

  @PUT
  @Operation(
      operationId = "addClusterMember",
      summary =
          "Say that an organisation belongs to the cluster: for managers of the one and who speaks"
              + " for the other; a claim until both have said so")
  public MembershipView agree(UUID id, UUID organisationId) {
    return belonging.agree(id, organisationId);
  }

  @DELETE
  @Operation(
      operationId = "removeClusterMember",
      summary =
          "End a membership, or decline or take back a claim: for managers of the cluster and who"
              + " speaks for the organisation")
  public void end(UUID id, UUID organisationId) {
    belonging.end(id, organisationId);
  }

  @PUT
  @Path("/terms")
  @Operation(
      operationId = "changeMembership",
      summary = "Write down as what and how long it belongs there; for managers of the cluster")
  public MembershipView describe(
      UUID id,
      UUID organisationId,
      @HeaderParam("If-Match") @Nullable String ifMatch,
      @NotNull @Valid WriteMembership wish) {
    return belonging.describe(id, organisationId, ifMatch, wish);
  }
}
