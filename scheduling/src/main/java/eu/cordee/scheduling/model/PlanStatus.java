package eu.cordee.scheduling.model;

/** What is known about a plan. */
public enum PlanStatus {
  /** Proven: no plan is better. */
  OPTIMAL,
  /** A valid plan; whether a better one exists is not known. */
  FEASIBLE,
  /** Proven: there is no valid plan. */
  INFEASIBLE,
  /** No plan was found and none was excluded. */
  UNKNOWN
}
