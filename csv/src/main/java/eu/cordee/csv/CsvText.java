package eu.cordee.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The text of a file, in whichever encoding a spreadsheet wrote it. */
public final class CsvText {

  /** What Excel writes in western Europe where nobody chooses UTF-8. */
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  /** Bytes of a file that tell its encoding. */
  private static final int LOOKED_AT = 200;

  private CsvText() {}

  /**
   * Decodes UTF-8, UTF-16 (also without its byte order mark, where its first half-words are of
   * Latin letters, as those of headings), and otherwise Windows-1252: text in that is hardly ever
   * valid UTF-8 by chance, for a letter beyond ASCII stands alone there.
   */
  public static String of(byte[] file) {
    if (file.length >= 2 && isMark(file[0], file[1])) {
      return StandardCharsets.UTF_16.decode(ByteBuffer.wrap(file)).toString();
    }
    Charset unmarked = unmarked(file);
    if (unmarked != null) {
      return unmarked.decode(ByteBuffer.wrap(file)).toString();
    }
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
      return text.toString();
    } catch (CharacterCodingException otherwise) {
      return WINDOWS.decode(ByteBuffer.wrap(file)).toString();
    }
  }

  /** Every other byte of Latin text in UTF-16 is zero, and none of the others is. */
  private static @Nullable Charset unmarked(byte[] file) {
    int looked = Math.min(file.length, LOOKED_AT) & ~1;
    int[] zeros = new int[2];
    for (int at = 0; at < looked; at++) {
      zeros[at & 1] += file[at] == 0 ? 1 : 0;
    }
    if (zeros[0] > looked / 4 && zeros[1] == 0) {
      return StandardCharsets.UTF_16BE;
    }
    return zeros[1] > looked / 4 && zeros[0] == 0 ? StandardCharsets.UTF_16LE : null;
  }

  private static boolean isMark(byte first, byte second) {
    int both = (first & 0xff) << 8 | second & 0xff;
    return both == 0xfeff || both == 0xfffe;
  }
}
