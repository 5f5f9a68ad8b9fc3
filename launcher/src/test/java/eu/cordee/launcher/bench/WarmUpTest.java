package eu.cordee.launcher.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {

  @Test
  void goesOnAsLongAsRoundsGetFaster() {
    // Given
    Iterator<Double> rates = List.of(1.0, 2.0, 1.5, 1.6, 1.7, 3.0, 3.0, 3.0, 3.0, 3.05).iterator();
    // When
    WarmUp.untilSteady(rates::next, Duration.ofMinutes(1));
    // Then
    assertThat(rates.hasNext()).as("all but the last one were needed").isFalse();
  }

  @Test
  void endsWhenFourRoundsHaveGainedNothing() {
    assertThat(WarmUp.isRising(List.of(10.0, 9.0, 8.0, 10.0))).isTrue();
    assertThat(WarmUp.isRising(List.of(10.0, 9.0, 8.0, 10.0, 10.2))).isFalse();
    assertThat(WarmUp.isRising(List.of(10.0, 9.0, 8.0, 10.0, 11.0))).isTrue();
  }

  @Test
  void endsWhenTheTimeIsOver() {
    // Given
    double[] rate = {1};
    // When
    double seconds = WarmUp.untilSteady(() -> rate[0] *= 2, Duration.ZERO);
    // Then
    assertThat(rate[0]).isEqualTo(2);
    assertThat(seconds).isNotNegative();
  }
}
