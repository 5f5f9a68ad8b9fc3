package eu.cordee.gateway.framing;

/** The character classes of RFC 9110 that the reader needs. */
final class Octets {
  private static final boolean[] TOKEN = new boolean[256];

  static {
    for (int octet = '!'; octet < 0x7f; octet++) {
      TOKEN[octet] = "\"(),/:;<=>?@[\\]{}".indexOf(octet) < 0;
    }
  }

  private Octets() {}

  /** {@code tchar} of RFC 9110, section 5.6.2. */
  static boolean isToken(int octet) {
    return TOKEN[octet];
  }
}
