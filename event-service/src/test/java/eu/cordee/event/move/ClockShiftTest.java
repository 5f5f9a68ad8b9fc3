package eu.cordee.event.move;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What clocks show stays, whatever lies between. */
class ClockShiftTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  /** At nine in Paris, in summer. */
  private static final Instant NINE = Instant.parse("2027-09-25T07:00:00Z");

  @Test
  void nineInSummerBecomesNineInWinter() {
    // Given
    Instant nineInWinter = Instant.parse("2027-11-06T08:00:00Z");
    // When
    ClockShift shift = ClockShift.between(NINE, PARIS, nineInWinter, PARIS);
    // Then
    assertThat(shift.carry(NINE)).isEqualTo(nineInWinter);
    assertThat(shift.carry(NINE.plusSeconds(5400))).isEqualTo(nineInWinter.plusSeconds(5400));
    assertThat(shift.isNone()).isFalse();
  }

  @Test
  void aCorrectedZoneLeavesTheClockTimes() {
    // When
    ClockShift shift = ClockShift.between(NINE, PARIS, NINE.plusSeconds(3600), LONDON);
    // Then
    assertThat(shift.carry(NINE.plusSeconds(1800))).isEqualTo(NINE.plusSeconds(5400));
    assertThat(ClockShift.between(NINE, PARIS, NINE, PARIS).isNone()).isTrue();
    assertThat(ClockShift.between(NINE, PARIS, NINE, LONDON).isNone()).isFalse();
  }

  @Test
  void theHourThatClocksSkipWouldMakeNeighboursMeet() {
    // Given: from two to four; on 28 March 2027 there is no hour from two to three
    Instant two = Instant.parse("2027-01-10T01:00:00Z");
    List<Instant> times = List.of(two, two.plusSeconds(3600), two.plusSeconds(7200));
    Instant atOne = Instant.parse("2027-03-28T00:00:00Z");
    // When: what began at one begins at one on that day, or on the day before
    Instant one = two.minusSeconds(3600);
    // Then
    assertThat(ClockShift.between(one, PARIS, atOne, PARIS).keepsOrder(times)).isFalse();
    assertThat(ClockShift.between(one, PARIS, atOne.minusSeconds(86_400), PARIS).keepsOrder(times))
        .isTrue();
  }

  @Test
  void nothingIsCarriedOutOfTheYearsThatExist() {
    // Given
    Instant last = Instant.parse("2199-12-31T10:00:00Z");
    // When
    ClockShift shift = ClockShift.between(NINE, PARIS, last, PARIS);
    // Then
    assertThat(shift.staysInReach(List.of(NINE))).isTrue();
    assertThat(shift.staysInReach(List.of(NINE, NINE.plusSeconds(86_400)))).isFalse();
  }
}
