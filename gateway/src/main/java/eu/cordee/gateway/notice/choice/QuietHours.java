package eu.cordee.gateway.notice.choice;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When somebody does not want to be disturbed, by the clock on their wall; also over midnight.
 *
 * @param from such as {@code 22:00}
 * @param until such as {@code 07:00}; the same as {@code from} means never
 */
public record QuietHours(
    @NotNull @Pattern(regexp = CLOCK) String from, @NotNull @Pattern(regexp = CLOCK) String until) {

  static final String CLOCK = "([01][0-9]|2[0-3]):[0-5][0-9]";

  /** The first moment from this one on that is not quiet. */
  Instant endAfter(Instant moment, ZoneId zone) {
    ZonedDateTime here = moment.atZone(zone);
    return isQuiet(here.toLocalTime())
        ? Manner.next(LocalTime.parse(until), here).toInstant()
        : moment;
  }

  private boolean isQuiet(LocalTime clock) {
    LocalTime begin = LocalTime.parse(from);
    LocalTime end = LocalTime.parse(until);
    boolean hasBegun = !clock.isBefore(begin);
    boolean lasts = clock.isBefore(end);
    return begin.isBefore(end) ? hasBegun && lasts : begin.isAfter(end) && (hasBegun || lasts);
  }
}
