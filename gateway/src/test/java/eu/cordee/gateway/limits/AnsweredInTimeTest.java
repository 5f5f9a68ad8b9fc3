package eu.cordee.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnsweredInTimeTest {

  private static final int MOST = 256;
  private static final Duration PATIENCE = Duration.ofMillis(100);

  /**
   * What a small machine can: so many answers a second, whose times are the longer the more there
   * are.
   */
  private static final double SMALL = 450;

  private static final double LARGE = 2_000;

  private final AnsweredInTime places = new AnsweredInTime(64, MOST, PATIENCE);

  @Test
  void underARushAsManyAreLetInAsAreAnsweredInTime() {
    rush(places, 20, SMALL);

    // Little: 450 a second, each 0.1 s
    assertThat(places.now()).isBetween(40, 50);
  }

  @Test
  void aLargeMachineIsGivenMore() {
    rush(places, 20, LARGE);

    assertThat(places.now()).isBetween(180, 225);
  }

  @Test
  void whoBecomesSlowIsGivenLessWithinAFewWindowsAndMoreAfterwards() {
    rush(places, 20, LARGE);

    rush(places, 4, SMALL);
    assertThat(places.now()).isBetween(40, 56);
    rush(places, 15, LARGE);
    assertThat(places.now()).isBetween(180, 225);
  }

  /** The sabotage twin: with patience for everything, answers take five times as long. */
  @Test
  void withoutPatienceRunningOutAllComeLate() {
    AnsweredInTime patient = new AnsweredInTime(64, MOST, Duration.ofHours(1));

    rush(patient, 20, SMALL);

    assertThat(patient.now() / SMALL).isGreaterThan(0.5);
  }

  @Test
  void aServiceThatStallsIsStillAskedForALittle() {
    answers(places, 20, number -> Duration.ofSeconds(10).toNanos(), 32);

    assertThat(places.now()).isEqualTo(AnsweredInTime.LEAST);
  }

  @Test
  void aFewThatTakeLongByNatureSayNothing() {
    answers(places, 20, number -> Duration.ofMillis(number % 3 == 0 ? 5_000 : 20).toNanos(), 2);

    assertThat(places.now()).isEqualTo(64);
  }

  /** Of a quiet hour one does not learn what a rush may bring. */
  @Test
  void whatIsNotUsedDoesNotGrow() {
    answers(places, 20, number -> Duration.ofMillis(5).toNanos(), 3);

    assertThat(places.now()).isEqualTo(64);
  }

  @Test
  void whereFewerAreAllowedThanTheLeastTheyStay() {
    AnsweredInTime few = new AnsweredInTime(4, 4, PATIENCE);

    answers(few, 20, number -> Duration.ofSeconds(1).toNanos(), 4);

    assertThat(few.now()).isEqualTo(4);
  }

  @Test
  void whatIsFixedStays() {
    ConcurrencyLimit fixed = ConcurrencyLimit.fixed(20);

    IntStream.range(0, 1_000).forEach(one -> fixed.answered(Duration.ofHours(1).toNanos()));

    assertThat(fixed.places()).isEqualTo(20);
  }

  /** More is asked than is let in, so all places are in use. */
  private static void rush(AnsweredInTime places, int windows, double perSecond) {
    for (int window = 0; window < windows; window++) {
      int underWay = places.now();
      answers(places, 1, number -> (long) (underWay / perSecond * 1e9), underWay);
    }
  }

  private static void answers(
      AnsweredInTime places, int windows, IntToLongFunction nanos, int underWay) {
    IntStream.range(0, windows * 64)
        .forEach(number -> places.came(nanos.applyAsLong(number), underWay));
  }
}
