package eu.cordee.scheduling.command;

/** The command was called wrongly or its input is no good; one sentence says how. */
final class Usage extends Exception {

  private static final long serialVersionUID = 1L;

  Usage(String message) {
    super(message);
  }
}
