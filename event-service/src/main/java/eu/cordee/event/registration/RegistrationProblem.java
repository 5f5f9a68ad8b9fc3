package eu.cordee.event.registration;

import eu.cordee.kit.http.Problem;

/** Why somebody gets no place. */
public enum RegistrationProblem implements Problem {
  ALREADY_REGISTERED(409, "This person is registered for the event already"),
  ENTRY_REFUSED(409, "This person does not want to be entered by others any more"),
  CAPACITY_FULL(409, "All places are taken"),
  REGISTRATION_CLOSED(409, "People cannot register themselves for this event now");

  private final int status;
  private final String title;

  RegistrationProblem(int status, String title) {
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
