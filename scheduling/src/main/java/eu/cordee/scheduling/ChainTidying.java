package eu.cordee.scheduling;

import java.util.BitSet;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Closes breaks without changing which meetings take place: swaps two slots along an alternating
 * chain, which changes the day of nobody but the two people at its ends. Accepts what costs nothing
 * and, less and less, what costs a little (simulated annealing). For days that are too long for
 * {@link Tidying}.
 */
final class ChainTidying {

  private static final double FIRST_TEMPERATURE = 0.5;
  private static final double LAST_TEMPERATURE = 0.08;
  private static final int STEPS_PER_LOOK = 1024;

  /** A chain that long moves half the event; it seldom helps and always takes time. */
  private static final int MOST_MOVED = 2_000;

  private final Placement placement;
  private final Chain chain;
  private final Random random;
  private final int[] least;
  private final int[] breaks;
  private final Bag untidy;
  private final BitSet day = new BitSet();

  ChainTidying(Placement placement, long seed) {
    this.placement = placement;
    this.chain = new Chain(placement);
    this.random = new Random(seed);
    this.least = LeastBreaks.of(placement);
    this.breaks = new int[least.length];
    this.untidy = new Bag(least.length);
    for (int person = 0; person < least.length; person++) {
      recount(person);
    }
  }

  /** How many people have more breaks than they would need alone. */
  int untidyPeople() {
    return untidy.size();
  }

  /** Works until everybody is content, the steps are used up or somebody says stop. */
  void run(long steps, BooleanSupplier stopped) {
    for (long step = 0; step < steps && untidy.size() > 0; step++) {
      if (step % STEPS_PER_LOOK == 0 && stopped.getAsBoolean()) {
        return;
      }
      double share = (double) step / steps;
      double temperature =
          FIRST_TEMPERATURE * Math.pow(LAST_TEMPERATURE / FIRST_TEMPERATURE, share);
      tryOne(untidy.get(random.nextInt(untidy.size())), temperature);
    }
  }

  private void tryOne(int person, double temperature) {
    int from = pick(placement.busy[person]);
    int to = besideAMeeting(person);
    if (to < 0 || from == to) {
      return;
    }
    int change = change(person, from, to);
    if (change > 1 || !chain.follow(person, from, to) || chain.size() > MOST_MOVED) {
      return;
    }
    int shift = chain.shift();
    if (placement.load[to] + Math.max(0, shift) > placement.tables[to]
        || placement.load[from] + Math.max(0, -shift) > placement.tables[from]) {
      return;
    }
    int end = chain.end();
    boolean endMoves = placement.busy[end].get(from) != placement.busy[end].get(to);
    int all = change + (endMoves && end != person ? change(end, from, to) : 0);
    if (all <= 0 || random.nextDouble() < Math.exp(-all / temperature)) {
      chain.forget();
      chain.swap(from, to);
      recount(person);
      recount(end);
    }
  }

  private int pick(BitSet slots) {
    int nth = random.nextInt(slots.cardinality());
    int slot = slots.nextSetBit(0);
    while (nth-- > 0) {
      slot = slots.nextSetBit(slot + 1);
    }
    return slot;
  }

  /** A free slot just before or after a meeting of the person; anything else only opens a break. */
  private int besideAMeeting(int person) {
    int meeting = pick(placement.busy[person]);
    BitSet busy = placement.busy[person];
    int slot = random.nextBoolean() ? busy.nextClearBit(meeting) : busy.previousClearBit(meeting);
    return slot >= 0 && slot < placement.slots && placement.open[person].get(slot) ? slot : -1;
  }

  private int change(int person, int from, int to) {
    day.clear();
    day.or(placement.busy[person]);
    day.flip(from);
    day.flip(to);
    return excess(person, Slots.breaks(day)) - excess(person, breaks[person]);
  }

  private int excess(int person, int count) {
    return Math.max(0, count - least[person]);
  }

  private void recount(int person) {
    breaks[person] = Slots.breaks(placement.busy[person]);
    untidy.keep(person, breaks[person] > least[person]);
  }
}
