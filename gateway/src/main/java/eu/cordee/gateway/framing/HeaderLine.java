package eu.cordee.gateway.framing;

/** Name and value of the header line being read, as far as they can matter to framing. */
final class HeaderLine {
  private static final int LONGEST = 32;

  private final StringBuilder name = new StringBuilder(LONGEST);
  private final StringBuilder value = new StringBuilder(LONGEST);

  boolean hasName() {
    return !name.isEmpty();
  }

  void name(int octet) {
    if (name.length() < LONGEST) {
      name.append((char) (octet >= 'A' && octet <= 'Z' ? octet + 32 : octet));
    }
  }

  void value(int octet) {
    // One more than the longest: a cut value must not look like a complete one.
    if (value.length() <= LONGEST) {
      value.append((char) octet);
    }
  }

  /** In lower case. */
  boolean isNamed(String wanted) {
    return wanted.contentEquals(name);
  }

  /** Without the optional white space around it. */
  String value() {
    return value.toString().strip();
  }

  void clear() {
    name.setLength(0);
    value.setLength(0);
  }
}
