package eu.cordee.event.cafeprint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** How a document writes: in which fonts, how wide a text is, and where its lines end. */
final class Typeface {

  private static final float POINTS_PER_MM = 72 / 25.4f;

  private final PDDocument document;
  private final Map<PrintFont, PDType0Font> embedded = new EnumMap<>(PrintFont.class);

  Typeface(PDDocument document) {
    this.document = document;
  }

  /** Draws one line; its place is in points, from the lower left corner. */
  void show(PDPageContentStream on, String text, float left, float base, float size)
      throws IOException {
    float at = left;
    for (ShapedText.Piece piece : ShapedText.of(text).pieces()) {
      PDType0Font font = font(piece.font());
      on.setFont(font, size);
      if (piece.isShaped()) {
        showGlyphs(on, font, piece, at, base, size);
      } else {
        on.setTextMatrix(Matrix.getTranslateInstance(at, base));
        on.showText(piece.text());
      }
      at += points(piece, size);
    }
  }

  /** By their numbers in the font: a joined letter has no character of its own to be shown by. */
  @SuppressWarnings("deprecation") // The stream has no other way to show a glyph.
  private static void showGlyphs(
      PDPageContentStream on,
      PDType0Font font,
      ShapedText.Piece piece,
      float left,
      float base,
      float size)
      throws IOException {
    for (ShapedText.Glyph glyph : piece.glyphs()) {
      font.addGlyphsToSubset(Set.of(glyph.id()));
      float right = left + glyph.right() * size / PrintFont.UNITS;
      float up = base + glyph.up() * size / PrintFont.UNITS;
      on.setTextMatrix(Matrix.getTranslateInstance(right, up));
      on.appendRawCommands("<%04X> Tj\n".formatted(glyph.id()));
    }
  }

  /** The text in lines that fit: its own lines kept, words whole where they can be. */
  List<String> wrapped(String text, float size, float width) {
    List<String> lines = new ArrayList<>();
    text.lines().forEach(line -> wrap(ShapedText.tidy(line), size, width, lines));
    return lines.isEmpty() ? List.of("") : lines;
  }

  private void wrap(String text, float size, float width, List<String> lines) {
    StringBuilder line = new StringBuilder();
    for (String part : breakable(text)) {
      if (widthOf(line + part.stripTrailing(), size) <= width) {
        line.append(part);
        continue;
      }
      if (!line.toString().isBlank()) {
        lines.add(line.toString().stripTrailing());
      }
      String rest = part;
      // An address or a word without an end, wider than the page.
      while (widthOf(rest.stripTrailing(), size) > width) {
        int end = fitting(rest, size, width);
        lines.add(rest.substring(0, end));
        rest = rest.substring(end);
      }
      line = new StringBuilder(rest);
    }
    lines.add(line.toString().stripTrailing());
  }

  /** Whether no word of the text is wider than this, so that none would have to be broken. */
  boolean holdsWords(String text, float size, float width) {
    return breakable(ShapedText.tidy(text)).stream()
        .allMatch(part -> widthOf(part.stripTrailing(), size) <= width);
  }

  /** Parts after each of which a line may end, also in scripts that put no blank between words. */
  private static List<String> breakable(String text) {
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    List<String> parts = new ArrayList<>();
    int from = breaks.first();
    for (int until = breaks.next(); until != BreakIterator.DONE; until = breaks.next()) {
      parts.add(text.substring(from, until));
      from = until;
    }
    return parts;
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
    String whole = ShapedText.tidy(text);
    if (widthOf(whole, size) <= width) {
      return whole;
    }
    int end = whole.length();
    while (end > 0 && widthOf(whole.substring(0, end) + "…", size) > width) {
      end = whole.offsetByCodePoints(end, -1);
    }
    return whole.substring(0, end).stripTrailing() + "…";
  }

  /** In millimetres. */
  float widthOf(String text, float size) {
    float points = 0;
    for (ShapedText.Piece piece : ShapedText.of(text).pieces()) {
      points += points(piece, size);
    }
    return points / POINTS_PER_MM;
  }

  private float points(ShapedText.Piece piece, float size) {
    if (piece.isShaped()) {
      return piece.width() * size / PrintFont.UNITS;
    }
    try {
      return font(piece.font()).getStringWidth(piece.text()) / 1000 * size;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private PDType0Font font(PrintFont font) {
    return embedded.computeIfAbsent(font, one -> one.embeddedIn(document));
  }
}
