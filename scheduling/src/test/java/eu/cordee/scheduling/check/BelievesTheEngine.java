package eu.cordee.scheduling.check;

import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.place.Draft;

/** A checker that asks the engine what it should check. */
public final class BelievesTheEngine {

  private BelievesTheEngine() {}

  /** Whether the engine can make something of the plan. */
  public static boolean isValid(SchedulingProblem problem, Plan plan) {
    return Draft.of(problem, plan).placed() > 0;
  }
}
