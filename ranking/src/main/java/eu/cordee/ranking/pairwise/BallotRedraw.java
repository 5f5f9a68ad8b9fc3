package eu.cordee.ranking.pairwise;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Draws ballots stratum by stratum. */
final class BallotRedraw implements Redraw {

  private static final Fraction HALF = Fraction.of(1, 2);

  private final List<Stratum> strata;
  private final StratumRedraw[] draws;
  private final long[] halves;

  BallotRedraw(List<Stratum> strata, int items) {
    this.strata = strata;
    this.draws =
        strata.stream()
            .map(stratum -> new StratumRedraw(stratum.ballots(), items))
            .toArray(StratumRedraw[]::new);
    this.halves = new long[items * items];
  }

  @Override
  public List<Fraction> units() {
    return strata.stream().map(stratum -> stratum.perVoter().times(HALF)).toList();
  }

  @Override
  public void add(SplittableRandom random, long[] units, long[] into) {
    for (int stratum = 0; stratum < draws.length; stratum++) {
      Arrays.fill(halves, 0);
      draws[stratum].add(random, halves);
      for (int pair = 0; pair < halves.length; pair++) {
        into[pair] += Math.max(0, halves[pair]) * units[stratum];
      }
    }
  }
}
