package eu.cordee.ranking.ballot;

/** A file that is not what it should be; the message says why, for people. */
public final class BallotException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final int line;

  /** The line is counted from 1. */
  public BallotException(int line, String why) {
    super(why);
    this.line = line;
  }

  /** Where it is wrong, counted from 1. */
  public int line() {
    return line;
  }
}
