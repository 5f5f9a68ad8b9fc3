package eu.cordee.scheduling.model;

import java.util.Map;

/**
 * A plan and how good it provably is.
 *
 * @param status what is proven about the weight placed
 * @param plan what takes place when and where
 * @param weight of all placed requests together
 * @param upperBound no plan has more weight
 * @param method how that was proven
 * @param certificate proves a bound that can be verified in linear time
 * @param comfort how pleasant the plan is for people
 * @param unplaced the reason for every request without a slot
 */
public record Timetable(
    PlanStatus status,
    Plan plan,
    long weight,
    long upperBound,
    BoundMethod method,
    BoundCertificate certificate,
    Comfort comfort,
    Map<Integer, Hindrance> unplaced) {

  /** Per request its slot, or -1. */
  public int[] slots() {
    return plan.slots();
  }

  /** Per request its table, or -1. */
  public int[] tables() {
    return plan.tables();
  }

  /** How many requests have a slot. */
  public int placed() {
    return plan.slots().length - unplaced.size();
  }

  /** The weight placed in relation to the proven bound; 1 is optimal. */
  public double quality() {
    return upperBound == 0 ? 1 : (double) weight / upperBound;
  }
}
