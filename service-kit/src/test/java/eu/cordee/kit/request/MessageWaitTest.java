package eu.cordee.kit.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class MessageWaitTest {

  private final AtomicInteger looks = new AtomicInteger();

  @Test
  void whatIsThereIsNotWaitedFor() {
    assertThat(MessageWait.looks(Duration.ofSeconds(30), () -> looks.incrementAndGet() == 1))
        .isTrue();
    assertThat(looks).hasValue(1);
  }

  @Test
  void whatComesMeanwhileIsSeen() {
    assertThat(MessageWait.looks(Duration.ofSeconds(30), () -> looks.incrementAndGet() == 3))
        .isTrue();
    assertThat(looks).hasValue(3);
  }

  @Test
  void patienceEndsAndLooksBecomeRare() {
    assertThat(
            MessageWait.looks(
                Duration.ofMillis(500),
                () -> {
                  looks.incrementAndGet();
                  return false;
                }))
        .isFalse();
    // 25, 50, 100, 200, 400: a look each 25 ms would be twenty.
    assertThat(looks.get()).isBetween(2, 6);
  }

  @Test
  void anInterruptedThreadDoesNotGoOnWaiting() {
    // Given
    Thread.currentThread().interrupt();
    // When
    boolean arrived = MessageWait.looks(Duration.ofSeconds(30), () -> false);
    // Then
    assertThat(arrived).isFalse();
    assertThat(Thread.interrupted()).isTrue();
  }
}
