package eu.cordee.registry.studyranking;

import eu.cordee.kit.http.Problem;

/** What can be wrong with the wish for a ranking. */
public enum RankingProblem implements Problem {
  NOTHING_TO_RANK(409, "No source with a weight has any evidence yet"),
  RANKING_IN_THE_MAKING(409, "A ranking of this study is in the making");

  private final int status;
  private final String title;

  RankingProblem(int status, String title) {
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
