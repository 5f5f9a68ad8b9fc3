package eu.cordee.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConcurrencyLimitTest {

  private static final double BOOKING = 1;
  private static final double BROWSING = 0.85;
  private static final double EXPORT = 0.5;

  private final List<String> decided = new ArrayList<>();

  @Test
  void theLessUrgentUseOnlyAPartOfThePlaces() {
    // Given
    ConcurrencyLimit limit = ConcurrencyLimit.fixed(20);
    enter(limit, 10, EXPORT, "");

    // When
    Admission export = enter(limit, EXPORT, "");
    enter(limit, 7, BROWSING, "");
    Admission browsing = enter(limit, BROWSING, "");
    Admission booking = enter(limit, BOOKING, "");

    // Then
    assertThat(export.isTaken()).isFalse();
    assertThat(browsing.isTaken()).isFalse();
    assertThat(booking.isTaken()).isTrue();
    assertThat(limit.taken()).isEqualTo(18);
  }

  /** Whatever is mixed with what, the last places are for bookings. */
  @Test
  void exportsTakeNoPlaceThatBrowsingMayNot() {
    ConcurrencyLimit limit = ConcurrencyLimit.fixed(20);
    enter(limit, 17, BROWSING, "");

    assertThat(enter(limit, EXPORT, "").isTaken()).isFalse();
    assertThat(enter(limit, 3, BOOKING, "")).allMatch(Admission::isTaken);
  }

  /** Where nobody waits who is more urgent, a place is not kept free from the others. */
  @Test
  void whatOthersDoNotNeedIsForExportsToo() {
    ConcurrencyLimit limit = ConcurrencyLimit.fixed(20);
    enter(limit, 15, BOOKING, "");

    assertThat(enter(limit, 5, EXPORT, "")).allMatch(Admission::isTaken);
    assertThat(enter(limit, EXPORT, "").isTaken()).isFalse();
  }

  @Test
  void theMostUrgentIsLetInFirstAndAmongEqualsWhoCameFirst() {
    // Given
    ConcurrencyLimit limit = ConcurrencyLimit.awaited(4);
    List<Admission> first = enter(limit, 4, BOOKING, "");
    enter(limit, EXPORT, "", "export");
    enter(limit, BROWSING, "", "browsing");
    enter(limit, BOOKING, "", "booking 1");
    enter(limit, BOOKING, "", "booking 2");

    // When
    first.forEach(limit::leave);

    // Then
    assertThat(decided).containsExactly("booking 1", "booking 2", "browsing", "export");
    assertThat(limit.waiting()).isZero();
  }

  @Test
  void fairsTakeTurnsHoweverMuchOneOfThemAsks() {
    // Given
    ConcurrencyLimit limit = ConcurrencyLimit.awaited(4);
    List<Admission> hot = enter(limit, 4, BOOKING, "hot");
    IntStream.range(0, 10).forEach(number -> enter(limit, BOOKING, "hot", "hot"));
    enter(limit, BOOKING, "quiet", "quiet");

    // When
    hot.stream().limit(2).forEach(limit::leave);

    // Then
    assertThat(decided).containsExactly("hot", "quiet");
  }

  /** The sabotage twin: who belongs to the hot one waits behind all of it. */
  @Test
  void withinAFairWhoComesLastWaits() {
    ConcurrencyLimit limit = ConcurrencyLimit.awaited(4);
    List<Admission> hot = enter(limit, 4, BOOKING, "hot");
    IntStream.range(0, 10).forEach(number -> enter(limit, BOOKING, "hot", "hot"));
    enter(limit, BOOKING, "hot", "mine");

    hot.stream().limit(2).forEach(limit::leave);

    assertThat(decided).containsExactly("hot", "hot");
  }

  @Test
  void whereTooManyOfAFairWaitTheLeastUrgentIsSentAway() {
    // Given
    ConcurrencyLimit limit = ConcurrencyLimit.awaited(4);
    enter(limit, 4, BOOKING, "");
    Admission export = enter(limit, EXPORT, "hot", "export");
    List<Admission> bookings = enter(limit, 15, BOOKING, "hot");

    // When
    Admission one = enter(limit, BOOKING, "hot");
    Admission more = enter(limit, BOOKING, "hot", "never told: it is answered at once");
    Admission other = enter(limit, EXPORT, "quiet");

    // Then
    assertThat(decided).containsExactly("export");
    assertThat(export.isWaiting() || export.isTaken()).isFalse();
    assertThat(bookings).allMatch(Admission::isWaiting);
    assertThat(one.isWaiting()).isTrue();
    assertThat(more.isWaiting() || more.isTaken()).isFalse();
    assertThat(other.isWaiting()).isTrue();
  }

  /** A place that a browsing request may not use is not kept from a booking behind it. */
  @Test
  void whoMayNotUseAPlaceHoldsNobodyUp() {
    // Given
    ConcurrencyLimit limit = ConcurrencyLimit.awaited(20);
    enter(limit, 10, EXPORT, "");
    List<Admission> first = enter(limit, 10, BOOKING, "");
    enter(limit, EXPORT, "a", "export of a");
    enter(limit, BOOKING, "b", "booking of b");

    // When
    limit.leave(first.getFirst());

    // Then
    assertThat(decided).containsExactly("booking of b");
  }

  @Test
  void whoWaitsNoLongerTakesNothing() {
    // Given
    ConcurrencyLimit limit = ConcurrencyLimit.awaited(1);
    Admission first = enter(limit, BOOKING, "");
    Admission gone = enter(limit, BOOKING, "", "gone");
    enter(limit, BOOKING, "", "next");

    // When
    limit.leave(gone);
    limit.leave(gone);
    limit.leave(first);

    // Then
    assertThat(decided).containsExactly("next");
    assertThat(limit.taken()).isOne();
    assertThat(limit.waiting()).isZero();
  }

  /** Who alone uses it all may be given more: else a cold start would be for ever. */
  @Test
  void oneFairAloneIsGivenMoreOnceItsAnswersAreFast() {
    ConcurrencyLimit limit = new ConcurrencyLimit(256, Duration.ofMillis(100));
    IntStream.range(0, 1_000).forEach(cold -> limit.answered(Duration.ofSeconds(1).toNanos()));
    assertThat(limit.places()).isEqualTo(AnsweredInTime.LEAST);

    IntStream.range(0, 100).forEach(one -> enter(limit, BOOKING, "hot"));
    IntStream.range(0, 1_000).forEach(warm -> limit.answered(Duration.ofMillis(10).toNanos()));

    assertThat(limit.places()).isGreaterThan(60);
  }

  /**
   * From many threads: never more than there are, nobody forgotten, and in the end all are free.
   */
  @Test
  void isExactFromManyThreads() {
    // Given
    ConcurrencyLimit limit = ConcurrencyLimit.awaited(8);
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    AtomicInteger served = new AtomicInteger();
    AtomicInteger refused = new AtomicInteger();
    // When
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      for (int thread = 0; thread < 8; thread++) {
        Random random = new Random(thread);
        threads.execute(
            () -> {
              for (int number = 0; number < 5_000; number++) {
                ask(limit, random, inside, most, served, refused);
              }
            });
      }
    }
    // Then
    assertThat(limit.taken()).isZero();
    assertThat(limit.waiting()).isZero();
    assertThat(served.get() + refused.get()).isEqualTo(40_000);
    assertThat(served.get()).isGreaterThan(1_000);
    assertThat(most.get()).isLessThanOrEqualTo(8);
  }

  private static void ask(
      ConcurrencyLimit limit,
      Random random,
      AtomicInteger inside,
      AtomicInteger most,
      AtomicInteger served,
      AtomicInteger refused) {
    double share = List.of(BOOKING, BROWSING, EXPORT).get(random.nextInt(3));
    Object lock = new Object();
    Admission place =
        limit.enter(
            share,
            "fair " + random.nextInt(3),
            () -> {
              synchronized (lock) {
                lock.notifyAll();
              }
            });
    synchronized (lock) {
      while (place.isWaiting()) {
        try {
          lock.wait();
        } catch (InterruptedException e) {
          throw new IllegalStateException(e);
        }
      }
    }
    if (place.isTaken()) {
      most.accumulateAndGet(inside.incrementAndGet(), Math::max);
      Thread.yield();
      inside.decrementAndGet();
      served.incrementAndGet();
    } else {
      refused.incrementAndGet();
    }
    limit.leave(place);
  }

  private static Admission enter(ConcurrencyLimit limit, double share, String fair) {
    return limit.enter(share, fair, () -> {});
  }

  private Admission enter(ConcurrencyLimit limit, double share, String fair, String name) {
    return limit.enter(share, fair, () -> decided.add(name));
  }

  private static List<Admission> enter(
      ConcurrencyLimit limit, int count, double share, String fair) {
    return Stream.generate(() -> enter(limit, share, fair)).limit(count).toList();
  }
}
