package eu.cordee.gateway.notice.kind;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Times as the clock of their event shows them, which is set anew when its zone is corrected. */
public final class ClockTime {

  private ClockTime() {}

  /**
   * The moment at which the clock of now shows what that of then showed at another: the same moment
   * where the zone is the same, or is not known.
   *
   * @param zoneThen IANA zone, as {@code zoneNow}
   */
  public static @Nullable Instant asShown(
      @Nullable Instant then, @Nullable String zoneThen, @Nullable String zoneNow) {
    if (then == null || zoneThen == null || zoneNow == null || zoneThen.equals(zoneNow)) {
      return then;
    }
    return then.atZone(ZoneId.of(zoneThen))
        .toLocalDateTime()
        .atZone(ZoneId.of(zoneNow))
        .toInstant();
  }
}
