package eu.cordee.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BreakerTest {
  private final MovedClock clock = new MovedClock();
  private final Breaker breaker = new Breaker(Duration.ofSeconds(5), clock);

  @Test
  void restsWhenHalfOfTheLastTenFailed() {
    IntStream.range(0, 95).forEach(i -> breaker.succeeded());
    IntStream.range(0, 4).forEach(i -> breaker.failed());
    assertThat(breaker.admits()).isTrue();

    breaker.failed();

    assertThat(breaker.admits()).isFalse();
    assertThat(breaker.isResting()).isTrue();
  }

  @Test
  void doesNotJudgeByTheFirstFew() {
    IntStream.range(0, 9).forEach(i -> breaker.failed());

    assertThat(breaker.admits()).isTrue();
  }

  @Test
  void forgetsOldFailures() {
    IntStream.range(0, 4).forEach(i -> breaker.failed());
    IntStream.range(0, 10).forEach(i -> breaker.succeeded());
    IntStream.range(0, 4).forEach(i -> breaker.failed());

    assertThat(breaker.admits()).isTrue();
  }

  @Test
  void letsOneRequestTryAfterItsRest() {
    open();
    clock.move(Duration.ofSeconds(6));

    assertThat(breaker.admits()).isTrue();
    assertThat(breaker.admits()).isFalse();
  }

  @Test
  void closesAfterASuccessfulTry() {
    open();
    clock.move(Duration.ofSeconds(6));
    breaker.admits();

    breaker.succeeded();

    assertThat(breaker.admits()).isTrue();
    assertThat(breaker.admits()).isTrue();
  }

  @Test
  void restsAgainAfterAFailedTry() {
    open();
    clock.move(Duration.ofSeconds(6));
    breaker.admits();

    breaker.failed();

    assertThat(breaker.admits()).isFalse();
  }

  @Test
  void letsAnotherRequestTryWhenTheFirstSaidNothing() {
    open();
    clock.move(Duration.ofSeconds(6));
    breaker.admits();

    breaker.untold();

    assertThat(breaker.admits()).isTrue();
  }

  /** Time that passes only when it is told to. */
  private static final class MovedClock extends Clock {
    private Instant now = Instant.parse("2030-01-01T00:00:00Z");

    void move(Duration duration) {
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  private void open() {
    IntStream.range(0, 10).forEach(i -> breaker.failed());
  }
}
