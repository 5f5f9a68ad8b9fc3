package eu.cordee.ranking.command;

import eu.cordee.ranking.ballot.Ballot;
import eu.cordee.ranking.ballot.Ballots;
import eu.cordee.ranking.bootstrap.Bootstrap;
import eu.cordee.ranking.dissent.Concordance;
import eu.cordee.ranking.dissent.Distance;
import eu.cordee.ranking.dissent.GroupDissent;
import eu.cordee.ranking.kemeny.KemenyOrders;
import eu.cordee.ranking.luce.LikeliestWorths;
import eu.cordee.ranking.luce.ProbableWorths;
import eu.cordee.ranking.luce.WeighedBallots;
import eu.cordee.ranking.pairwise.Balance;
import eu.cordee.ranking.pairwise.Evidence;
import eu.cordee.ranking.pairwise.Fraction;
import eu.cordee.ranking.pairwise.PairwiseMatrix;
import eu.cordee.ranking.pairwise.Stratum;
import eu.cordee.ranking.stability.WeightLine;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * All that is said of some ballots.
 *
 * @param lines for each source how its weight moves the order; none where there is one source
 * @param likeliest none where the ballots do not link all items
 */
record Ranked(
    List<Ballots> ballots,
    Evidence evidence,
    PairwiseMatrix matrix,
    KemenyOrders best,
    Bootstrap bootstrap,
    List<WeightLine> lines,
    Optional<LikeliestWorths> likeliest,
    ProbableWorths probable,
    long seed) {

  /** So many best orders are listed; all are counted. */
  static final int MOST_LISTED = 1000;

  private static final int SWEEPS = 4000;

  static Ranked of(List<Ballots> ballots, Evidence evidence, Balance balance, long seed) {
    PairwiseMatrix matrix = evidence.matrix();
    KemenyOrders best = KemenyOrders.of(matrix, MOST_LISTED);
    int draws = Bootstrap.affordable(matrix.size());
    int sources = ballots.size();
    List<WeighedBallots> weighed = weighed(ballots, evidence, balance);
    return new Ranked(
        ballots,
        evidence,
        matrix,
        best,
        Bootstrap.of(evidence, best.first(), draws, seed),
        sources == 1
            ? List.of()
            : IntStream.range(0, sources).mapToObj(one -> WeightLine.of(evidence, one)).toList(),
        LikeliestWorths.of(weighed),
        ProbableWorths.of(weighed, best.first(), SWEEPS, seed),
        seed);
  }

  /** All strata, each voter with what they count among all votes. */
  private static List<WeighedBallots> weighed(
      List<Ballots> ballots, Evidence evidence, Balance balance) {
    Fraction voters = Fraction.of(evidence.voters());
    List<WeighedBallots> weighed = new ArrayList<>();
    for (int source = 0; source < ballots.size(); source++) {
      Fraction weight = evidence.weights().get(source).times(voters);
      for (Stratum stratum : Stratum.of(ballots.get(source), balance)) {
        weighed.add(
            new WeighedBallots(
                new Ballots(stratum.group(), evidence.items(), stratum.ballots()),
                weight.times(stratum.perVoter()).value()));
      }
    }
    return weighed;
  }

  List<String> named(List<Integer> order) {
    return order.stream().map(matrix.items()::get).toList();
  }

  /** The distance of each line of each file to the first best order. */
  List<Fraction> dissent() {
    return everyBallot().stream().map(ballot -> Distance.between(ballot, best.first())).toList();
  }

  List<GroupDissent> groups() {
    return GroupDissent.of(ballots, best.first(), Ballot::group);
  }

  List<GroupDissent> regions() {
    return GroupDissent.of(ballots, best.first(), Ballot::region);
  }

  Optional<Concordance> concordance() {
    return Concordance.of(everyBallot(), matrix.size());
  }

  private List<Ballot> everyBallot() {
    return ballots.stream().flatMap(source -> source.ballots().stream()).toList();
  }
}
