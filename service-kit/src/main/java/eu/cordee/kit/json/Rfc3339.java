package eu.cordee.kit.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.regex.Pattern;

/** Moments as RFC 3339 writes them, and of a time in which people meet. */
public final class Rfc3339 {

  /** The first moment that is taken. */
  public static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

  /** The first moment that is not. */
  public static final Instant TOO_LATE = Instant.parse("2200-01-01T00:00:00Z");

  private static final Pattern SHAPE =
      Pattern.compile(
          "\\d{4}-\\d{2}-\\d{2}[Tt]([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,9})?"
              + "([Zz]|[+-]([01]\\d|2[0-3]):[0-5]\\d)");

  private Rfc3339() {}

  /**
   * Reads a moment, as exactly as the database keeps it.
   *
   * @throws DateTimeException with what is wrong, as an end of a sentence that begins with the
   *     field
   */
  public static Instant parse(String text) {
    if (!SHAPE.matcher(text).matches()) {
      throw new DateTimeException(
          "must be a time of RFC 3339 with its offset, such as 2027-03-01T09:00:00Z");
    }
    Instant moment = existing(text.toUpperCase(Locale.ROOT));
    if (moment.isBefore(EARLIEST) || !moment.isBefore(TOO_LATE)) {
      throw new DateTimeException("must lie between the years 1970 and 2199");
    }
    return moment.truncatedTo(ChronoUnit.MICROS);
  }

  private static Instant existing(String text) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeException e) {
      throw new DateTimeException("is no day of the calendar, or no offset of a zone", e);
    }
  }
}
