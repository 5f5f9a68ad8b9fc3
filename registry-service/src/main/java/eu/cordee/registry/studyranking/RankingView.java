package eu.cordee.registry.studyranking;

import eu.cordee.kit.http.Versioned;
import eu.cordee.registry.kept.KeptJson;
import eu.cordee.registry.studyranking.StartRanking.RankingWeight;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A ranking of a study's instruments. */
@Schema(name = "RankingView", description = "A ranking of a study's instruments")
public record RankingView(
    UUID id,
    @Schema(description = "Counts the rankings of the study") int number,
    RankingState state,
    @Schema(description = "Where chance began") long seed,
    @Schema(description = "How much each source counts; what is not there had no evidence")
        List<RankingWeight> weights,
    @Schema(description = "How many projects it stands on") int projects,
    @Schema(description = "How many cafés it stands on") int cafes,
    @Schema(description = "How many answers to surveys it stands on") int surveyAnswers,
    @Schema(description = "Fingerprint of all that it was computed from") String sha256,
    @Schema(description = "When it was asked for, in UTC") Instant startedAt,
    @Schema(description = "When it was there, in UTC; null until then")
        @Nullable Instant finishedAt,
    @Schema(description = "What came out; null until it is there, and in lists")
        @Nullable RankingResult result,
    long version)
    implements Versioned {

  static RankingView of(RankingRun run, boolean whole) {
    RankingInputs inputs = KeptJson.read(run.inputs(), RankingInputs.class);
    String result = run.result();
    return new RankingView(
        run.id(),
        run.number(),
        run.state(),
        run.seed(),
        inputs.weights().entrySet().stream()
            .map(one -> new RankingWeight(one.getKey(), one.getValue()))
            .toList(),
        inputs.weights().containsKey(RankingSource.REVIEWS) ? inputs.projects().size() : 0,
        inputs.weights().containsKey(RankingSource.CAFES) ? inputs.cafes().size() : 0,
        inputs.weights().containsKey(RankingSource.SURVEYS) ? inputs.surveys().size() : 0,
        run.sha256(),
        run.startedAt(),
        run.finishedAt(),
        whole && result != null ? KeptJson.read(result, RankingResult.class) : null,
        run.version());
  }
}
