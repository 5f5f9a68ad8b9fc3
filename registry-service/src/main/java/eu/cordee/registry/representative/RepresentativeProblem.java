package eu.cordee.registry.representative;

import eu.cordee.kit.http.Problem;

/** Why somebody does not become a representative. */
public enum RepresentativeProblem implements Problem {
  OTHER_DOMAIN(409, "Your verified mail address is in none of the organisation's domains");

  private final int status;
  private final String title;

  RepresentativeProblem(int status, String title) {
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
