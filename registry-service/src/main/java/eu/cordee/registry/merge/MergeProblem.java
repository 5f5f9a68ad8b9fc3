package eu.cordee.registry.merge;

import eu.cordee.kit.http.Problem;

/** Why a merge is not undone. */
public enum MergeProblem implements Problem {
  MERGE_CHANGED_SINCE(409, "What was merged has been changed since: it cannot be undone"),
  MERGE_UNDONE(409, "This merge was undone before");

  private final int status;
  private final String title;

  MergeProblem(int status, String title) {
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
