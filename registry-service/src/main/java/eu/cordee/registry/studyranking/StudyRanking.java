package eu.cordee.registry.studyranking;

import eu.cordee.ranking.ballot.Ballot;
import eu.cordee.ranking.ballot.Ballots;
import eu.cordee.ranking.bootstrap.Bootstrap;
import eu.cordee.ranking.check.Schulze;
import eu.cordee.ranking.check.Scores;
import eu.cordee.ranking.kemeny.KemenyOrders;
import eu.cordee.ranking.pairwise.Balance;
import eu.cordee.ranking.pairwise.Evidence;
import eu.cordee.ranking.pairwise.Fraction;
import eu.cordee.ranking.pairwise.PairwiseMatrix;
import eu.cordee.ranking.pairwise.Source;
import eu.cordee.ranking.review.Review;
import eu.cordee.ranking.review.ReviewSource;
import eu.cordee.ranking.stability.WeightLine;
import eu.cordee.registry.studyranking.RankingInputs.CafeOrder;
import eu.cordee.registry.studyranking.RankingInputs.ProjectMarks;
import eu.cordee.registry.studyranking.RankingInputs.SurveyOrder;
import eu.cordee.registry.studyranking.RankingResult.InstrumentMeans;
import eu.cordee.registry.studyranking.RankingResult.OpposedPair;
import eu.cordee.registry.studyranking.RankingResult.RankedInstrument;
import eu.cordee.registry.studyranking.RankingResult.RankedSource;
import eu.cordee.registry.studyranking.RankingResult.RankingDissent;
import eu.cordee.registry.studyranking.RankingResult.WeightPiece;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the evidence of a study with the module {@code ranking}; plain, and the same every time.
 */
final class StudyRanking {

  private static final int MOST_LISTED = 1000;
  private static final int DECIMALS = 6;

  private final RankingInputs inputs;
  private final long seed;
  private final Evidence evidence;
  private final KemenyOrders best;

  private StudyRanking(RankingInputs inputs, long seed) {
    this.inputs = inputs;
    this.seed = seed;
    this.evidence = evidence(List.copyOf(inputs.weights().keySet()), inputs);
    this.best = KemenyOrders.of(evidence.matrix(), MOST_LISTED);
  }

  /** Inputs that have evidence. */
  static RankingResult of(RankingInputs inputs, long seed) {
    return new StudyRanking(inputs, seed).result();
  }

  private Evidence evidence(List<RankingSource> sources, RankingInputs spoken) {
    return new Evidence(
        sources.stream().map(source -> source(source, spoken)).toList(),
        sources.stream().map(source -> Fraction.of(inputs.weights().get(source))).toList());
  }

  private Source source(RankingSource source, RankingInputs spoken) {
    return switch (source) {
      case REVIEWS ->
          new ReviewSource(
              source.name(),
              inputs.instruments(),
              spoken.projects().stream()
                  .map(
                      one ->
                          new Review(
                              one.instruments().stream().map(this::item).toList(),
                              one.marks().stream().map(Integer::doubleValue).toList(),
                              one.nuts()))
                  .toList(),
              seed);
      case CAFES -> ballots(source, spoken.cafes(), CafeOrder::tiers, one -> "", CafeOrder::nuts);
      case SURVEYS ->
          ballots(
              source,
              spoken.surveys(),
              one -> one.instruments().stream().map(List::of).toList(),
              one -> Objects.requireNonNullElse(one.group(), ""),
              one -> Objects.requireNonNullElse(one.nuts(), ""));
    };
  }

  private <T> Source ballots(
      RankingSource source,
      List<T> orders,
      Function<T, List<List<String>>> tiers,
      Function<T, String> group,
      Function<T, String> nuts) {
    List<Ballot> ballots = new ArrayList<>();
    for (T one : orders) {
      ballots.add(
          new Ballot(
              tiers.apply(one).stream()
                  .map(tier -> tier.stream().map(this::item).toList())
                  .toList(),
              1,
              group.apply(one),
              nuts.apply(one),
              ballots.size() + 1));
    }
    return Source.of(
        new Ballots(source.name(), inputs.instruments(), ballots), Balance.EQUAL_GROUPS);
  }

  private int item(String instrument) {
    return inputs.instruments().indexOf(instrument);
  }

  private List<String> named(List<Integer> order) {
    return order.stream().map(inputs.instruments()::get).toList();
  }

  private RankingResult result() {
    PairwiseMatrix matrix = evidence.matrix();
    Bootstrap bootstrap =
        Bootstrap.of(evidence, best.first(), Bootstrap.affordable(matrix.size()), seed);
    return new RankingResult(
        best.orders().stream().map(this::named).toList(),
        best.count(),
        rounded(best.support().value()),
        rounded(best.disagreements().value()),
        instruments(matrix, bootstrap),
        bootstrap.tiers(best.first()).stream().map(this::named).toList(),
        rounded(bootstrap.same()),
        bootstrap.draws(),
        Schulze.tiers(matrix).stream().map(this::named).toList(),
        evidence.voters(),
        rounded(Bootstrap.effectiveVoters(evidence)),
        sources(),
        dissent(),
        means());
  }

  private List<RankedInstrument> instruments(PairwiseMatrix matrix, Bootstrap bootstrap) {
    List<Fraction> borda = Scores.borda(matrix);
    List<Fraction> copeland = Scores.copeland(matrix);
    return best.first().stream()
        .map(
            item -> {
              Bootstrap.Interval interval = bootstrap.interval(item);
              return new RankedInstrument(
                  inputs.instruments().get(item),
                  interval.best(),
                  interval.worst(),
                  Arrays.stream(bootstrap.ranks()[item]).mapToObj(StudyRanking::rounded).toList(),
                  rounded(borda.get(item).value()),
                  rounded(copeland.get(item).value()));
            })
        .toList();
  }

  private List<RankedSource> sources() {
    List<RankingSource> names = List.copyOf(inputs.weights().keySet());
    return IntStream.range(0, names.size())
        .mapToObj(
            source -> {
              WeightLine line = WeightLine.of(evidence, source);
              WeightLine.@Nullable Interval stable = line.interval(best.first()).orElse(null);
              boolean only = names.size() == 1;
              return new RankedSource(
                  names.get(source),
                  evidence.sources().get(source).voters(),
                  rounded(evidence.weights().get(source).value()),
                  only || stable == null ? null : stable.from().toString(),
                  only || stable == null ? null : stable.to().toString(),
                  only ? List.of() : line.pieces().stream().map(this::piece).toList());
            })
        .toList();
  }

  private WeightPiece piece(WeightLine.Piece piece) {
    return new WeightPiece(
        rounded(piece.from().value()),
        rounded(piece.to().value()),
        piece.from().toString(),
        piece.to().toString(),
        named(piece.order()));
  }

  private List<RankingDissent> dissent() {
    List<RankingDissent> all = new ArrayList<>();
    for (RankingSource source : inputs.weights().keySet()) {
      all.add(dissent(source, null, List.of(source), inputs));
    }
    TreeSet<String> regions = new TreeSet<>();
    inputs.projects().forEach(one -> regions.add(one.nuts()));
    inputs.cafes().forEach(one -> regions.add(one.nuts()));
    inputs.surveys().stream().map(SurveyOrder::nuts).filter(Objects::nonNull).forEach(regions::add);
    for (String nuts : regions) {
      RankingInputs spoken = inputs.in(nuts);
      List<RankingSource> spoke =
          inputs.weights().keySet().stream().filter(source -> spoken.many(source) > 0).toList();
      if (!spoke.isEmpty()) {
        all.add(dissent(null, nuts, spoke, spoken));
      }
    }
    return all;
  }

  private RankingDissent dissent(
      @Nullable RankingSource source,
      @Nullable String nuts,
      List<RankingSource> spoke,
      RankingInputs spoken) {
    Evidence own = evidence(spoke, spoken);
    PairwiseMatrix matrix = own.matrix();
    List<Integer> nearest =
        KemenyOrders.of(matrix, MOST_LISTED).orders().stream()
            .min(Comparator.comparingInt(this::distance))
            .orElseThrow();
    return new RankingDissent(
        source, nuts, own.voters(), named(nearest), distance(nearest), opposed(matrix));
  }

  /** Pairs that the order has the other way round than the first best one (Kendall 1938). */
  private int distance(List<Integer> order) {
    int distance = 0;
    List<Integer> first = best.first();
    for (int one = 0; one < first.size(); one++) {
      for (int other = one + 1; other < first.size(); other++) {
        distance += order.indexOf(first.get(one)) > order.indexOf(first.get(other)) ? 1 : 0;
      }
    }
    return distance;
  }

  private List<OpposedPair> opposed(PairwiseMatrix matrix) {
    List<OpposedPair> opposed = new ArrayList<>();
    List<Integer> order = best.first();
    for (int one = 0; one < order.size(); one++) {
      for (int other = one + 1; other < order.size(); other++) {
        Fraction agree = matrix.preferring(order.get(one), order.get(other));
        Fraction oppose = matrix.preferring(order.get(other), order.get(one));
        if (oppose.compareTo(agree) > 0) {
          opposed.add(
              new OpposedPair(
                  inputs.instruments().get(order.get(one)),
                  inputs.instruments().get(order.get(other)),
                  rounded(oppose.by(oppose.plus(agree)).value())));
        }
      }
    }
    return opposed;
  }

  private List<InstrumentMeans> means() {
    if (!inputs.weights().containsKey(RankingSource.REVIEWS)) {
      return List.of();
    }
    return inputs.instruments().stream()
        .map(
            code -> {
              List<ProjectMarks> used =
                  inputs.projects().stream()
                      .filter(one -> one.instruments().contains(code))
                      .toList();
              return new InstrumentMeans(
                  code,
                  used.size(),
                  IntStream.range(0, inputs.criteria().size())
                      .mapToObj(
                          criterion ->
                              rounded(
                                  used.stream()
                                      .mapToInt(one -> one.marks().get(criterion))
                                      .average()
                                      .orElse(0)))
                      .toList());
            })
        .toList();
  }

  /** The same figure everywhere, and no more of it than anybody reads. */
  private static double rounded(double value) {
    return new BigDecimal(value).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue();
  }
}
