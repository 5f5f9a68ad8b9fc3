package eu.cordee.ranking.luce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import eu.cordee.ranking.KnownBallots;
import eu.cordee.ranking.ballot.Ballots;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PlackettLuceTest {

  private static final Ballots TWELVE =
      KnownBallots.of("abc", "5 abc", "2 acb", "3 bac", "1 bca", "1 cab");
  private static final List<Integer> ABC = List.of(0, 1, 2);
  private static final Offset<Double> NEAR = within(0.002);

  @Test
  void findsTheLikeliestWorths() {
    // Given / When
    LikeliestWorths likeliest = LikeliestWorths.of(ballots(TWELVE)).orElseThrow();

    // Then
    assertThat(likeliest.worths())
        .containsExactly(new double[] {0.58355, 0.30060, 0.11585}, within(0.000005));
    assertThat(likeliest.logLikelihood()).isEqualTo(-17.67931, within(0.000005));
  }

  @Test
  void findsTheProbableWorths() {
    // Given / When
    ProbableWorths probable = ProbableWorths.of(ballots(TWELVE), ABC, 300_000, 1);

    // Then
    assertThat(probable.worths()).containsExactly(new double[] {0.5457, 0.3173, 0.1369}, NEAR);
    assertThat(probable.before()[0][1]).isEqualTo(0.862, NEAR);
    assertThat(probable.order()).isEqualTo(0.806, NEAR);
    assertThat(probable.used()).isEqualTo(12);
  }

  @Test
  void withoutBallotsEverythingIsAsBefore() {
    ProbableWorths probable =
        ProbableWorths.of(ballots(KnownBallots.of("abc", "4 (abc)", "1 a")), ABC, 100_000, 1);

    assertThat(probable.used()).isZero();
    assertThat(probable.worths()).containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, NEAR);
    assertThat(probable.order()).isEqualTo(1 / 6.0, within(0.005));
  }

  @Test
  void hasNoLikeliestWorthsWhereSomebodyNeverLoses() {
    assertThat(LikeliestWorths.of(ballots(KnownBallots.of("abc", "3 abc", "2 acb")))).isEmpty();
    assertThat(LikeliestWorths.of(ballots(KnownBallots.of("abcd", "1 ab", "1 ba", "1 cd", "1 dc"))))
        .isEmpty();
  }

  @Test
  void takesIncompleteBallotsForRacesOfThoseTheyRank() {
    // Given: three quarters of those who compare a and b choose a
    Ballots pairs = KnownBallots.of("ab", "3 ab", "1 ba");

    // When / Then
    assertThat(LikeliestWorths.of(ballots(pairs)).orElseThrow().worths())
        .containsExactly(new double[] {0.75, 0.25}, within(1e-9));
  }

  @Test
  void theSameSeedGivesTheSame() {
    assertThat(ProbableWorths.of(ballots(TWELVE), ABC, 1000, 9).worths())
        .isEqualTo(ProbableWorths.of(ballots(TWELVE), ABC, 1000, 9).worths())
        .isNotEqualTo(ProbableWorths.of(ballots(TWELVE), ABC, 1000, 10).worths());
  }

  @Test
  void aBallotThatCountsTwiceIsTwoBallots() {
    Ballots some = KnownBallots.of("ab", "1 ab");
    Ballots others = KnownBallots.of("ab", "1 ba");

    LikeliestWorths likeliest =
        LikeliestWorths.of(List.of(new WeighedBallots(some, 3), WeighedBallots.of(others)))
            .orElseThrow();

    assertThat(likeliest.worths()).containsExactly(new double[] {0.75, 0.25}, within(1e-9));
  }

  private static List<WeighedBallots> ballots(Ballots ballots) {
    return List.of(WeighedBallots.of(ballots));
  }
}
