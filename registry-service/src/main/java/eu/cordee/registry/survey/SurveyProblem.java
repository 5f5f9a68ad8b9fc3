package eu.cordee.registry.survey;

import eu.cordee.kit.http.Problem;

/** What can be wrong with what is done to a survey. */
public enum SurveyProblem implements Problem {
  SURVEY_IS_FIXED(409, "What a survey asks does not change once it is open"),
  SURVEY_IS_NOT_OPEN(409, "The survey takes no answers"),
  SURVEY_ASKS_NOTHING(409, "A survey opens with questions and stakeholders"),
  SURVEY_CANNOT_SEAL(409, "Without the key of this installation nothing can be sealed"),
  ALREADY_ANSWERED(409, "This address was used"),
  ANSWER_TOO_LONG(400, "All words of an answer together are too long"),
  INTERVIEW_IS_NOT_ANONYMOUS(409, "Whoever interviews somebody knows what they say"),
  STAKEHOLDER_HAS_ANSWERED(409, "Somebody who has answered stays on the list");

  private final int status;
  private final String title;

  SurveyProblem(int status, String title) {
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
