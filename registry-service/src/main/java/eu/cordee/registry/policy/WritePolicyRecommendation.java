package eu.cordee.registry.policy;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is recommended, to whom, and why. */
@Schema(description = "What is recommended, to whom, and why")
public record WritePolicyRecommendation(
    @NotBlank @Size(max = 200) @PlainText String title,
    @Schema(description = "What is to be done") @NotBlank @Size(max = 5_000) @PlainText
        String statement,
    @Schema(description = "Who is to do it, as the European Commission, a region, clusters")
        @NotBlank
        @Size(max = 200)
        @PlainText
        String addressee,
    @NotNull PolicyStrength strength,
    @NotNull PolicyDirection direction,
    @Schema(description = "Question by question, each once at most") @Nullable @Valid @Size(max = 7)
        List<@NotNull PolicyJudgement> judgements,
    @Schema(description = "What it stands on") @Nullable @Valid @Size(max = 50)
        List<@NotNull PolicyCitation> citations) {

  /** What is judged by one question. */
  @Schema(name = "PolicyJudgement", description = "What is judged by one question")
  public record PolicyJudgement(
      @NotNull PolicyAspect aspect,
      @Schema(description = "The answer, in a few sentences")
          @NotBlank
          @Size(max = 2_000)
          @PlainText
          String judgement) {}
}
