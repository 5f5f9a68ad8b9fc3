package eu.cordee.kit.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.kit.request.MessageWait;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A login that nobody is behind, and that asks and asks. */
class SharedWaitsTest {

  private static final Duration PATIENCE = Duration.ofMillis(1_500);
  private static final int REQUESTS = SharedWaits.REQUESTS_OF_ONE;

  /** 25, 50, 100, 200, 400, 400, 400 and once at the end. */
  private static final int LOOKS_OF_ONE = 8;

  private final SharedWaits waits = new SharedWaits(PATIENCE);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final AtomicInteger looks = new AtomicInteger();
  private final AtomicBoolean arrived = new AtomicBoolean();

  @AfterEach
  void end() {
    threads.close();
  }

  @Test
  void allItsRequestsLookAsOftenAsOne() {
    assertThat(atOnce(() -> waits.on("login", this::look))).containsOnly(false);
    assertThat(looks.get()).isBetween(1, LOOKS_OF_ONE);
  }

  /** The sabotage twin: where each waits by itself, the looks are those of all. */
  @Test
  void byThemselvesTheyWouldLookForEach() {
    assertThat(atOnce(this::look)).containsOnly(false);
    assertThat(looks.get()).isGreaterThan(REQUESTS * 3);
  }

  @Test
  void allHearWhatTheFirstHasSeen() {
    arrived.set(true);

    assertThat(atOnce(() -> waits.on("login", this::look))).containsOnly(true);
  }

  /** Each that waits keeps a place at the gateway, and there are places for all. */
  @Test
  void moreRequestsThanAScreenMakesAreAnsweredAtOnce() throws Exception {
    SharedWaits patient = new SharedWaits(Duration.ofSeconds(30));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Future<Boolean> first =
        threads.submit(
            () ->
                patient.on(
                    "login",
                    () -> {
                      begun.countDown();
                      return isOver(end);
                    }));
    begun.await();
    List<Future<Boolean>> crowd =
        IntStream.range(0, 3 * REQUESTS)
            .mapToObj(number -> threads.submit(() -> patient.on("login", () -> true)))
            .toList();

    await().until(() -> crowd.stream().filter(Future::isDone).count() == 2L * REQUESTS);
    end.countDown();

    assertThat(first.get()).isTrue();
    assertThat(crowd.stream().map(SharedWaitsTest::answer).filter(seen -> seen).count())
        .isEqualTo(REQUESTS);
  }

  private static boolean isOver(CountDownLatch end) {
    try {
      return end.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Test
  void anotherWaitBeginsWhenOneHasEnded() {
    waits.on("login", () -> false);

    assertThat(waits.on("login", () -> true)).isTrue();
  }

  @Test
  void aLookThatFailsLeavesNobodyWaiting() {
    try {
      waits.on(
          "login",
          () -> {
            throw new IllegalStateException("no database");
          });
    } catch (IllegalStateException expected) {
      assertThat(expected).hasMessage("no database");
    }
    assertThat(waits.on("login", () -> true)).isTrue();
  }

  private boolean look() {
    return MessageWait.until(
        PATIENCE,
        () -> {
          looks.incrementAndGet();
          return arrived.get();
        });
  }

  private List<Boolean> atOnce(BooleanSupplier request) {
    List<Future<Boolean>> answers =
        IntStream.range(0, REQUESTS)
            .mapToObj(number -> threads.submit(request::getAsBoolean))
            .toList();
    return answers.stream().map(SharedWaitsTest::answer).toList();
  }

  private static boolean answer(Future<Boolean> request) {
    try {
      return request.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
