package eu.cordee.event.cafe;

import eu.cordee.kit.http.Problem;

/** What can be wrong with a café, its seats and its clock. */
public enum CafeProblem implements Problem {
  ALREADY_A_GUEST(409, "This person has a place in this café already"),
  CAFE_CANNOT_BE_SEATED(409, "No plan of seats fits this café"),
  CAFE_HAS_BEGUN(409, "The café has begun: change it with late changes"),
  CAFE_IS_OVER(409, "The café is over or cancelled"),
  CLOCK_ELSEWHERE(409, "The café's clock does not stand where that step begins"),
  NO_PLAN_OF_SEATS(409, "No plan of seats is published yet"),
  WISHES_CANNOT_BE_KEPT(409, "Not everybody can be kept apart who must not meet");

  private final int status;
  private final String title;

  CafeProblem(int status, String title) {
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
