package eu.cordee.csv;

/** A file that is no CSV, or not the one that was expected; the message is for people. */
public final class CsvException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final int line;

  CsvException(int line, String why) {
    super(why);
    this.line = line;
  }

  /** Where it is wrong, counted from 1. */
  public int line() {
    return line;
  }
}
