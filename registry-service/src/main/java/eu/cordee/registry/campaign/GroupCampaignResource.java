package eu.cordee.registry.campaign;

import eu.cordee.kit.http.LocatedAnswer;
import eu.cordee.kit.idempotency.Idempotent;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Where a sector group begins to invite. */
@Path("/sector-groups/{id}/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "campaigns")
public class GroupCampaignResource {

  private final Campaigns campaigns;

  GroupCampaignResource(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  @POST
  @Idempotent
  @Operation(
      operationId = "startCampaign",
      summary = "Invite clusters to an event; for chairs of the group and admins")
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = CampaignView.class)))
  public RestResponse<CampaignView> start(UUID id, @NotNull @Valid StartCampaign wish) {
    CampaignView started = campaigns.start(id, wish);
    // It is read among all campaigns, not below the group.
    return LocatedAnswer.at(
        "../../campaigns/" + started.id(), RestResponse.Status.CREATED, started);
  }
}
