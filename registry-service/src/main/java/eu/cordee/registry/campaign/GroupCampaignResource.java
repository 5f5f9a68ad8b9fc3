package eu.cordee.registry.campaign;

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
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

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
  @ResponseStatus(201)
  @Operation(
      operationId = "startCampaign",
      summary = "Invite clusters to an event; for chairs of the group and admins")
  public CampaignView start(UUID id, @NotNull @Valid StartCampaign wish) {
    return campaigns.start(id, wish);
  }
}
