package eu.cordee.gateway.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.buffer.Buffer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimitsTest {

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
