package eu.cordee.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TurnsTest {

  private static final int AT_ONCE = 4;
  private static final int HALL = 200;

  private final AtomicInteger connected = new AtomicInteger();
  private final AtomicInteger asked = new AtomicInteger();

  @Test
  void aHallIsServedByAFewConnections() {
    List<Boolean> served = hall(new Turns(AT_ONCE, Duration.ofMinutes(1)));

    assertThat(served).hasSize(HALL).containsOnly(true);
  }

  /** The sabotage twin: where all ask at once, the pool has not enough for them. */
  @Test
  void withoutTurnsThePoolRunsOut() {
    assertThat(hall(new Turns(HALL, Duration.ofMinutes(1)))).contains(false);
  }

  @Test
  void whoWaitsWhileItFailsDoesNotWaitForTheSameAgain() {
    // Given
    Turns turns = new Turns(AT_ONCE, Duration.ofMinutes(1));
    CountDownLatch away = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Boolean>> all =
          Stream.generate(() -> threads.submit(() -> turns.ask(() -> fails(away))))
              .limit(HALL)
              .toList();
      while (turns.waiting() < HALL - AT_ONCE) {
        Thread.onSpinWait();
      }
      // When
      away.countDown();
      assertThat(all).noneMatch(TurnsTest::isServed);
    }
    // Then
    assertThat(asked.get()).isEqualTo(AT_ONCE);
    // And whoever comes afterwards may try
    assertThatThrownBy(() -> turns.ask(() -> fails(away))).hasMessage("away");
    assertThat(asked.get()).isEqualTo(AT_ONCE + 1);
  }

  @Test
  void patienceHasAnEnd() throws InterruptedException {
    Turns turns = new Turns(1, Duration.ofMillis(1));
    CountDownLatch end = new CountDownLatch(1);
    CountDownLatch begun = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> first =
          threads.submit(
              () ->
                  turns.ask(
                      () -> {
                        begun.countDown();
                        return fails(end);
                      }));
      begun.await();

      assertThatThrownBy(() -> turns.ask(() -> true)).isInstanceOf(SQLTimeoutException.class);
      end.countDown();
      assertThat(isServed(first)).isFalse();
    }
  }

  /** Everybody at once, at a pool that has as many connections as there are turns. */
  private List<Boolean> hall(Turns turns) {
    CountDownLatch together = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newFixedThreadPool(HALL)) {
      List<Future<Boolean>> all =
          Stream.generate(
                  () ->
                      threads.submit(
                          () -> {
                            together.await();
                            return turns.ask(this::connects);
                          }))
              .limit(HALL)
              .toList();
      together.countDown();
      threads.shutdown();
      return all.stream().map(TurnsTest::isServed).toList();
    }
  }

  private static boolean isServed(Future<Boolean> one) {
    try {
      return one.get();
    } catch (Exception refused) {
      return false;
    }
  }

  private boolean connects() throws SQLException {
    try {
      if (connected.incrementAndGet() > AT_ONCE) {
        throw new SQLException("none is free");
      }
      for (int spin = 0; spin < 1_000; spin++) {
        Thread.yield();
      }
      return true;
    } finally {
      connected.decrementAndGet();
    }
  }

  private boolean fails(CountDownLatch away) throws SQLException {
    asked.incrementAndGet();
    try {
      away.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
    throw new SQLException("away");
  }
}
