package eu.cordee.gateway.routing;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Names for requests: unique across replicas, and cheap, since every request gets one. */
final class RequestIds {
  // Long enough to be the caller's alone, and nothing that means something in a log.
  private static final Pattern WELL_FORMED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{15,63}");

  private final String process = HexFormat.of().toHexDigits(new SecureRandom().nextLong());
  private final AtomicLong count = new AtomicLong();

  /** The caller's own name for its request where it is one, so that both logs speak of the same. */
  String of(@Nullable String wanted) {
    return wanted != null && WELL_FORMED.matcher(wanted).matches() ? wanted : next();
  }

  private String next() {
    return process + "-" + Long.toHexString(count.incrementAndGet());
  }
}
