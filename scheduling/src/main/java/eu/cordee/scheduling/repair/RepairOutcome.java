package eu.cordee.scheduling.repair;

import java.util.List;

/**
 * What became of a published plan after a disturbance.
 *
 * @param moves every meeting whose slot or table is another one now, and the urgent one
 * @param dropped meetings that could not be kept
 * @param leastMoves no repair that keeps as many meetings moves fewer
 * @param minimal whether it is proven that no repair keeps more of the displaced meetings or moves
 *     fewer
 * @param offers freed slots for pairs that both wanted each other and were not placed
 */
public record RepairOutcome(
    List<Move> moves, List<Integer> dropped, int leastMoves, boolean minimal, List<Offer> offers) {

  /**
   * Where a meeting is now.
   *
   * @param request whose meeting it is, from 0
   * @param slot from 0
   * @param table from 0, or -1 for none
   */
  public record Move(int request, int slot, int table) {}

  /**
   * A place for a request that has none.
   *
   * @param request from 0
   * @param slot from 0
   */
  public record Offer(int request, int slot) {}
}
