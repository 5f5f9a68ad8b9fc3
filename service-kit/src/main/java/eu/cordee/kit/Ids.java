package eu.cordee.kit;

import eu.cordee.kit.time.DatabaseTime;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;
import java.util.regex.Pattern;

/** Identities of the house: UUIDv7 (RFC 9562), so that primary keys grow roughly in time order. */
public final class Ids {

  private static final long YOUNG_MILLIS = 120_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private static final Pattern TEXT =
      Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

  private Ids() {}

  /** A new UUIDv7: 48 bits of Unix milliseconds, 74 random bits. */
  public static UUID next() {
    long millis = DatabaseTime.now().toEpochMilli();
    long high = millis << 16 | 0x7000 | RANDOM.nextInt(0x1000);
    long low = RANDOM.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }

  /** Whether a text is an id in its one form: {@link UUID#fromString} takes shorter ones, too. */
  public static boolean isId(String text) {
    return TEXT.matcher(text).matches();
  }

  /** Whether it was made so short a while ago that a message about it may still be on its way. */
  public static boolean isYoung(UUID id) {
    long age = DatabaseTime.now().toEpochMilli() - madeAt(id).toEpochMilli();
    return id.version() == 7 && Math.abs(age) < YOUNG_MILLIS;
  }

  /** When an id of {@link #next} was made: its first 48 bits are Unix milliseconds. */
  public static Instant madeAt(UUID id) {
    return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
  }
}
