package eu.cordee.registry.policy;

/** The questions between evidence and a decision. */
public enum PolicyAspect {
  PROBLEM,
  BENEFITS,
  HARMS,
  RESOURCES,
  EQUITY,
  ACCEPTABILITY,
  FEASIBILITY
}
