package eu.cordee.registry.cooperation;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One layer of ties between clusters, and how whole it is. */
@Schema(name = "CooperationMap", description = "One layer of ties between clusters")
public record CooperationMapView(
    @Schema(description = "What a tie is here") CooperationLayer layer,
    @Schema(description = "All clusters, by name") List<MappedCluster> clusters,
    @Schema(description = "Each pair once") List<CooperationTie> ties,
    CooperationFigures figures) {

  /** A cluster on the map. */
  @Schema(description = "A cluster on the map")
  public record MappedCluster(
      UUID id,
      String name,
      String country,
      String nuts,
      @Schema(description = "Clusters with the same number hang together; 1 is the largest part")
          int part,
      @Schema(description = "How many others it is tied to") int partners,
      @Schema(
              description =
                  "Over all pairs of others, the share of their shortest ways that lead through it")
          double betweenness) {}

  /** Two clusters that are tied. */
  @Schema(description = "Two clusters that are tied")
  public record CooperationTie(
      @Schema(description = "One of the two") UUID oneId,
      @Schema(description = "The other of the two") UUID otherId,
      @Schema(description = "By how many meetings, alliances or organisations") int count) {}

  /** How whole a layer is. */
  @Schema(description = "How whole a layer of ties is")
  public record CooperationFigures(
      @Schema(description = "Part of all pairs that no way joins: 1 where nobody is tied")
          double fragmentation,
      @Schema(description = "The same with far counted as partly out of reach")
          double fragmentationByDistance,
      @Schema(description = "Sizes of the parts that hang together, the largest first")
          List<Integer> parts,
      @Schema(description = "Ties between countries") int acrossBorders,
      @Schema(description = "Ties within a country") int withinBorders,
      @Schema(description = "Ties between countries as a share of all; 0 without ties")
          double crossBorderShare,
      @Schema(
              description =
                  "What that share would be had the tied chosen each other regardless of country")
          double crossBorderChance) {}
}
