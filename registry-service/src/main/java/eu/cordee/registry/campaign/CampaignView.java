package eu.cordee.registry.campaign;

import eu.cordee.kit.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign as its group and those it invites see it. */
@Schema(name = "CampaignView", description = "A campaign as its group and those it invites see it")
public record CampaignView(
    UUID id,
    @Schema(description = "The sector group that invites") UUID groupId,
    @Schema(description = "What the group is called") String groupName,
    UUID eventId,
    String title,
    String message,
    @Schema(description = "Last day to answer", format = "date") String answerBy,
    @Schema(description = "When it began, in UTC") Instant startedAt,
    @Schema(description = "All for the group, by name; for others those of clusters they manage")
        List<CampaignInvitationView> invitations,
    @Schema(description = "Clusters for which the caller may answer") List<UUID> mine,
    @Schema(description = "Whether the caller sees all answers") boolean whole,
    long version)
    implements Versioned {

  /** One cluster in a campaign. */
  @Schema(name = "CampaignInvitationView", description = "One cluster in a campaign")
  public record CampaignInvitationView(
      UUID clusterId,
      @Schema(description = "What the cluster is called") String name,
      @Nullable CampaignAnswer answer,
      @Schema(description = "How many come for it") int delegates,
      @Schema(description = "What it said besides") String note,
      @Schema(description = "When it answered, in UTC; null without an answer")
          @Nullable Instant answeredAt) {

    static CampaignInvitationView of(UUID clusterId, String name, CampaignInvitation invitation) {
      return new CampaignInvitationView(
          clusterId,
          name,
          invitation.answer(),
          invitation.delegates(),
          invitation.note(),
          invitation.answeredAt());
    }
  }
}
