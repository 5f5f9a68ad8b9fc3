package eu.cordee.ranking.pairwise;

import eu.cordee.ranking.ballot.Ballots;
import java.util.List;

/** Ballots as a source. */
final class BallotSource implements Source {

  private final Ballots ballots;
  private final List<Stratum> strata;
  private final PairwiseMatrix shares;

  BallotSource(Ballots ballots, Balance balance) {
    this.ballots = ballots;
    this.strata = Stratum.of(ballots, balance);
    PairwiseMatrix sum = PairwiseMatrix.nothing(ballots.items());
    for (Stratum stratum : strata) {
      PairwiseMatrix counted =
          PairwiseMatrix.of(new Ballots(ballots.name(), ballots.items(), stratum.ballots()));
      sum = sum.plus(counted.times(stratum.perVoter()));
    }
    this.shares = sum;
  }

  @Override
  public String name() {
    return ballots.name();
  }

  @Override
  public long voters() {
    return ballots.voters();
  }

  @Override
  public PairwiseMatrix shares() {
    return shares;
  }

  @Override
  public Fraction squares() {
    return strata.stream()
        .map(
            stratum ->
                stratum.perVoter().times(stratum.perVoter()).times(Fraction.of(stratum.voters())))
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  @Override
  public Redraw redraw() {
    return new BallotRedraw(strata, ballots.items().size());
  }
}
