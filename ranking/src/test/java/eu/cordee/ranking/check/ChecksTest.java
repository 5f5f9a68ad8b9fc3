package eu.cordee.ranking.check;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.ranking.KnownBallots;
import eu.cordee.ranking.ballot.Ballots;
import eu.cordee.ranking.pairwise.Fraction;
import eu.cordee.ranking.pairwise.PairwiseMatrix;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ChecksTest {

  @Test
  void countsAsBordaDid() {
    assertThat(borda(KnownBallots.TENNESSEE)).containsExactly("126", "194", "173", "107");
    assertThat(borda(KnownBallots.YOUNG)).containsExactly("58", "69", "53");
    assertThat(borda(KnownBallots.SCHULZE)).containsExactly("98", "92", "89", "69", "102");
  }

  @Test
  void tiedItemsShareTheMeanOfTheirPlacesAndUnrankedItemsGetNothing() {
    assertThat(borda(KnownBallots.of("abcd", "2 a(bc)d"))).containsExactly("6", "3", "3", "0");
    assertThat(borda(KnownBallots.of("abcd", "1 a(bc)"))).containsExactly("2", "1/2", "1/2", "0");
  }

  @Test
  void countsVictoriesAsCopelandDid() {
    assertThat(copeland(KnownBallots.YOUNG)).containsExactly("1", "1", "1");
    assertThat(copeland(KnownBallots.TENNESSEE)).containsExactly("0", "3", "2", "1");
    assertThat(copeland(KnownBallots.of("ab", "1 (ab)"))).containsExactly("1/2", "1/2");
  }

  @Test
  void followsSchulzesChains() {
    assertThat(schulze(KnownBallots.SCHULZE)).containsExactly("E", "A", "C", "B", "D");
    assertThat(schulze(KnownBallots.TENNESSEE)).containsExactly("N", "C", "K", "M");
    assertThat(schulze(KnownBallots.CYCLE)).containsExactly("abc");
    assertThat(schulze(KnownBallots.of("abc", "1 a(bc)"))).containsExactly("a", "bc");
  }

  private static Stream<String> borda(Ballots ballots) {
    return Scores.borda(PairwiseMatrix.of(ballots)).stream().map(Fraction::toString);
  }

  private static Stream<String> copeland(Ballots ballots) {
    return Scores.copeland(PairwiseMatrix.of(ballots)).stream().map(Fraction::toString);
  }

  private static List<String> schulze(Ballots ballots) {
    return Schulze.tiers(PairwiseMatrix.of(ballots)).stream()
        .map(tier -> KnownBallots.text(ballots, tier))
        .toList();
  }
}
