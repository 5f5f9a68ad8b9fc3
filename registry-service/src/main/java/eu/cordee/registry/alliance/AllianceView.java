package eu.cordee.registry.alliance;

import eu.cordee.kit.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An alliance as the registry shows it. */
@Schema(name = "AllianceView", description = "An alliance as the registry shows it")
public record AllianceView(
    UUID id,
    String name,
    String description,
    @Schema(description = "How far it is formalised") AllianceStage stage,
    @Schema(description = "When it reached that stage, in UTC") Instant since,
    @Schema(description = "When it ended, in UTC; null while it stands")
        @Nullable Instant dissolvedAt,
    @Schema(description = "In the order in which they were named") List<AlliancePartyView> parties,
    @Schema(description = "Earliest first; none in lists") List<AgreementView> agreements,
    @Schema(description = "Earliest first; none in lists") List<AllianceStepView> steps,
    @Schema(description = "The decision with which it began; null where none, and in lists")
        @Nullable AllianceOrigin origin,
    @Schema(description = "Parties that the caller may speak for") List<UUID> mine,
    @Schema(description = "Those of them whose signature an agreement waits for")
        List<UUID> awaited,
    long version)
    implements Versioned {

  /** A cluster in an alliance. */
  @Schema(name = "AlliancePartyView", description = "A cluster in an alliance")
  public record AlliancePartyView(
      @Schema(description = "The cluster") UUID clusterId,
      String name,
      String country,
      @Schema(description = "What it is in the alliance") PartyStanding standing,
      @Schema(description = "Since when, in UTC") Instant since) {}

  /** Where it was agreed to begin an alliance. */
  @Schema(name = "AllianceOrigin", description = "Where it was agreed to begin an alliance")
  public record AllianceOrigin(
      @Schema(description = "The workshop, for those who took part") UUID workshopId,
      @Schema(description = "What the workshop was called") String workshopTitle,
      UUID eventId,
      @Schema(description = "The day on which it was held", format = "date") String heldOn,
      @Schema(description = "What was decided") String decision) {}

  /** Something that happened to an alliance. */
  @Schema(name = "AllianceStepView", description = "Something that happened to an alliance")
  public record AllianceStepView(
      UUID id,
      AllianceStepKind kind,
      @Schema(description = "Which cluster; null for the alliance as a whole")
          @Nullable UUID clusterId,
      @Schema(description = "Why") String reason,
      @Schema(description = "When, in UTC") Instant takenAt) {

    static AllianceStepView of(AllianceStep one) {
      return new AllianceStepView(
          one.id(), one.kind(), one.clusterId(), one.reason(), one.takenAt());
    }
  }

  /** What cannot be read from the alliance itself. */
  record Around(
      Map<UUID, ClusterCard> clusters,
      List<AgreementView> agreements,
      List<AllianceStepView> steps,
      @Nullable AllianceOrigin origin,
      List<UUID> mine,
      List<UUID> awaited) {}

  /** What is shown of a party. */
  record ClusterCard(String name, String country) {}

  static AllianceView of(Alliance one, Around around) {
    return new AllianceView(
        one.id(),
        one.name(),
        one.description(),
        one.stage(),
        one.since(),
        one.dissolvedAt(),
        one.parties().stream().map(party -> view(party, around)).toList(),
        around.agreements,
        around.steps,
        around.origin,
        around.mine,
        around.awaited,
        one.version());
  }

  private static AlliancePartyView view(Map.Entry<UUID, Party> party, Around around) {
    ClusterCard card = around.clusters.get(party.getKey());
    return new AlliancePartyView(
        party.getKey(),
        card.name,
        card.country,
        party.getValue().standing(),
        party.getValue().since());
  }
}
