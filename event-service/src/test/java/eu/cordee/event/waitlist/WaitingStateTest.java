package eu.cordee.event.waitlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.kit.Ids;
import eu.cordee.kit.http.ProblemException;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WaitingStateTest {

  private static final Instant NOW = Instant.parse("2012-09-20T07:00:00Z");

  @ParameterizedTest
  @EnumSource
  void onlyWhoMayStillGetAPlaceBecomesAnythingElse(WaitingState state) {
    boolean becomes = Arrays.stream(WaitingState.values()).anyMatch(state::mayBecome);

    assertThat(becomes).isEqualTo(state.isOpen());
  }

  @Test
  void nobodyIsOfferedAPlaceTwice() {
    Waiting one = new Waiting(Ids.next(), Ids.next(), NOW);
    one.offer(NOW.plusSeconds(60));
    one.expire();

    assertThatThrownBy(() -> one.offer(NOW.plusSeconds(120)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void aPlaceIsTakenBeforeItsTimeIsOver() {
    Waiting one = new Waiting(Ids.next(), Ids.next(), NOW);
    one.offer(NOW.plusSeconds(60));

    one.accept(NOW.plusSeconds(59));

    assertThat(one.state()).isEqualTo(WaitingState.ACCEPTED);
  }

  @Test
  void aPlaceIsNotTakenWhenItsTimeIsOver() {
    Waiting one = new Waiting(Ids.next(), Ids.next(), NOW);
    one.offer(NOW.plusSeconds(60));

    assertThatThrownBy(() -> one.accept(NOW.plusSeconds(60)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem()).isEqualTo(WaitlistProblem.NO_PLACE_OFFERED));
  }
}
