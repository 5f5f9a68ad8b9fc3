package eu.cordee.registry.cooperation;

import eu.cordee.cooperation.suggestion.Term;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A cluster to which another might be tied, and why. */
@Schema(name = "PossibleTie", description = "A cluster to which another might be tied, and why")
public record PossibleTieView(
    @Schema(description = "The other cluster") UUID clusterId,
    String name,
    String country,
    @Schema(description = "From 0 to 1: the points of the reasons together") double score,
    @Schema(description = "All terms that add to the score, the strongest first")
        List<TieReason> reasons) {

  /** One term of a score. */
  @Schema(description = "One term of a score")
  public record TieReason(
      @Schema(description = "What was looked at") Term term,
      @Schema(description = "From 0 to 1") double value,
      @Schema(description = "What it adds to the score") double points,
      @Schema(
              description =
                  "Keywords, sectors, or names of common partners; of a complement what the first"
                      + " offers and the second seeks")
          List<String> words,
      @Schema(description = "What the second offers and the first seeks or lacks")
          List<String> back) {}
}
