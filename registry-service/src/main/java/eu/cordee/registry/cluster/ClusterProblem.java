package eu.cordee.registry.cluster;

import eu.cordee.kit.http.Problem;

/** What can be wrong with a change of a cluster. */
public enum ClusterProblem implements Problem {
  CLUSTER_HAS_MEMBERS(409, "Organisations belong to this cluster: let them leave first"),
  CLUSTER_IN_ALLIANCE(409, "This cluster is or was a party of an alliance, which stays on record"),
  LAST_MANAGER(409, "A cluster keeps at least one manager");

  private final int status;
  private final String title;

  ClusterProblem(int status, String title) {
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
