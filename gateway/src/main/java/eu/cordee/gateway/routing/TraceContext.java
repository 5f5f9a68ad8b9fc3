package eu.cordee.gateway.routing;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Goes on with the trace that a caller has begun (W3C Trace Context): its name stays, and the step
 * that is taken here gets one of its own, which the answer and the services hear.
 */
final class TraceContext {
  private static final CharSequence HEADER = HttpHeaders.createOptimized("traceparent");
  private static final Pattern WELL_FORMED =
      Pattern.compile("00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-([0-9a-f]{2})");

  private TraceContext() {}

  /** Writes the step of this request into its answer, where the caller traces it. */
  static void answer(MultiMap asked, MultiMap answer) {
    String begun = asked.get(HEADER);
    Matcher parts = begun == null ? null : WELL_FORMED.matcher(begun);
    if (parts != null && parts.matches()) {
      answer.set(HEADER, "00-" + parts.group(1) + "-" + step() + "-" + parts.group(2));
    }
  }

  /** Tells a service in which step it is asked. */
  static void pass(MultiMap answer, MultiMap request) {
    String step = answer.get(HEADER);
    if (step != null) {
      request.set(HEADER, step);
    }
  }

  private static String step() {
    return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE));
  }
}
