package eu.cordee.csv;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The text of a file, in whichever encoding a spreadsheet wrote it. */
public final class CsvText {

  /** What Excel writes in western Europe where nobody chooses UTF-8. */
  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private CsvText() {}

  /**
   * Decodes UTF-8, UTF-16 with its byte order mark, and otherwise Windows-1252: text in that is
   * hardly ever valid UTF-8 by chance, for a letter beyond ASCII stands alone there.
   */
  public static String of(byte[] file) {
    if (file.length >= 2 && isMark(file[0], file[1])) {
      return StandardCharsets.UTF_16.decode(ByteBuffer.wrap(file)).toString();
    }
    try {
      CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file));
      return text.toString();
    } catch (CharacterCodingException otherwise) {
      return WINDOWS.decode(ByteBuffer.wrap(file)).toString();
    }
  }

  private static boolean isMark(byte first, byte second) {
    int both = (first & 0xff) << 8 | second & 0xff;
    return both == 0xfeff || both == 0xfffe;
  }
}
