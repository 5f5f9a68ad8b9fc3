package eu.cordee.kit.json;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/**
 * Texts in the one form in which they are kept: composed letters, nothing invisible at the ends.
 * Two texts that look alike would otherwise be two names, two addresses.
 */
public final class VisibleText {

  private VisibleText() {}

  /**
   * The text without invisible ends, its letters composed (NFC); empty where nothing is visible.
   */
  public static String of(String text) {
    int from = 0;
    int until = text.length();
    while (from < until && isInvisible(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
    }
    while (until > from && isInvisible(text.codePointBefore(until))) {
      until -= Character.charCount(text.codePointBefore(until));
    }
    return Normalizer.normalize(text.substring(from, until), Normalizer.Form.NFC);
  }

  /** What makes a text unfit to be kept, printed or told, or null where nothing does. */
  public static @Nullable String fault(String text) {
    int bad = text.codePoints().filter(VisibleText::isNoText).findFirst().orElse(-1);
    return bad < 0 ? null : "holds U+%04X, which is no text".formatted(bad);
  }

  private static boolean isNoText(int point) {
    return Character.getType(point) == Character.SURROGATE
        || (Character.getType(point) == Character.CONTROL
            && point != '\n'
            && point != '\r'
            && point != '\t');
  }

  /** Blanks of Unicode, and letters and marks that are drawn as nothing. */
  private static boolean isInvisible(int point) {
    return switch (Character.getType(point)) {
      case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
          true;
      // Tags at the end of an emoji are part of it.
      case Character.FORMAT -> point < 0xE0000;
      default ->
          Character.isWhitespace(point)
              || switch (point) {
                case 0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0, 0x034F, 0x180B, 0x17B4, 0x17B5 -> true;
                default -> false;
              };
    };
  }
}
