package eu.cordee.scheduling.comfort;

import eu.cordee.scheduling.model.RunProgress;
import eu.cordee.scheduling.model.Slots;
import eu.cordee.scheduling.place.Draft;
import eu.cordee.scheduling.place.NumberSet;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Closes breaks without changing which meetings take place: swaps two slots along an alternating
 * chain, which changes the day of nobody but the two people at its ends. Accepts what costs nothing
 * and, less and less, what costs a little (simulated annealing). Who has an avoidable break also
 * pays for the idle slots: counted in breaks alone, nearly all moves cost the same, and the search
 * does not see where the way out is. The more there are, the less each counts: far from a day
 * without breaks the way does not matter yet, and others would pay for it.
 *
 * <p>Towards the end most breaks are a single hole, and closing it tears a day up at the other end
 * of the chain, which costs too much. Whoever is there may go on with a second chain, if both
 * together cost nothing: so holes wander where heat alone would hardly ever carry them, until two
 * of them meet.
 */
public final class Tidying {

  private static final double FIRST_TEMPERATURE = 0.8;
  private static final double LAST_TEMPERATURE = 0.2;

  /** At the end nothing but gains: what heat has just broken up closes again. */
  private static final double SHARE_OF_COOLING = 0.95;

  private static final double FROZEN = 0.02;

  /** So many idle slots count nearly in full: fewer and fewer, for days near to be closed. */
  private static final double FIRST_REACH = 8;

  private static final double LAST_REACH = 3;

  /** Where so few people are left, all of it can be closed, and every idle slot counts. */
  private static final double FEW = 0.2;

  /** What a chain may cost beyond what is allowed if a second one makes up for it. */
  private static final double MOST_DEBT = 3;

  private static final int STAGES = 20;
  private static final int STEPS_PER_LOOK = 1024;

  /** Enough for each person to let a stopped run close what heat holds open. */
  private static final long STEPS_TO_FREEZE = 100;

  /** Taking a meeting out of the middle of a group is worth a try now and then. */
  private static final int ENDS_PREFERRED = 8;

  private final BitDays days;
  private final SplittableRandom random;
  private final int[] least;
  private final double[] cost;
  private final double[] pull = new double[BitDays.MOST_SLOTS + 1];
  private final NumberSet untidy;
  private final long excessBefore;
  private double temperature = FIRST_TEMPERATURE;
  private int stage = -1;
  private boolean few;

  /**
   * For a draft that {@link #fits}; it is read now and written at the end of {@link #run}.
   *
   * @param seed of every choice by chance
   */
  public Tidying(Draft draft, long seed) {
    this.days = new BitDays(draft);
    this.random = new SplittableRandom(seed);
    this.least = LeastBreaks.of(draft);
    this.cost = new double[least.length];
    this.untidy = new NumberSet(least.length);
    recount();
    this.excessBefore = excess();
  }

  /** Whether days are short enough: they have at most 64 slots. */
  public static boolean fits(Draft draft) {
    return draft.slots() <= BitDays.MOST_SLOTS;
  }

  /**
   * Works until everybody is content, the steps are used up or somebody says stop; who is stopped
   * in the middle still takes a moment for nothing but gains. What is worse than before is thrown
   * away.
   *
   * @param hurry says that time is running out: from then on nothing but gains
   */
  public void run(
      long steps, BooleanSupplier hurry, BooleanSupplier stopped, RunProgress progress) {
    boolean hurried = false;
    boolean stopping = false;
    long last = steps;
    for (long step = 0; step < last && untidy.size() > 0; step++) {
      if (step % STEPS_PER_LOOK == 0) {
        hurried |= hurry.getAsBoolean();
        if (!stopping && stopped.getAsBoolean()) {
          last = Math.min(steps, hurried ? step : step + STEPS_TO_FREEZE * least.length);
          stopping = true;
          hurried = true;
        }
        double share = (double) step / steps;
        cool(hurried ? 1 : share);
        progress.closing(share);
      }
      tryOne(untidy.get(random.nextInt(untidy.size())));
    }
    if (excess() < excessBefore) {
      days.writeBack();
    }
  }

  private void cool(double share) {
    double cooled = share / SHARE_OF_COOLING;
    temperature = cooled > 1 ? FROZEN : between(FIRST_TEMPERATURE, LAST_TEMPERATURE, cooled);
    if (stage != (int) (share * STAGES)) {
      stage = (int) (share * STAGES);
      few = untidy.size() < FEW * least.length;
      double reach = between(FIRST_REACH, LAST_REACH, share);
      for (int idle = 0; idle < pull.length; idle++) {
        pull[idle] = few ? idle : reach * (1 - Math.exp(-idle / reach));
      }
      recount();
    }
  }

  private static double between(double first, double last, double share) {
    return first * Math.pow(last / first, share);
  }

  private void tryOne(int person) {
    long beside = beside(person);
    if (beside == 0) {
      return;
    }
    int to = pick(beside);
    int from = pick(random.nextInt(ENDS_PREFERRED) == 0 ? days.busy[person] : ends(person));
    double allowed = -temperature * Math.log(1 - random.nextDouble());
    double own = change(person, from, to);
    // Only what is no loss by itself: whoever is at the end of the chain seldom makes up for it.
    if (own > allowed || !days.follow(person, from, to)) {
      return;
    }
    double change = own + changeAtEnd();
    if (change <= allowed) {
      swap(person);
    } else if (few && own < 0 && change <= allowed + MOST_DEBT) {
      swap(person);
      if (!makeUp(days.end(), person, change)) {
        days.follow(person, to, from);
        swap(person);
      }
    }
  }

  /** Whether a gain for one person makes up for a debt, other than by going the same way back. */
  private boolean makeUp(int person, int creditor, double debt) {
    for (long from = ends(person); from != 0; from &= from - 1) {
      for (long to = beside(person); to != 0; to &= to - 1) {
        int busy = Long.numberOfTrailingZeros(from);
        int idle = Long.numberOfTrailingZeros(to);
        double own = change(person, busy, idle);
        if (own < 0
            && days.follow(person, busy, idle)
            && days.end() != creditor
            && debt + own + changeAtEnd() <= 0) {
          swap(person);
          return true;
        }
      }
    }
    return false;
  }

  /** Idle slots just before and after meetings; anything else only opens a break. */
  private long beside(int person) {
    long day = days.busy[person];
    return ((day << 1) | (day >>> 1)) & ~day & days.there[person];
  }

  private long ends(int person) {
    long day = days.busy[person];
    return day & ~((day << 1) & (day >>> 1));
  }

  private double change(int person, int from, int to) {
    return cost(person, days.busy[person] ^ (1L << from) ^ (1L << to)) - cost[person];
  }

  private double changeAtEnd() {
    return cost(days.end(), days.dayAtEnd()) - cost[days.end()];
  }

  private void swap(int person) {
    days.swap();
    recount(person);
    recount(days.end());
  }

  private int pick(long slots) {
    long rest = slots;
    for (int nth = random.nextInt(Long.bitCount(slots)); nth > 0; nth--) {
      rest &= rest - 1;
    }
    return Long.numberOfTrailingZeros(rest);
  }

  private double cost(int person, long day) {
    int excess = BitDays.breaks(day) - least[person];
    return excess <= 0 ? 0 : excess + pull[days.idle(person, day)];
  }

  private long excess() {
    long excess = 0;
    for (int person = 0; person < least.length; person++) {
      excess += Math.max(0, BitDays.breaks(days.busy[person]) - least[person]);
    }
    return excess;
  }

  /** Breaks that people would not need alone, over all of them. */
  public static long excess(Draft draft) {
    int[] alone = LeastBreaks.of(draft);
    long excess = 0;
    for (int person = 0; person < alone.length; person++) {
      excess += Math.max(0, Slots.breaks(draft.busy(person)) - alone[person]);
    }
    return excess;
  }

  private void recount() {
    for (int person = 0; person < least.length; person++) {
      recount(person);
    }
  }

  private void recount(int person) {
    cost[person] = cost(person, days.busy[person]);
    untidy.keep(person, cost[person] > 0);
  }
}
