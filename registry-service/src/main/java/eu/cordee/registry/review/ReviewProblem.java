package eu.cordee.registry.review;

import eu.cordee.kit.http.Problem;

/** What can be wrong with a review of a past project. */
public enum ReviewProblem implements Problem {
  NOT_A_REVIEWER(409, "This person is no reviewer of the study"),
  ENOUGH_REVIEWERS(409, "Two reviewers are enough for a project"),
  CONFLICT_OF_INTEREST(409, "The reviewer's organisation took part in the project"),
  REVIEW_IS_IN(409, "This review is in: it stays as it is"),
  REVIEWS_OUTSTANDING(409, "Two reviews must be in, and none may be outstanding"),
  REVIEWS_AGREE(409, "The reviewers gave the same marks: there is nothing to settle");

  private final int status;
  private final String title;

  ReviewProblem(int status, String title) {
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
