package eu.cordee.gateway.routing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Tells paths that every reader reads alike from those that some server or framework may read
 * otherwise.
 */
public final class Paths {
  /** Characters of one escaped octet. */
  private static final int ESCAPE = 3;

  private static final int LAST_OF_ASCII = 0x7f;

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
    ByteBuffer beyondAscii = ByteBuffer.allocate((to - from) / ESCAPE);
    for (int at = from; at < to; at++) {
      char character = path.charAt(at);
      onlyDots &= character == '.';
      if (character == ';' || character == '\\' || character == '#') {
        return true;
      }
      if (character == '%') {
        int octet = escaped(path, at, to);
        if (octet < 0 || isAmbiguousOctet(octet)) {
          return true;
        }
        if (octet > LAST_OF_ASCII) {
          beyondAscii.put((byte) octet);
        }
      }
    }
    return (onlyDots && to - from <= 2) || !isText(beyondAscii.flip());
  }

  /** The octet that is written here, or -1 where none is. */
  private static int escaped(String path, int at, int to) {
    if (at + ESCAPE > to) {
      return -1;
    }
    int high = Character.digit(path.charAt(at + 1), 16);
    int low = Character.digit(path.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  /**
   * Control characters, every character that has a meaning in a path (also when encoded twice), and
   * what needs no escape (RFC 3986, 2.3): {@code %71} and {@code q} are one path to whoever answers
   * and two to whoever compares. Only the tilde is forgiven, which Java's own encoder escapes.
   */
  private static boolean isAmbiguousOctet(int octet) {
    return octet < ' '
        || octet == LAST_OF_ASCII
        || "%./;\\-_".indexOf(octet) >= 0
        || (octet < LAST_OF_ASCII && Character.isLetterOrDigit(octet));
  }

  /** Overlong forms are the same character in two spellings, of which some readers know both. */
  private static boolean isText(ByteBuffer octets) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(octets);
      return true;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }
}
