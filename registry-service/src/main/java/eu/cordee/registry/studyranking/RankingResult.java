package eu.cordee.registry.studyranking;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One order of instruments, and how firm it is. */
@Schema(name = "RankingResult", description = "One order of instruments, and how firm it is")
public record RankingResult(
    @Schema(description = "All best orders, short names of instruments; a thousand at most")
        List<List<String>> optima,
    @Schema(description = "How many best orders there are") long optimaCount,
    @Schema(description = "Votes on pairs that agree with each of them, ties half") double support,
    @Schema(description = "Votes on pairs that do not") double disagreements,
    @Schema(description = "Instrument by instrument, in the sequence of the first best order")
        List<RankedInstrument> instruments,
    @Schema(
            description =
                "The first best order, cut where at least 95 of 100 draws put all above before all below")
        List<List<String>> tiers,
    @Schema(description = "In which share of the draws exactly the first best order comes out")
        double sameOrder,
    @Schema(description = "How often strata were drawn again") int draws,
    @Schema(description = "Tiers by Schulze's rule, for comparison") List<List<String>> schulze,
    @Schema(description = "How many spoke, over all sources") long voters,
    @Schema(description = "How many equal voters would say as much") double effectiveVoters,
    @Schema(description = "Source by source, how its weight moves the order")
        List<RankedSource> sources,
    @Schema(description = "Who sees it otherwise: each source, and each region")
        List<RankingDissent> dissent,
    @Schema(description = "What reviews say of each instrument; none without reviews")
        List<InstrumentMeans> means) {

  /** Where one instrument stands. */
  @Schema(name = "RankedInstrument", description = "Where one instrument stands")
  public record RankedInstrument(
      @Schema(description = "Short name of the instrument") String code,
      @Schema(description = "The first rank within which 95 of 100 draws have it") int best,
      @Schema(description = "The last such rank") int worst,
      @Schema(description = "Rank by rank, in which share of the draws") List<Double> ranks,
      @Schema(description = "Points by Borda's rule, for comparison") double borda,
      @Schema(description = "Points by Copeland's rule, for comparison") double copeland) {}

  /** How the weight of one source moves the order. */
  @Schema(name = "RankedSource", description = "How the weight of one source moves the order")
  public record RankedSource(
      RankingSource source,
      @Schema(description = "How many spoke: projects, cafés, or people") long voters,
      @Schema(description = "Its part of all weights") double weight,
      @Schema(
              description =
                  "From which part of all weights the first best order is among the best, exactly; null where it never is")
          @Nullable String stableFrom,
      @Schema(description = "Up to which part, exactly; null where it never is")
          @Nullable String stableTo,
      @Schema(description = "Which orders are best as its part goes from nothing to everything")
          List<WeightPiece> pieces) {}

  /** Weights for which one order is best. */
  @Schema(name = "WeightPiece", description = "Weights for which one order is best")
  public record WeightPiece(
      @Schema(description = "The least such part of all weights") double from,
      @Schema(description = "The largest") double to,
      @Schema(description = "The least one, exactly") String exactFrom,
      @Schema(description = "The largest one, exactly") String exactTo,
      @Schema(description = "Short names of instruments") List<String> order) {}

  /** How one source or region sees the order. */
  @Schema(name = "RankingDissent", description = "How one source or region sees the order")
  public record RankingDissent(
      @Schema(description = "Which source; null where it is about a region")
          @Nullable RankingSource source,
      @Schema(description = "NUTS code of the region; null where it is about a source")
          @Nullable String nuts,
      @Schema(description = "How many spoke there") long voters,
      @Schema(description = "Its own best order; of several the nearest") List<String> order,
      @Schema(description = "How many pairs it has the other way round") int distance,
      @Schema(description = "Pairs of which its majority wants the other way round")
          List<OpposedPair> opposed) {}

  /** A pair that somebody wants the other way round. */
  @Schema(
      name = "OpposedPair",
      description = "A pair of instruments that somebody wants the other way round")
  public record OpposedPair(
      @Schema(description = "The order has it before") String first,
      @Schema(description = "The other") String second,
      @Schema(description = "Which share of those who compare the two wants the second before")
          double share) {}

  /** What reviews say of one instrument. */
  @Schema(name = "InstrumentMeans", description = "What reviews say of one instrument")
  public record InstrumentMeans(
      @Schema(description = "Short name of the instrument") String code,
      @Schema(description = "How many projects used it") int projects,
      @Schema(description = "Their mean mark, criterion by criterion") List<Double> means) {}
}
