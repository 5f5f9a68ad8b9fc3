package eu.cordee.ranking.kemeny;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.ranking.RandomBallots;
import eu.cordee.ranking.ballot.Ballots;
import eu.cordee.ranking.pairwise.Fraction;
import eu.cordee.ranking.pairwise.PairwiseMatrix;
import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Trying every order finds the same as the dynamic programme, ten thousand times. */
class EveryOrderAgreesTest {

  private static final int PROFILES = 10_000;

  /** So large that numbers take several digits, which must not change anything. */
  private static final Fraction LARGE = new Fraction(BigInteger.TEN.pow(31), BigInteger.ONE);

  @Test
  void onRandomProfilesWithTiesAndGaps() {
    Random random = new Random(22);
    int severalOptima = 0;
    for (int profile = 0; profile < PROFILES; profile++) {
      // Given
      Ballots ballots = RandomBallots.of(random, 2 + profile % 7, 9);
      EveryOrder tried = new EveryOrder(ballots);
      PairwiseMatrix matrix = PairwiseMatrix.of(ballots);

      // When
      KemenyOrders best =
          KemenyOrders.of(profile % 2 == 0 ? matrix : matrix.times(LARGE), Integer.MAX_VALUE);

      // Then
      assertThat(best.orders()).as(ballots.toString()).isEqualTo(tried.best());
      assertThat(best.count()).isEqualTo(tried.best().size());
      assertThat(matrix.disagreements(best.first())).isEqualTo(Fraction.of(tried.halves(), 2));
      severalOptima += best.unique() ? 0 : 1;
    }
    assertThat(severalOptima).isBetween(1000, 9000);
  }
}
