package eu.cordee.launcher.keeper;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

  private final Backoff usual = Backoff.USUAL;

  @Test
  void doublesUpToAMinute() {
    assertThat(IntStream.rangeClosed(1, 9).mapToObj(usual::before).map(Duration::toSeconds))
        .containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L);
  }

  @Test
  void beginsAnewAfterALongLife() {
    assertThat(usual.count(7, Duration.ofMinutes(2))).isOne();
    assertThat(usual.count(7, Duration.ofSeconds(119))).isEqualTo(8);
  }
}
