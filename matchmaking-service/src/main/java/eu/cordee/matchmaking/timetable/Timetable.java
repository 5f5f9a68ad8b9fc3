package eu.cordee.matchmaking.timetable;

import java.util.Map;

/**
 * A plan and how good it provably is.
 *
 * @param status what is proven about the weight placed
 * @param slots per request its slot, or -1
 * @param tables per request its table, or -1
 * @param weight of all placed requests together
 * @param upperBound no plan has more weight
 * @param method how that was proven
 * @param certificate proves a bound that can be verified in linear time
 * @param unplaced the reason for every request without a slot
 */
public record Timetable(
    Status status,
    int[] slots,
    int[] tables,
    long weight,
    long upperBound,
    BoundMethod method,
    BoundCertificate certificate,
    Map<Integer, UnplacedReason> unplaced) {

  /** How many requests have a slot. */
  public int placed() {
    return slots.length - unplaced.size();
  }

  /** The weight placed in relation to the proven bound; 1 is optimal. */
  public double quality() {
    return upperBound == 0 ? 1 : (double) weight / upperBound;
  }
}
