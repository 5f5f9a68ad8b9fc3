package eu.cordee.event.cafeprint;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** One typeface with all of Europe; it knows how wide a text is, in millimetres. */
final class Typeface {

  private static final float POINTS_PER_MM = 72 / 25.4f;

  /** Comes with PDFBox; the fonts every reader has cannot write č. */
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final PDType0Font font;

  Typeface(PDDocument document) {
    try (InputStream file = Objects.requireNonNull(PDDocument.class.getResourceAsStream(FONT))) {
      font = PDType0Font.load(document, file, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PDType0Font font() {
    return font;
  }

  /** The text in lines that fit: its own lines kept, words whole where they can be. */
  List<String> wrapped(String text, float size, float width) {
    List<String> lines = new ArrayList<>();
    text.lines().forEach(line -> wrap(printable(line), size, width, lines));
    return lines.isEmpty() ? List.of("") : lines;
  }

  private void wrap(String text, float size, float width, List<String> lines) {
    String line = "";
    for (String word : text.split(" ", -1)) {
      String longer = line.isEmpty() ? word : line + " " + word;
      if (widthOf(longer, size) <= width) {
        line = longer;
        continue;
      }
      if (!line.isEmpty()) {
        lines.add(line);
      }
      line = word;
      // An address or a word without an end, wider than the page.
      while (widthOf(line, size) > width) {
        int end = fitting(line, size, width);
        lines.add(line.substring(0, end));
        line = line.substring(end);
      }
    }
    lines.add(line);
  }

  /** As much of the text as fits, one character at least. */
  private int fitting(String text, float size, float width) {
    int end = text.offsetByCodePoints(0, 1);
    while (end < text.length()
        && widthOf(text.substring(0, text.offsetByCodePoints(end, 1)), size) <= width) {
      end = text.offsetByCodePoints(end, 1);
    }
    return end;
  }

  /** The text, cut with an ellipsis where it is too wide. */
  String fitted(String text, float size, float width) {
    String whole = printable(text);
    if (widthOf(whole, size) <= width) {
      return whole;
    }
    int end = whole.length();
    while (end > 0 && widthOf(whole.substring(0, end) + "…", size) > width) {
      end = whole.offsetByCodePoints(end, -1);
    }
    return whole.substring(0, end).stripTrailing() + "…";
  }

  private float widthOf(String text, float size) {
    try {
      return font.getStringWidth(text) / 1000 * size / POINTS_PER_MM;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What the typeface cannot write becomes a question mark; a badge without a name helps nobody.
   */
  String printable(String text) {
    StringBuilder printable = new StringBuilder();
    text.codePoints()
        .forEach(
            point -> {
              String one = Character.isISOControl(point) ? " " : Character.toString(point);
              printable.append(isWritable(one) ? one : "?");
            });
    return printable.toString();
  }

  private boolean isWritable(String one) {
    try {
      return font.getStringWidth(one) >= 0;
    } catch (IOException | IllegalArgumentException missing) {
      return false;
    }
  }
}
