package eu.cordee.launcher.process;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The end of a log, which usually names the reason. */
public final class LogTail {

  private static final Charset ANY = StandardCharsets.ISO_8859_1;

  private LogTail() {}

  /** The last lines, or an empty text when there is no log. */
  public static String of(Path log, int lines) {
    try {
      // Read as bytes that are always valid, then as the UTF-8 they mostly are: a torn character
      // must not hide the reason.
      List<String> all = Files.readAllLines(log, ANY);
      String tail = String.join("\n", all.subList(Math.max(0, all.size() - lines), all.size()));
      return new String(tail.getBytes(ANY), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "";
    }
  }
}
