package eu.cordee.ranking.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import eu.cordee.ranking.KnownBallots;
import eu.cordee.ranking.bootstrap.Bootstrap;
import eu.cordee.ranking.kemeny.KemenyOrders;
import eu.cordee.ranking.pairwise.Evidence;
import eu.cordee.ranking.pairwise.Fraction;
import eu.cordee.ranking.pairwise.PairwiseMatrix;
import eu.cordee.ranking.pairwise.Source;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ReviewTest {

  private static final Offset<Double> NEAR = within(0.005);
  private static final List<String> AB = List.of("a", "b");

  @Test
  void unitVectorsAreEachFirstForAThirdOfTheWeights() {
    // Given / When
    Acceptability acceptability =
        Acceptability.of(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, 100_000, 1);

    // Then
    for (int item = 0; item < 3; item++) {
      assertThat(acceptability.ranks()[item])
          .containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, NEAR);
    }
    assertThat(acceptability.central()[0])
        .containsExactly(new double[] {11 / 18.0, 7 / 36.0, 7 / 36.0}, NEAR);
  }

  @Test
  void oneOfTwoIsFirstForSixOfTenWeights() {
    double[][] values = {{0.8, 0.4}, {0.5, 0.6}};

    assertThat(Acceptability.of(values, 100_000, 1).ranks()[0][0]).isEqualTo(0.6, NEAR);
  }

  @Test
  void theOrderOfWeightedSumsHoldsFromFourTenthsOn() {
    double[][] values = {{0.8, 0.4}, {0.5, 0.6}};

    AdditiveWeight first = AdditiveWeight.of(values, new double[] {0.5, 0.5}, 0);
    AdditiveWeight second = AdditiveWeight.of(values, new double[] {0.5, 0.5}, 1);

    assertThat(first.from()).isEqualTo(0.4, within(1e-12));
    assertThat(first.to()).isEqualTo(1);
    assertThat(second.from()).isZero();
    assertThat(second.to()).isEqualTo(0.6, within(1e-12));
  }

  @Test
  void reviewsSpeakForItemsByTheWeightsForWhichTheyAreBetter() {
    // Given: one project each, so that only the weights vary
    Source source =
        new ReviewSource(
            "reviews",
            AB,
            List.of(
                new Review(List.of(0), List.of(0.8, 0.4), "x"),
                new Review(List.of(1), List.of(0.5, 0.6), "y")),
            1);

    // When
    PairwiseMatrix shares = source.shares();

    // Then
    assertThat(shares.preferring(0, 1).value()).isEqualTo(0.6, within(0.1));
    assertThat(shares.preferring(0, 1).plus(shares.preferring(1, 0))).isEqualTo(Fraction.ONE);
    assertThat(source.shares().preferring(0, 1)).isEqualTo(shares.preferring(0, 1));
  }

  @Test
  void equalScoresTieAndAnItemWithoutProjectsSaysNothing() {
    Source source =
        new ReviewSource(
            "reviews",
            List.of("a", "b", "c"),
            List.of(new Review(List.of(0, 1), List.of(3.0), "")),
            1);

    assertThat(source.shares().preferring(0, 1)).isEqualTo(Fraction.of(1, 2));
    assertThat(source.shares().preferring(0, 2)).isEqualTo(Fraction.ZERO);
    assertThat(source.shares().preferring(2, 0)).isEqualTo(Fraction.ZERO);
  }

  @Test
  void standsBesideBallotsInEvidenceAndInDraws() {
    // Given: reviews are clear for b, the survey for a; each half
    Source reviews =
        new ReviewSource(
            "reviews",
            AB,
            List.of(
                new Review(List.of(0), List.of(1.0, 1.0), "x"),
                new Review(List.of(1), List.of(4.0, 4.0), "y")),
            1);
    Source survey = Source.of(KnownBallots.of("ab", "3 ab", "1 ba"));
    Evidence evidence = new Evidence(List.of(reviews, survey), List.of(Fraction.ONE, Fraction.ONE));

    // When / Then
    assertThat(KemenyOrders.of(evidence.matrix(), 10).orders()).containsExactly(List.of(1, 0));
    assertThat(evidence.shares().preferring(1, 0)).isEqualTo(Fraction.of(5, 8));
    assertThat(Bootstrap.of(evidence, List.of(1, 0), 500, 1).ranks()[1][0]).isBetween(0.7, 0.95);
  }

  @Test
  void refusesReviewsThatDoNotFitTogether() {
    List<Review> different =
        List.of(
            new Review(List.of(0), List.of(1.0), ""),
            new Review(List.of(1), List.of(1.0, 2.0), ""));

    assertThatThrownBy(() -> new ReviewSource("reviews", AB, different, 1))
        .hasMessage("The reviews of reviews differ in their criteria.");
    assertThatThrownBy(() -> new ReviewSource("reviews", AB, List.of(), 1))
        .hasMessage("There is no score in reviews.");
  }
}
