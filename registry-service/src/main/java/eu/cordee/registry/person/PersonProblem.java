package eu.cordee.registry.person;

import eu.cordee.kit.http.Problem;

/** What can be wrong with a login, or with forgetting somebody. */
public enum PersonProblem implements Problem {
  EMAIL_TAKEN(409, "Another login has this e-mail address already: ask an administrator"),
  LOGIN_ERASED(403, "Who had this login was erased"),
  MACHINE_NOT_ERASED(409, "A machine client is no person: nobody is erased");

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
