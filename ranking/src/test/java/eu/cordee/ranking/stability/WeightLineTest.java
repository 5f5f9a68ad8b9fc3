package eu.cordee.ranking.stability;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.ranking.KnownBallots;
import eu.cordee.ranking.RandomBallots;
import eu.cordee.ranking.kemeny.KemenyOrders;
import eu.cordee.ranking.pairwise.Evidence;
import eu.cordee.ranking.pairwise.Fraction;
import eu.cordee.ranking.pairwise.Source;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class WeightLineTest {

  private static final Source YOUNG = Source.of(KnownBallots.YOUNG);
  private static final Source UNANIMOUS = Source.of(KnownBallots.of("abc", "1 abc"));
  private static final Fraction BREAK = Fraction.of(1, 31);

  @Test
  void youngsOrderHoldsUntilExactlyOneThirtyFirst() {
    // Given
    Evidence evidence =
        new Evidence(List.of(YOUNG, UNANIMOUS), List.of(Fraction.ONE, Fraction.ZERO));

    // When
    WeightLine line = WeightLine.of(evidence, 1);

    // Then
    assertThat(line.pieces())
        .containsExactly(
            new WeightLine.Piece(Fraction.ZERO, BREAK, List.of(1, 2, 0)),
            new WeightLine.Piece(BREAK, Fraction.ONE, List.of(0, 1, 2)));
    assertThat(WeightLine.of(evidence, 1).interval(List.of(1, 2, 0)))
        .contains(new WeightLine.Interval(Fraction.ZERO, BREAK));
    assertThat(WeightLine.of(evidence, 0).interval(List.of(1, 2, 0)))
        .contains(new WeightLine.Interval(Fraction.of(30, 31), Fraction.ONE));
  }

  @Test
  void anOrderThatIsOnlyTiedHoldsAtOnePoint() {
    // Given: at 1/31 both are best; of three that tie at the ends, one is best at the end alone
    Evidence evidence =
        new Evidence(
            List.of(Source.of(KnownBallots.CYCLE), UNANIMOUS),
            List.of(Fraction.ONE, Fraction.ZERO));

    // When / Then
    assertThat(WeightLine.of(evidence, 1).interval(List.of(1, 2, 0)))
        .contains(new WeightLine.Interval(Fraction.ZERO, Fraction.ZERO));
    assertThat(WeightLine.of(evidence, 1).pieces())
        .containsExactly(new WeightLine.Piece(Fraction.ZERO, Fraction.ONE, List.of(0, 1, 2)));
  }

  @Test
  void whatItSaysOfAnyWeightIsWhatComesOutThere() {
    Random random = new Random(3);
    int breaks = 0;
    for (int time = 0; time < 200; time++) {
      // Given
      int items = 3 + time % 4;
      List<Source> sources =
          List.of(
              Source.of(RandomBallots.of(random, items, 8)),
              Source.of(RandomBallots.of(random, items, 8)),
              Source.of(RandomBallots.of(random, items, 8)));
      Evidence evidence =
          new Evidence(sources, List.of(Fraction.of(1), Fraction.of(2), Fraction.of(3)));
      Fraction weight = Fraction.of(random.nextInt(101), 100);
      Fraction left = Fraction.ONE.minus(weight);
      Evidence moved =
          new Evidence(
              sources,
              List.of(weight, left.times(Fraction.of(2, 5)), left.times(Fraction.of(3, 5))));

      // When
      WeightLine line = WeightLine.of(evidence, 0);

      // Then
      KemenyOrders there = KemenyOrders.of(moved.shares(), 1);
      for (WeightLine.Piece piece : line.pieces()) {
        boolean here = piece.from().compareTo(weight) <= 0 && weight.compareTo(piece.to()) <= 0;
        if (here) {
          assertThat(moved.shares().disagreements(piece.order())).isEqualTo(there.disagreements());
        }
      }
      WeightLine.Interval interval =
          line.interval(KemenyOrders.of(evidence.shares(), 1).first()).orElseThrow();
      boolean within =
          interval.from().compareTo(weight) <= 0 && weight.compareTo(interval.to()) <= 0;
      boolean stillBest =
          moved
              .shares()
              .disagreements(KemenyOrders.of(evidence.shares(), 1).first())
              .equals(there.disagreements());
      assertThat(within).isEqualTo(stillBest);
      breaks += line.pieces().size() - 1;
    }
    assertThat(breaks).isGreaterThan(100);
  }
}
