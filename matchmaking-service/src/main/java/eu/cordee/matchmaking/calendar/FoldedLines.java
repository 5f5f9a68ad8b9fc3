package eu.cordee.matchmaking.calendar;

/**
 * Folds long lines as RFC 5545 (3.1) wants it: at most 75 octets, and what is left over on lines
 * that begin with a space. The library counts characters, of which one may be four octets.
 */
final class FoldedLines {

  private static final int MOST_OCTETS = 75;
  private static final String FOLD = "\r\n ";

  private FoldedLines() {}

  /** The same text; no character is torn apart. */
  static String of(String text) {
    StringBuilder folded = new StringBuilder(text.length() + text.length() / MOST_OCTETS * 3);
    int octets = 0;
    for (int character : text.codePoints().toArray()) {
      int more = octetsOf(character);
      if (character == '\r' || character == '\n') {
        octets = 0;
        more = 0;
      } else if (octets + more > MOST_OCTETS) {
        folded.append(FOLD);
        octets = 1;
      }
      folded.appendCodePoint(character);
      octets += more;
    }
    return folded.toString();
  }

  private static int octetsOf(int character) {
    if (character < 0x80) {
      return 1;
    }
    if (character < 0x800) {
      return 2;
    }
    return Character.isBmpCodePoint(character) ? 3 : 4;
  }
}
