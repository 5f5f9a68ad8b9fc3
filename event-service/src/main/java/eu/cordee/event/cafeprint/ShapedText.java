package eu.cordee.event.cafeprint;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.text.Bidi;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One line of text as it is to be drawn: in reading order of its scripts, letters joined and marks
 * set where the script has them. PDFBox draws letters one after the other, as most of Europe
 * writes; for the rest the JDK says which glyphs stand where.
 *
 * @param pieces from left to right, each in one font and direction
 */
record ShapedText(List<Piece> pieces) {

  private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  /** What the JDK puts where a glyph became part of another. */
  private static final int FIRST_INVISIBLE_GLYPH = 0xFFFE;

  /**
   * A part of the line.
   *
   * @param text what can be drawn letter by letter; empty where the glyphs are shaped
   * @param width in thousandths of the size; of shaped glyphs only
   */
  record Piece(PrintFont font, String text, List<Glyph> glyphs, float width) {

    boolean isShaped() {
      return text.isEmpty();
    }
  }

  /** A glyph and where it stands within its piece, in thousandths of the size; up is positive. */
  record Glyph(int id, float right, float up) {}

  /**
   * Composed, and on one line: no letter is followed by its own accent where there is one letter.
   */
  static String tidy(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC)
        .codePoints()
        .map(point -> Character.isISOControl(point) ? ' ' : point)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** Whether there are letters for all of it. */
  static boolean isWritable(String text) {
    return tidy(text).codePoints().allMatch(point -> isSilent(point) || fontOf(point) != null);
  }

  static ShapedText of(String text) {
    String tidy = writable(tidy(text));
    List<Piece> pieces = new ArrayList<>();
    for (Direction part : directions(tidy)) {
      List<Span> spans = spans(tidy, part.from(), part.until());
      for (Span span : part.isLeftward() ? spans.reversed() : spans) {
        pieces.add(piece(tidy, span, part.isLeftward()));
      }
    }
    return new ShapedText(pieces);
  }

  /**
   * A question mark where there is no letter: whoever reads the paper shall see that one is
   * missing.
   */
  private static String writable(String text) {
    StringBuilder writable = new StringBuilder();
    text.codePoints()
        .forEach(
            point ->
                writable.appendCodePoint(isSilent(point) || fontOf(point) != null ? point : '?'));
    return writable.toString();
  }

  private record Direction(int from, int until, int level) {

    boolean isLeftward() {
      return level % 2 == 1;
    }
  }

  /** Runs of one direction, as they stand from left to right. */
  private static List<Direction> directions(String text) {
    if (text.isEmpty()) {
      return List.of();
    }
    Bidi bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
    Object[] runs =
        IntStream.range(0, bidi.getRunCount())
            .mapToObj(
                run ->
                    new Direction(
                        bidi.getRunStart(run), bidi.getRunLimit(run), bidi.getRunLevel(run)))
            .toArray();
    byte[] levels = new byte[runs.length];
    for (int run = 0; run < runs.length; run++) {
      levels[run] = (byte) bidi.getRunLevel(run);
    }
    Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
    return IntStream.range(0, runs.length).mapToObj(run -> (Direction) runs[run]).toList();
  }

  private record Span(PrintFont font, int from, int until) {}

  /** Parts that one font writes; marks, joiners and spaces stay with what stands before them. */
  private static List<Span> spans(String text, int from, int until) {
    List<Span> spans = new ArrayList<>();
    for (int at = from; at < until; ) {
      int point = text.codePointAt(at);
      int next = at + Character.charCount(point);
      Span last = spans.isEmpty() ? null : spans.getLast();
      PrintFont font =
          last != null && staysWith(last.font(), point) ? last.font() : firstFont(point);
      if (last != null && last.font() == font) {
        spans.set(spans.size() - 1, new Span(font, last.from(), next));
      } else {
        spans.add(new Span(font, at, next));
      }
      at = next;
    }
    return spans;
  }

  private static boolean staysWith(PrintFont font, int point) {
    return isSilent(point) || ((isMark(point) || point == ' ') && font.has(point));
  }

  private static Piece piece(String text, Span span, boolean leftward) {
    String part = text.substring(span.from(), span.until());
    if (!leftward
        && span.font() == PrintFont.EUROPE
        && part.codePoints().noneMatch(ShapedText::needsShaping)) {
      return new Piece(span.font(), part, List.of(), 0);
    }
    Font font = span.font().shapes();
    GlyphVector shaped =
        font.layoutGlyphVector(
            EXACT,
            text.toCharArray(),
            span.from(),
            span.until(),
            leftward ? Font.LAYOUT_RIGHT_TO_LEFT : Font.LAYOUT_LEFT_TO_RIGHT);
    List<Glyph> glyphs = new ArrayList<>();
    for (int index = 0; index < shaped.getNumGlyphs(); index++) {
      int id = shaped.getGlyphCode(index);
      if (id < FIRST_INVISIBLE_GLYPH && id != 0) {
        Point2D place = shaped.getGlyphPosition(index);
        glyphs.add(new Glyph(id, (float) place.getX(), (float) -place.getY()));
      }
    }
    float width = (float) shaped.getGlyphPosition(shaped.getNumGlyphs()).getX();
    return new Piece(span.font(), "", glyphs, width);
  }

  private static PrintFont firstFont(int point) {
    PrintFont font = fontOf(point);
    return font == null ? PrintFont.EUROPE : font;
  }

  private static @Nullable PrintFont fontOf(int point) {
    for (PrintFont font : PrintFont.values()) {
      if (font.has(point)) {
        return font;
      }
    }
    return null;
  }

  private static boolean needsShaping(int point) {
    return isMark(point) || isSilent(point);
  }

  private static boolean isMark(int point) {
    int kind = Character.getType(point);
    return kind == Character.NON_SPACING_MARK
        || kind == Character.COMBINING_SPACING_MARK
        || kind == Character.ENCLOSING_MARK;
  }

  /** Says something about its neighbours and has no look of its own. */
  private static boolean isSilent(int point) {
    return Character.getType(point) == Character.FORMAT || (point >= 0xFE00 && point <= 0xFE0F);
  }
}
