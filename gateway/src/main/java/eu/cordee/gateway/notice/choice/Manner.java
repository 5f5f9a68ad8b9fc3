package eu.cordee.gateway.notice.choice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * When somebody wants to be told.
 *
 * @param zone where the clock on their wall is read
 */
public record Manner(Digest digest, @Nullable QuietHours quietHours, ZoneId zone) {

  /** Of whoever has said nothing. */
  public static final Manner USUAL = new Manner(Digest.AT_ONCE, null, ZoneOffset.UTC);

  private static final LocalTime MORNING = LocalTime.of(8, 0);

  /**
   * When a mail may leave that is ready now.
   *
   * @param opened when the first notice in it was told
   */
  public Instant dueAt(Instant opened, Instant now) {
    Instant due =
        switch (digest) {
          case AT_ONCE -> now;
          case HOURLY -> opened.truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
          case DAILY -> next(MORNING, opened.atZone(zone)).toInstant();
        };
    Instant wanted = due.isBefore(now) ? now : due;
    return quietHours == null ? wanted : quietHours.endAfter(wanted, zone);
  }

  /** When a device may make itself heard: a digest is of mails, a push is of this minute. */
  public Instant heardAt(Instant now) {
    return quietHours == null ? now : quietHours.endAfter(now, zone);
  }

  /** The next time that a clock shows this; a time that the clocks skip is the next they show. */
  static ZonedDateTime next(LocalTime clock, ZonedDateTime after) {
    ZonedDateTime today = after.toLocalDate().atTime(clock).atZone(after.getZone());
    return today.isAfter(after)
        ? today
        : after.toLocalDate().plusDays(1).atTime(clock).atZone(after.getZone());
  }
}
