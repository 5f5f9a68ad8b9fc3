package eu.cordee.gateway.routing;

import java.util.Locale;

/**
 * Tells paths that every reader reads alike from those that some server or framework may read
 * otherwise.
 */
public final class Paths {
  private Paths() {}

  /** Looks at the raw request target, before anything decodes it. */
  public static boolean isAmbiguous(String target) {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    if (path.isEmpty() || path.charAt(0) != '/') {
      return true;
    }
    int from = 1;
    for (int at = 1; at <= path.length(); at++) {
      if (at == path.length() || path.charAt(at) == '/') {
        if (isAmbiguousSegment(path, from, at)) {
          return true;
        }
        from = at + 1;
      }
    }
    return false;
  }

  private static boolean isAmbiguousSegment(String path, int from, int to) {
    // An empty last segment is only a trailing slash; one in the middle is a double slash.
    if (from == to) {
      return to < path.length();
    }
    boolean onlyDots = true;
    for (int at = from; at < to; at++) {
      char character = path.charAt(at);
      onlyDots &= character == '.';
      if (character == ';' || character == '\\' || character == '#') {
        return true;
      }
      if (character == '%' && isAmbiguousEscape(path, at, to)) {
        return true;
      }
    }
    return onlyDots && to - from <= 2;
  }

  private static boolean isAmbiguousEscape(String path, int at, int to) {
    if (at + 2 >= to) {
      return true;
    }
    String digits = path.substring(at + 1, at + 3).toLowerCase(Locale.ROOT);
    if (Character.digit(digits.charAt(0), 16) < 0 || Character.digit(digits.charAt(1), 16) < 0) {
      return true;
    }
    int octet = Integer.parseInt(digits, 16);
    // Control characters, and every character that has a meaning in a path: % . / ; \ (also when
    // encoded twice).
    return octet < ' ' || octet == 0x7f || "%./;\\".indexOf(octet) >= 0;
  }
}
