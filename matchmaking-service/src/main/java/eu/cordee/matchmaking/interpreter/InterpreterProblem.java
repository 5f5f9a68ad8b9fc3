package eu.cordee.matchmaking.interpreter;

import eu.cordee.kit.http.Problem;

/** Why interpreters cannot be as they were written. */
public enum InterpreterProblem implements Problem {
  INTERPRETER_PLANNED(409, "Somebody who is left out still interprets at meetings to come");

  private final int status;
  private final String title;

  InterpreterProblem(int status, String title) {
    this.status = status;
    this.title = title;
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }
}
