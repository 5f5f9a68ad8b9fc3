package eu.cordee.kit.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WaitingPlacesTest {

  private final WaitingPlaces places = new WaitingPlaces(2);
  private final AtomicInteger waited = new AtomicInteger();

  @Test
  void oneLoginWaitsInAsManyPlacesAsItHasAndOthersInTheirs() {
    boolean third =
        places.waiting(
            "greedy", () -> places.waiting("greedy", () -> places.waiting("greedy", this::waits)));
    boolean other =
        places.waiting(
            "greedy", () -> places.waiting("greedy", () -> places.waiting("other", this::waits)));

    assertThat(third).isFalse();
    assertThat(other).isTrue();
    assertThat(waited).hasValue(1);
  }

  @Test
  void aPlaceIsGivenBack() {
    for (int i = 0; i < 10; i++) {
      assertThat(places.waiting("login", this::waits)).isTrue();
    }
  }

  private boolean waits() {
    waited.incrementAndGet();
    return true;
  }
}
