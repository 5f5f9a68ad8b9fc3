package eu.cordee.registry.studyranking;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How a study's evidence is to be ranked. */
@Schema(description = "How a study's evidence is to be ranked")
public record StartRanking(
    @Schema(
            description =
                "How much each source counts beside the others; one that is left out counts 1")
        @Nullable
        @Valid
        @Size(max = 3)
        List<@NotNull RankingWeight> weights,
    @Schema(description = "Where chance begins; 1 when left out")
        @Nullable
        @Min(0)
        @Max(9_007_199_254_740_991L)
        Long seed) {

  /** How much one source counts. */
  @Schema(name = "RankingWeight", description = "How much one source counts")
  public record RankingWeight(
      @NotNull RankingSource source,
      @Schema(description = "Against the others; 0 leaves it out") @NotNull @Min(0) @Max(1_000)
          Integer weight) {}
}
