package eu.cordee.registry.search;

import eu.cordee.kit.http.ProblemException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** A day as it is written in requests: of this time, so that every day can be stored. */
public final class Day {

  /** What a day looks like. */
  public static final String PATTERN = "(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}";

  /** What is said of what is none. */
  public static final String MESSAGE = "must be a day like 2027-12-31, from 1900 to 2199";

  private Day() {}

  /**
   * The day, or null without one.
   *
   * @throws ProblemException 400 when there is no such day
   */
  public static @Nullable LocalDate read(String field, @Nullable String day) {
    try {
      return day == null ? null : LocalDate.parse(day);
    } catch (DateTimeParseException e) {
      throw ProblemException.badField(field, MESSAGE);
    }
  }
}
