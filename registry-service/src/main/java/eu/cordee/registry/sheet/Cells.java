package eu.cordee.registry.sheet;

/**
 * Cells that are only text. A spreadsheet computes what begins like a formula, and so runs what a
 * stranger wrote into an entry: such a text is written with an apostrophe in front, and read
 * without it.
 */
public final class Cells {

  private static final String BEGINS_A_FORMULA = "=+-@\t\r";
  private static final String APOSTROPHE = "'";

  private Cells() {}

  /** As it is written into a file. */
  public static String written(String text) {
    return beginsAFormula(text) || isGuarded(text) ? APOSTROPHE + text : text;
  }

  /** As it was before {@link #written}. */
  static String read(String cell) {
    return isGuarded(cell) ? cell.substring(1) : cell;
  }

  private static boolean beginsAFormula(String text) {
    return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
  }

  /** An apostrophe or several, and behind them a formula. */
  private static boolean isGuarded(String text) {
    return text.startsWith(APOSTROPHE) && beginsAFormula(text.replaceFirst("^'+", ""));
  }
}
