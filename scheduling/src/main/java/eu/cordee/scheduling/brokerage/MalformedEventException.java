package eu.cordee.scheduling.brokerage;

/** An event file that cannot be understood; the message is one sentence with line and reason. */
public final class MalformedEventException extends Exception {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final String reason;

  /** Says in which line, from 1, what is wrong; the reason is a sentence without its full stop. */
  public MalformedEventException(int line, String reason) {
    super("Line " + line + ": " + reason + ".");
    this.line = line;
    this.reason = reason;
  }

  /** The line the reader stumbled over, from 1. */
  public int line() {
    return line;
  }

  /** What is wrong there; the message is this with the line. */
  public String reason() {
    return reason;
  }
}
