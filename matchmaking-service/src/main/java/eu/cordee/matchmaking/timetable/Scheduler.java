package eu.cordee.matchmaking.timetable;

import eu.cordee.scheduling.model.BoundCertificate;
import java.util.BitSet;
import java.util.List;

/**
 * Decides which meetings take place in which slots. Plain Java: knows neither database nor HTTP,
 * and gives the same plan for the same task, whatever the machine.
 */
public interface Scheduler {

  /**
   * Makes a plan.
   *
   * @param progress told now and then; throws to make the scheduler give up
   */
  Plan schedule(Task task, Progress progress);

  /** How many wishes any plan can place at most, as far as this scheduler can prove. */
  int upperBound(Task task);

  /** Who watches. */
  @FunctionalInterface
  interface Progress {
    /**
     * How far it is.
     *
     * @return whether to go on; otherwise the scheduler stops at once, with the best plan so far
     */
    boolean report(Moment moment);
  }

  /**
   * How far a scheduler is.
   *
   * @param share of the work, from 0 to 1
   * @param placed wishes placed so far
   */
  record Moment(double share, int placed) {}

  /**
   * What is to be scheduled; everything is numbered from 0, slots in time order.
   *
   * @param freeTables per slot how many tables are left by what is already booked
   * @param busy per participant the slots that are occupied or marked as not available
   * @param floors per participant how many of the wishes should be placed at least, if that costs
   *     no weight
   * @param caps per participant how many of the wishes may be placed at most
   * @param wishes accepted requests without a meeting
   * @param orders pairs of wishes
   * @param seed every choice by chance follows from it
   * @param thorough whether closing gaps in people's days may take much longer than usual
   */
  record Task(
      int[] freeTables,
      List<BitSet> busy,
      int[] floors,
      int[] caps,
      List<Wish> wishes,
      List<Order> orders,
      long seed,
      boolean thorough) {

    /** The same people with other tables, times and wishes. */
    Task with(int[] tables, List<BitSet> otherwiseBusy, List<Wish> others, List<Order> kept) {
      return new Task(tables, otherwiseBusy, floors, caps, others, kept, seed, thorough);
    }

    int slots() {
      return freeTables.length;
    }

    /** The slots in which the two could meet if nothing else were placed. */
    BitSet possible(Wish wish) {
      BitSet possible = (BitSet) wish.allowed().clone();
      possible.andNot(busy.get(wish.host()));
      possible.andNot(busy.get(wish.guest()));
      return possible;
    }
  }

  /**
   * A meeting that two participants want.
   *
   * @param weight what placing it is worth
   * @param allowed slots within its rules: window, fixed slot, order with what is already booked
   */
  record Wish(int host, int guest, int weight, BitSet allowed) {}

  /** If both are placed, the first must have a strictly earlier slot. */
  record Order(int before, int after) {}

  /**
   * A plan.
   *
   * @param slotOf per wish its slot, or {@link #NOWHERE}
   * @param quality how good it is
   * @param certificate proves a bound on its weight to anybody
   */
  record Plan(int[] slotOf, Quality quality, BoundCertificate certificate) {

    /** Not placed. */
    static final int NOWHERE = -1;

    int placed() {
      int placed = 0;
      for (int slot : slotOf) {
        placed += slot == NOWHERE ? 0 : 1;
      }
      return placed;
    }
  }
}
