package eu.cordee.registry.campaign;

import eu.cordee.kit.http.Page;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Campaigns over HTTP, for those who invite and those who are invited. */
@Path("/campaigns")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@RunOnVirtualThread
@Tag(name = "campaigns", description = "Sector groups invite clusters to events")
public class CampaignResource {

  private final Campaigns campaigns;

  CampaignResource(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  @GET
  @Operation(
      operationId = "listCampaigns",
      summary = "Those of my groups and those that invite clusters I manage, the latest first")
  public Page<CampaignView> list(
      @Parameter(description = "Only those of this sector group") @QueryParam("group")
          @Nullable UUID group,
      @QueryParam("cursor") @Nullable @Size(max = 1000) String cursor,
      @QueryParam("limit") @DefaultValue(Page.DEFAULT_LIMIT) @Min(1) @Max(Page.MAX_LIMIT)
          int limit) {
    return campaigns.list(group, cursor, limit);
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "getCampaign",
      summary = "One campaign; all answers for the group, for others those of their clusters")
  public CampaignView get(UUID id) {
    return campaigns.get(id);
  }

  @PUT
  @Path("/{id}/answers/{clusterId}")
  @Operation(
      operationId = "answerCampaign",
      summary = "Answer for a cluster, again as long as answers are taken; for its managers alone")
  public CampaignView answer(UUID id, UUID clusterId, @NotNull @Valid AnswerCampaign wish) {
    return campaigns.answer(id, clusterId, wish);
  }
}
