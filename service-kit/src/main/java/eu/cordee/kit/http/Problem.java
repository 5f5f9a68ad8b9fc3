package eu.cordee.kit.http;

import java.util.Locale;

/**
 * A kind of problem (RFC 9457). Each business noun has an enum of its own that implements this; the
 * constant's name is its stable type: {@code SLOT_TAKEN} becomes {@code
 * https://cordee.eu/problems/slot-taken}.
 */
public interface Problem {

  /** Where every type begins. */
  String TYPE_BASE = "https://cordee.eu/problems/";

  /** The constant's name. */
  String name();

  /** HTTP status. */
  int status();

  /** One English sentence for people; clients switch on the type, never on this. */
  String title();

  /**
   * When the same request may do better, for {@code Retry-After}; 0 where waiting does not help.
   */
  default int retryAfterSeconds() {
    return 0;
  }

  /** The stable last part of the type. */
  default String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
