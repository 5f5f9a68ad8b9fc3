package eu.cordee.matchmaking.timetable;

import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Closes breaks without changing which meetings take place: swaps two slots along an alternating
 * chain, which changes the day of nobody but the two people at its ends. Accepts what costs nothing
 * and, less and less, what costs a little (simulated annealing). Who has an avoidable break also
 * pays for every idle slot: counted in breaks alone, nearly all moves cost the same, and the search
 * does not see where the way out is.
 */
final class Tidying {

  private static final double FIRST_TEMPERATURE = 0.8;
  private static final double LAST_TEMPERATURE = 0.2;

  /** At the end nothing but gains: what heat has just broken up closes again. */
  private static final double SHARE_OF_COOLING = 0.95;

  private static final double FROZEN = 0.02;
  private static final int STEPS_PER_LOOK = 1024;

  /** Taking a meeting out of the middle of a group is worth a try now and then. */
  private static final int ENDS_PREFERRED = 8;

  private final Days days;
  private final SplittableRandom random;
  private final int[] least;
  private final int[] cost;
  private final Bag untidy;
  private final long excessBefore;

  Tidying(Placement placement, long seed) {
    this.days = new Days(placement);
    this.random = new SplittableRandom(seed);
    this.least = LeastBreaks.of(placement);
    this.cost = new int[least.length];
    this.untidy = new Bag(least.length);
    for (int person = 0; person < least.length; person++) {
      recount(person);
    }
    this.excessBefore = excess();
  }

  /** Whether days are short enough. */
  static boolean fits(Placement placement) {
    return placement.slots <= Days.MOST_SLOTS;
  }

  /**
   * Works until everybody is content, the steps are used up or somebody says stop. What is worse
   * than before is thrown away.
   *
   * @param hurry says that time is running out: from then on nothing but gains
   */
  void run(long steps, BooleanSupplier hurry, BooleanSupplier stopped) {
    double temperature = FIRST_TEMPERATURE;
    boolean hurried = false;
    for (long step = 0; step < steps && untidy.size() > 0; step++) {
      if (step % STEPS_PER_LOOK == 0) {
        if (stopped.getAsBoolean()) {
          break;
        }
        hurried |= hurry.getAsBoolean();
        temperature = temperature(hurried ? 1 : (double) step / steps);
      }
      tryOne(untidy.get(random.nextInt(untidy.size())), temperature);
    }
    if (excess() < excessBefore) {
      days.writeBack();
    }
  }

  private static double temperature(double share) {
    double cooled = share / SHARE_OF_COOLING;
    return cooled > 1
        ? FROZEN
        : FIRST_TEMPERATURE * Math.pow(LAST_TEMPERATURE / FIRST_TEMPERATURE, cooled);
  }

  private void tryOne(int person, double temperature) {
    long day = days.busy[person];
    long beside = ((day << 1) | (day >>> 1)) & ~day & days.there[person];
    if (beside == 0) {
      return;
    }
    long ends = day & ~((day << 1) & (day >>> 1));
    int to = pick(beside);
    int from = pick(random.nextInt(ENDS_PREFERRED) == 0 ? day : ends);
    double allowed = -temperature * Math.log(1 - random.nextDouble());
    int change = cost(person, day ^ (1L << from) ^ (1L << to)) - cost[person];
    // Only what is no loss by itself: whoever is at the end of the chain seldom makes up for it.
    if (change <= allowed && days.follow(person, from, to)) {
      int end = days.end();
      change += cost(end, days.dayAtEnd()) - cost[end];
      if (change <= allowed) {
        days.swap();
        recount(person);
        recount(end);
      }
    }
  }

  private int pick(long slots) {
    long rest = slots;
    for (int nth = random.nextInt(Long.bitCount(slots)); nth > 0; nth--) {
      rest &= rest - 1;
    }
    return Long.numberOfTrailingZeros(rest);
  }

  private int cost(int person, long day) {
    int excess = Days.breaks(day) - least[person];
    return excess <= 0 ? 0 : excess + days.idle(person, day);
  }

  private long excess() {
    long excess = 0;
    for (int person = 0; person < least.length; person++) {
      excess += Math.max(0, Days.breaks(days.busy[person]) - least[person]);
    }
    return excess;
  }

  private void recount(int person) {
    cost[person] = cost(person, days.busy[person]);
    untidy.keep(person, cost[person] > 0);
  }
}
