package eu.cordee.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitsTest {

  @Test
  void shedsExportsBeforeBrowsingBeforeBooking() {
    // Given
    ConcurrencyLimit limit = ConcurrencyLimit.fixed(20);
    IntStream.range(0, 10).forEach(place -> limit.enter(1, ""));

    // When
    boolean export = limit.enter(0.5, "");
    IntStream.range(0, 7).forEach(place -> limit.enter(0.85, ""));
    boolean browsing = limit.enter(0.85, "");
    boolean booking = limit.enter(1, "");

    // Then
    assertThat(export).isFalse();
    assertThat(browsing).isFalse();
    assertThat(booking).isTrue();
    assertThat(limit.taken()).isEqualTo(18);
  }

  @Test
  void noFairTakesTheLastPlaces() {
    // Given
    ConcurrencyLimit limit = ConcurrencyLimit.fixed(20);
    // When
    long hot = IntStream.range(0, 100).filter(request -> limit.enter(1, "hot")).count();
    // Then
    assertThat(hot).isEqualTo(15);
    assertThat(limit.enter(1, "quiet")).isTrue();
    assertThat(limit.enter(1, "")).isTrue();
    // And when it gives a place back, it may take one again
    limit.leave("hot");
    assertThat(limit.enter(1, "hot")).isTrue();
    assertThat(limit.enter(1, "hot")).isFalse();
  }

  /** The sabotage twin: by requests that are nobody's everything is taken. */
  @Test
  void withoutFairsTheLastPlaceIsTaken() {
    ConcurrencyLimit limit = ConcurrencyLimit.fixed(20);

    assertThat(IntStream.range(0, 100).filter(request -> limit.enter(1, "")).count()).isEqualTo(20);
    assertThat(limit.enter(1, "quiet")).isFalse();
  }

  /** Who is refused for want of a place leaves nothing behind. */
  @Test
  void refusalsTakeNothing() {
    ConcurrencyLimit limit = ConcurrencyLimit.fixed(4);
    IntStream.range(0, 4).forEach(place -> limit.enter(1, ""));

    IntStream.range(0, 10).forEach(request -> limit.enter(1, "hot"));
    limit.leave("");

    assertThat(limit.enter(1, "hot")).isTrue();
    assertThat(limit.taken()).isEqualTo(4);
  }

  @Test
  void retriesOnlyAShareOfTheTraffic() {
    // Given
    RetryBudget budget = new RetryBudget(0.1);
    IntStream.range(0, 10).forEach(reserve -> budget.takeRetry());

    // When
    long retries = IntStream.range(0, 1_000).filter(request -> paidAndTaken(budget)).count();

    // Then
    assertThat(retries).isEqualTo(100);
  }

  private static boolean paidAndTaken(RetryBudget budget) {
    budget.request();
    return budget.takeRetry();
  }

  @Test
  void countsBracketsButNotThoseInStrings() {
    assertThat(new JsonDepth(2).accepts(Buffer.buffer("[{\"a\":\"[[[[\\\"[[\"}]"))).isTrue();
    assertThat(new JsonDepth(2).accepts(Buffer.buffer("[[[]]]"))).isFalse();
  }

  /** A backslash that is escaped itself escapes nothing: the string ends behind it. */
  @Test
  void aStringThatEndsInABackslashHidesNoBrackets() {
    assertThat(new JsonDepth(2).accepts(Buffer.buffer("[\"\\\\\",[[]]]"))).isFalse();
    assertThat(new JsonDepth(3).accepts(Buffer.buffer("[\"\\\\\",[[]]]"))).isTrue();
    assertThat(new JsonDepth(2).accepts(Buffer.buffer("[\"\\\\\\\"[[[[\"]"))).isTrue();
  }

  @Test
  void countsAcrossParts() {
    JsonDepth depth = new JsonDepth(2);

    assertThat(depth.accepts(Buffer.buffer("[[\"\\"))).isTrue();
    assertThat(depth.accepts(Buffer.buffer("\"[[[\"]"))).isTrue();
    assertThat(depth.accepts(Buffer.buffer("[["))).isFalse();
  }
}
