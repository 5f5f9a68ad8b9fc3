package eu.cordee.event.cafeprint;

import java.util.List;

/**
 * A text as large as its box allows, and whole: one line where that stays readable across a table,
 * else two, else as many as it takes.
 */
record LargestText(List<String> lines, float size) {

  private static final float LARGEST = 30;
  private static final float READABLE = 19;
  private static final float SMALLEST = 4;
  private static final float STEP = 0.5f;

  /** Millimetres from line to line, for each point of size. */
  private static final float LEADING = 0.4f;

  float lineHeight() {
    return size * LEADING;
  }

  static LargestText of(Typeface typeface, String text, float width, float height) {
    for (float size = LARGEST; size > SMALLEST; size -= STEP) {
      List<String> lines = typeface.wrapped(text, size, width);
      int most = size >= READABLE ? 1 : Integer.MAX_VALUE;
      boolean wordsAreWhole = size <= READABLE / 2 || typeface.holdsWords(text, size, width);
      if (lines.size() <= most && lines.size() * size * LEADING <= height && wordsAreWhole) {
        return new LargestText(lines, size);
      }
    }
    return new LargestText(typeface.wrapped(text, SMALLEST, width), SMALLEST);
  }
}
