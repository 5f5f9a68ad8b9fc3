package eu.cordee.registry.sectorgroup;

import eu.cordee.kit.http.Problem;

/** What can be wrong with a change of a sector group. */
public enum SectorGroupProblem implements Problem {
  LAST_CHAIR(409, "A sector group keeps at least one chair");

  private final int status;
  private final String title;

  SectorGroupProblem(int status, String title) {
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
