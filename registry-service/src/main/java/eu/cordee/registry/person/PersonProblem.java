package eu.cordee.registry.person;

import eu.cordee.kit.http.Problem;

/** What can be wrong with a login. */
public enum PersonProblem implements Problem {
  EMAIL_TAKEN(409, "Another login has this e-mail address already: ask an administrator");

  private final int status;
  private final String title;

  PersonProblem(int status, String title) {
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
