package eu.cordee.registry.workshop;

import eu.cordee.kit.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A workshop as its group and the clusters that take part see it. */
@Schema(
    name = "WorkshopView",
    description = "A workshop as its group and the clusters that take part see it")
public record WorkshopView(
    UUID id,
    @Schema(description = "The sector group that holds it") UUID groupId,
    @Schema(description = "What the group is called") String groupName,
    UUID eventId,
    String title,
    @Schema(description = "The day on which it is held", format = "date") String heldOn,
    @Schema(description = "Who takes part, by name") List<WorkshopCluster> clusters,
    @Schema(description = "Its agenda, in order") List<WorkshopItem> items,
    @Schema(description = "What was decided, the earliest first") List<WorkshopDecision> decisions,
    @Schema(description = "Clusters of those that the caller manages") List<UUID> mine,
    @Schema(description = "Whether the caller leads the group that holds it") boolean leads,
    long version)
    implements Versioned {

  /** A cluster that takes part, or that supports a decision. */
  @Schema(name = "WorkshopCluster", description = "A cluster that takes part in a workshop")
  public record WorkshopCluster(
      UUID clusterId, @Schema(description = "What it is called") String name) {}

  /** Something that was decided. */
  @Schema(name = "WorkshopDecision", description = "Something that a workshop decided")
  public record WorkshopDecision(
      UUID id,
      @Schema(description = "What was decided") String text,
      @Schema(description = "When it was put on record, in UTC") Instant decidedAt,
      @Schema(description = "Clusters that support it, as their managers say")
          List<WorkshopCluster> supporters,
      @Schema(description = "The alliance that began with it, as far as the caller may know")
          @Nullable UUID allianceId) {}
}
