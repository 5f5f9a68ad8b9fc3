package eu.cordee.gateway.notice.choice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MannerTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final QuietHours NIGHT = new QuietHours("22:00", "07:00");

  @Test
  void atOnceIsNow() {
    assertThat(due(Manner.USUAL, "2026-01-10T10:02:00Z")).isEqualTo("2026-01-10T10:02:00Z");
  }

  @Test
  void hourlyIsTheNextFullHourAfterTheFirstNotice() {
    Manner hourly = new Manner(Digest.HOURLY, null, PARIS);

    assertThat(due(hourly, "2026-01-10T10:02:00Z")).isEqualTo("2026-01-10T11:00:00Z");
    assertThat(
            hourly.dueAt(
                Instant.parse("2026-01-10T10:02:00Z"), Instant.parse("2026-01-10T11:00:05Z")))
        .isEqualTo("2026-01-10T11:00:05Z");
  }

  @Test
  void dailyIsEightByTheirClockAlsoWhenTheClocksChange() {
    Manner daily = new Manner(Digest.DAILY, null, PARIS);

    assertThat(due(daily, "2026-01-10T06:30:00Z")).isEqualTo("2026-01-10T07:00:00Z");
    assertThat(due(daily, "2026-01-10T07:30:00Z")).isEqualTo("2026-01-11T07:00:00Z");
    // The clocks go forward in that night.
    assertThat(due(daily, "2026-03-28T12:00:00Z")).isEqualTo("2026-03-29T06:00:00Z");
  }

  @Test
  void quietHoursGoOverMidnight() {
    Manner quiet = new Manner(Digest.AT_ONCE, NIGHT, PARIS);

    assertThat(due(quiet, "2026-01-10T20:59:00Z")).isEqualTo("2026-01-10T20:59:00Z");
    assertThat(due(quiet, "2026-01-10T21:00:00Z")).isEqualTo("2026-01-11T06:00:00Z");
    assertThat(due(quiet, "2026-01-11T05:59:00Z")).isEqualTo("2026-01-11T06:00:00Z");
    assertThat(due(quiet, "2026-01-11T06:00:00Z")).isEqualTo("2026-01-11T06:00:00Z");
  }

  @Test
  void quietHoursOfADayDoNot() {
    Manner noon = new Manner(Digest.AT_ONCE, new QuietHours("12:00", "14:00"), PARIS);

    assertThat(due(noon, "2026-01-10T11:30:00Z")).isEqualTo("2026-01-10T13:00:00Z");
    assertThat(due(noon, "2026-01-10T13:30:00Z")).isEqualTo("2026-01-10T13:30:00Z");
  }

  @Test
  void theSameTwiceMeansNever() {
    Manner never = new Manner(Digest.AT_ONCE, new QuietHours("07:00", "07:00"), PARIS);

    assertThat(due(never, "2026-01-10T06:00:00Z")).isEqualTo("2026-01-10T06:00:00Z");
  }

  @Test
  void aDigestWaitsForTheEndOfTheNight() {
    Manner late = new Manner(Digest.DAILY, new QuietHours("22:00", "09:30"), PARIS);

    assertThat(due(late, "2026-01-10T10:00:00Z")).isEqualTo("2026-01-11T08:30:00Z");
  }

  private static Instant due(Manner manner, String opened) {
    return manner.dueAt(Instant.parse(opened), Instant.parse(opened));
  }
}
