package eu.cordee.event.cafe;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CafeClockTimesTest {

  private static final Instant END = Instant.parse("2027-09-25T12:20:00Z");

  @ParameterizedTest
  @CsvSource({"300, 300", "61, 61", "60, 60", "59, 60", "0, 60", "-30, 60"})
  void thereIsAMinuteToMoveWhateverWasPlanned(int planned, int seconds) {
    assertThat(CafeClockTimes.toMove(END, END.plusSeconds(planned)))
        .isEqualTo(Duration.ofSeconds(seconds));
  }
}
