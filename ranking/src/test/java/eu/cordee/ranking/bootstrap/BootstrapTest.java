package eu.cordee.ranking.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.cordee.ranking.KnownBallots;
import eu.cordee.ranking.ballot.Ballot;
import eu.cordee.ranking.ballot.Ballots;
import eu.cordee.ranking.pairwise.Balance;
import eu.cordee.ranking.pairwise.Evidence;
import eu.cordee.ranking.pairwise.Fraction;
import eu.cordee.ranking.pairwise.Source;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class BootstrapTest {

  private static final List<Integer> ABC = List.of(0, 1, 2);

  @Test
  void unanimousVotersStayUnanimous() {
    // Given / When
    Bootstrap bootstrap = draw(KnownBallots.of("abc", "9 abc"), 100, 1);

    // Then
    assertThat(bootstrap.same()).isEqualTo(1, within(1e-12));
    assertThat(bootstrap.tiers(ABC)).containsExactly(List.of(0), List.of(1), List.of(2));
    assertThat(bootstrap.interval(1)).isEqualTo(new Bootstrap.Interval(2, 2));
  }

  @Test
  void whatIsTiedSharesItsRanks() {
    // Given: a first, b and c tied by everybody
    Bootstrap bootstrap = draw(KnownBallots.of("abc", "9 a(bc)"), 50, 1);

    // When / Then
    assertThat(bootstrap.ranks()[1]).containsExactly(new double[] {0, 0.5, 0.5}, within(1e-12));
    assertThat(bootstrap.tiers(ABC)).containsExactly(List.of(0), List.of(1, 2));
    assertThat(bootstrap.interval(2)).isEqualTo(new Bootstrap.Interval(2, 3));
    assertThat(bootstrap.same()).isEqualTo(0.5, within(1e-12));
  }

  @Test
  void twoItemsComeOutAsTheBinomialDistributionSays() {
    // Given: of eleven voters seven prefer a; drawn again, a majority does with this chance
    double expected = 0;
    double p = 7.0 / 11;
    double[] ways = {1, 11, 55, 165, 330, 462, 462, 330, 165, 55, 11, 1};
    for (int votes = 6; votes <= 11; votes++) {
      expected += ways[votes] * Math.pow(p, votes) * Math.pow(1 - p, 11 - votes);
    }

    // When
    Bootstrap bootstrap = draw(KnownBallots.of("ab", "7 ab", "4 ba"), 40_000, 3);

    // Then
    assertThat(bootstrap.ranks()[0][0]).isEqualTo(expected, within(0.01));
  }

  @Test
  void aMillionVotersVaryAsTheLimitSays() {
    // Given: a leads by two standard deviations of the difference, so that 97.7 of 100 draws agree
    long half = 2_000_000;
    long lead = 2000;
    Ballots many = KnownBallots.of("ab", (half + lead) + " ab", (half - lead) + " ba");

    // When / Then
    assertThat(draw(many, 20_000, 5).ranks()[0][0]).isEqualTo(0.9772, within(0.005));
  }

  @Test
  void strataAreKept() {
    // Given: one group of five for a, another of four for b, each unanimous
    Ballots grouped =
        new Ballots(
            "grouped",
            List.of("a", "b"),
            List.of(
                new Ballot(List.of(List.of(0), List.of(1)), 5, "firms", "", 2),
                new Ballot(List.of(List.of(1), List.of(0)), 4, "states", "", 3)));

    // When / Then: drawn by group the majority cannot change; drawn from all it does
    assertThat(draw(grouped, 500, 1).ranks()[0][0]).isEqualTo(1, within(1e-12));
    assertThat(draw(KnownBallots.of("ab", "5 ab", "4 ba"), 500, 1).ranks()[0][0])
        .isBetween(0.5, 0.8);
  }

  @Test
  void theSameSeedGivesTheSameAndAnotherAnother() {
    Bootstrap once = draw(KnownBallots.YOUNG, 200, 7);

    assertThat(Arrays.deepToString(draw(KnownBallots.YOUNG, 200, 7).ranks()))
        .isEqualTo(Arrays.deepToString(once.ranks()));
    assertThat(Arrays.deepToString(draw(KnownBallots.YOUNG, 200, 8).ranks()))
        .isNotEqualTo(Arrays.deepToString(once.ranks()));
  }

  @Test
  void permutingTheItemsPermutesTheRanks() {
    // Given: the same ballots with the names c, a, b
    Ballots renamed = KnownBallots.of("bca", "23 abc", "17 bca", "2 bac", "10 cab", "8 cba");

    // When
    double[][] ranks = draw(KnownBallots.YOUNG, 300, 2).ranks();
    double[][] permuted = draw(renamed, 300, 2).ranks();

    // Then
    for (int item = 0; item < 3; item++) {
      assertThat(permuted[(item + 2) % 3]).containsExactly(ranks[item], within(1e-12));
    }
  }

  @Test
  void votersWhoCountMoreMakeTheWholeSmaller() {
    // Given: ninety firms and ten states, each group half
    Ballots grouped =
        new Ballots(
            "grouped",
            List.of("a", "b"),
            List.of(
                new Ballot(List.of(List.of(0), List.of(1)), 90, "firms", "", 2),
                new Ballot(List.of(List.of(1), List.of(0)), 10, "states", "", 3)));

    // When / Then
    assertThat(effective(Source.of(grouped))).isEqualTo(100, within(1e-9));
    assertThat(effective(Source.of(grouped, Balance.EQUAL_GROUPS))).isEqualTo(36, within(1e-9));
    assertThat(Source.of(grouped, Balance.EQUAL_GROUPS).shares().preferring(0, 1))
        .isEqualTo(Fraction.of(1, 2));
  }

  private static double effective(Source source) {
    return Bootstrap.effectiveVoters(Evidence.byHead(List.of(source)));
  }

  private static Bootstrap draw(Ballots ballots, int draws, long seed) {
    Evidence evidence = Evidence.byHead(List.of(Source.of(ballots)));
    List<Integer> order = ballots.items().size() == 2 ? List.of(0, 1) : ABC;
    return Bootstrap.of(evidence, order, draws, seed);
  }
}
