package eu.cordee.scheduling.explain;

import eu.cordee.scheduling.model.Hindrance;
import java.util.List;

/**
 * Why a request has no place, and what would give it one.
 *
 * @param request the request, from 0
 * @param reason what binds first
 * @param changes the cheapest changes that, all together, place it in {@code slot} while everything
 *     else stays; none if only a rule that is not for sale stands in the way
 * @param slot where it would take place, or -1
 * @param host who would represent the hosts there
 * @param guest who would represent the guests there
 */
public record Explanation(
    int request, Hindrance reason, List<Change> changes, int slot, int host, int guest) {

  /** How much the changes ask of people. */
  public int cost() {
    return changes.stream().mapToInt(Change::cost).sum();
  }
}
