package eu.cordee.registry.study;

import eu.cordee.kit.http.Problem;

/** What can be wrong with a change of a study. */
public enum StudyProblem implements Problem {
  LAST_LEAD(409, "A study keeps at least one lead"),
  RUBRIC_IN_USE(409, "Reviewers mark by these criteria already"),
  INSTRUMENT_IN_USE(409, "A project of the study uses an instrument that would go"),
  REGION_IN_USE(409, "A project of the study lies in a region that would go");

  private final int status;
  private final String title;

  StudyProblem(int status, String title) {
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
