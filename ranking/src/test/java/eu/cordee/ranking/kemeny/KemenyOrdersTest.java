package eu.cordee.ranking.kemeny;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.ranking.KnownBallots;
import eu.cordee.ranking.ballot.Ballots;
import eu.cordee.ranking.pairwise.Evidence;
import eu.cordee.ranking.pairwise.Fraction;
import eu.cordee.ranking.pairwise.PairwiseMatrix;
import eu.cordee.ranking.pairwise.Source;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KemenyOrdersTest {

  @Test
  void putsTennesseesCapitalToNashville() {
    // Given / When
    KemenyOrders best = best(KnownBallots.TENNESSEE);

    // Then
    assertThat(texts(KnownBallots.TENNESSEE, best)).containsExactly("NCKM");
    assertThat(best.support()).isEqualTo(Fraction.of(393));
    assertThat(best.disagreements()).isEqualTo(Fraction.of(207));
    assertThat(best.unique()).isTrue();
  }

  @Test
  void findsYoungsOrder() {
    KemenyOrders best = best(KnownBallots.YOUNG);

    assertThat(texts(KnownBallots.YOUNG, best)).containsExactly("bca");
    assertThat(best.support()).isEqualTo(Fraction.of(104));
    assertThat(best.disagreements()).isEqualTo(Fraction.of(76));
  }

  @Test
  void findsTheOrderOfSchulzesVoters() {
    KemenyOrders best = best(KnownBallots.SCHULZE);

    assertThat(texts(KnownBallots.SCHULZE, best)).containsExactly("EBADC");
    assertThat(best.support()).isEqualTo(Fraction.of(260));
  }

  @Test
  void namesAllOrdersOfACycle() {
    KemenyOrders best = best(KnownBallots.CYCLE);

    assertThat(texts(KnownBallots.CYCLE, best)).containsExactly("abc", "bca", "cab");
    assertThat(best.count()).isEqualTo(3);
    assertThat(best.unique()).isFalse();
    assertThat(best.disagreements()).isEqualTo(Fraction.of(4));
  }

  @Test
  void sortsOrdersByTheNamesOfTheirItems() {
    Ballots cycle = KnownBallots.of("cab", "1 abc", "1 bca", "1 cab");

    assertThat(texts(cycle, best(cycle))).containsExactly("abc", "bca", "cab");
  }

  @Test
  void listsAsManyAsAskedForAndCountsAll() {
    // Given: nobody prefers anything, so all orders of seven items are equally good
    Ballots tied = KnownBallots.of("abcdefg", "1 (abcdefg)");

    // When
    KemenyOrders best = KemenyOrders.of(PairwiseMatrix.of(tied), 1000);

    // Then
    assertThat(best.orders()).hasSize(1000);
    assertThat(best.count()).isEqualTo(5040);
    assertThat(texts(tied, best)).startsWith("abcdefg", "abcdegf").isSorted();
  }

  @Test
  void seesATieThatRoundedNumbersBreak() {
    // Given: 0.1 + 0.2 speak for one order and 0.3 for its reverse, which doubles take for more
    Source one = Source.of(KnownBallots.of("abc", "7 abc"));
    Source other = Source.of(KnownBallots.of("abc", "11 cba"));
    Evidence exact =
        new Evidence(
            List.of(one, one, other),
            Stream.of("0.1", "0.2", "0.3").map(BigDecimal::new).map(Fraction::of).toList());
    Evidence rounded =
        new Evidence(
            List.of(one, other),
            Stream.of(0.1 + 0.2, 0.3).map(BigDecimal::new).map(Fraction::of).toList());

    // When / Then
    assertThat(KemenyOrders.of(exact.matrix(), 10).count()).isEqualTo(6);
    assertThat(KemenyOrders.of(rounded.matrix(), 10).count()).isOne();
  }

  @Test
  void tellsApartWhatDiffersInTheLastOfManyDigits() {
    // Given: two cycles that differ by one part in ten to the fortieth
    Fraction tiny = new Fraction(java.math.BigInteger.ONE, java.math.BigInteger.TEN.pow(40));
    PairwiseMatrix cycle = PairwiseMatrix.of(KnownBallots.CYCLE);
    PairwiseMatrix leaning =
        cycle.plus(PairwiseMatrix.of(KnownBallots.of("abc", "1 cab")).times(tiny));

    // When / Then
    assertThat(texts(KnownBallots.CYCLE, KemenyOrders.of(leaning, 10))).containsExactly("cab");
  }

  @Test
  void refusesMoreItemsThanItCanHold() {
    List<String> items = IntStream.range(0, 21).mapToObj(String::valueOf).toList();

    assertThatThrownBy(() -> KemenyOrders.of(PairwiseMatrix.nothing(items), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("All best orders can be found of at most 20 items, and there are 21.");
  }

  private static KemenyOrders best(Ballots ballots) {
    return KemenyOrders.of(PairwiseMatrix.of(ballots), 10);
  }

  private static List<String> texts(Ballots ballots, KemenyOrders best) {
    return best.orders().stream().map(order -> KnownBallots.text(ballots, order)).toList();
  }
}
