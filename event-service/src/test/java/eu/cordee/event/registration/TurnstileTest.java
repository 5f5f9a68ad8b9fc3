package eu.cordee.event.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnstileTest {

  private final Turnstile turnstile = new Turnstile();
  private final UUID door = UUID.randomUUID();

  @Test
  void letsThreeThroughAtATime() throws Exception {
    // Given
    AtomicInteger inside = new AtomicInteger();
    // When
    List<Integer> seen = new ArrayList<>();
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> passing =
          IntStream.range(0, 60)
              .mapToObj(i -> crowd.submit(() -> turnstile.pass(door, () -> linger(inside))))
              .toList();
      for (Future<Integer> one : passing) {
        seen.add(one.get());
      }
    }
    // Then
    assertThat(seen).hasSize(60).allMatch(number -> number <= 3);
  }

  @Test
  void letsTheNextThroughAfterAFailure() {
    // Given
    for (int i = 0; i < 10; i++) {
      assertThatThrownBy(() -> turnstile.pass(door, TurnstileTest::fail))
          .isInstanceOf(IllegalStateException.class);
    }
    // When
    String answer = turnstile.pass(door, () -> "in");
    // Then
    assertThat(answer).isEqualTo("in");
  }

  private static int linger(AtomicInteger inside) {
    int number = inside.incrementAndGet();
    try {
      Thread.sleep(1);
      return number;
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      inside.decrementAndGet();
    }
  }

  private static String fail() {
    throw new IllegalStateException("inside");
  }
}
