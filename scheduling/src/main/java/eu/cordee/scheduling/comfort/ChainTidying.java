package eu.cordee.scheduling.comfort;

import eu.cordee.scheduling.model.Slots;
import eu.cordee.scheduling.place.AlternatingChain;
import eu.cordee.scheduling.place.Draft;
import eu.cordee.scheduling.place.NumberSet;
import java.util.BitSet;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Closes breaks without changing which meetings take place: swaps two slots along an alternating
 * chain, which changes the day of nobody but the two people at its ends. Accepts what costs nothing
 * and, less and less, what costs a little (simulated annealing). For days that are too long for
 * {@link Tidying}. A step takes time linear in the chain, which moves at most 2,000 meetings.
 *
 * <p>Chains as in Kempe 1879, for the timetable as de Werra (An introduction to timetabling,
 * European Journal of Operational Research 19, 1985) uses them; Kirkpatrick, Gelatt and Vecchi 1983
 * for the annealing.
 */
public final class ChainTidying {

  private static final double FIRST_TEMPERATURE = 0.5;
  private static final double LAST_TEMPERATURE = 0.08;
  private static final int STEPS_PER_LOOK = 1024;

  /** A chain that long moves half the event; it seldom helps and always takes time. */
  private static final int MOST_MOVED = 2_000;

  private final Draft draft;
  private final AlternatingChain chain;
  private final Random random;
  private final int[] least;
  private final int[] breaks;
  private final NumberSet untidy;
  private final BitSet day = new BitSet();

  /** Works on the draft itself; every choice by chance follows from the seed. */
  public ChainTidying(Draft draft, long seed) {
    this.draft = draft;
    this.chain = new AlternatingChain(draft);
    this.random = new Random(seed);
    this.least = LeastBreaks.of(draft);
    this.breaks = new int[least.length];
    this.untidy = new NumberSet(least.length);
    for (int person = 0; person < least.length; person++) {
      recount(person);
    }
  }

  /** Works until everybody is content, the steps are used up or somebody says stop. */
  public void run(long steps, BooleanSupplier stopped) {
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
    int from = pick(draft.busy(person));
    int to = besideAMeeting(person);
    if (to < 0 || from == to) {
      return;
    }
    int change = change(person, from, to);
    if (change > 1 || !chain.follow(person, from, to) || chain.size() > MOST_MOVED) {
      return;
    }
    int shift = chain.shift();
    if (draft.tables().taken(to) + Math.max(0, shift) > draft.tables().count(to)
        || draft.tables().taken(from) + Math.max(0, -shift) > draft.tables().count(from)) {
      return;
    }
    int end = chain.end();
    boolean endMoves = draft.busy(end).get(from) != draft.busy(end).get(to);
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
    int meeting = pick(draft.busy(person));
    BitSet busy = draft.busy(person);
    int slot = random.nextBoolean() ? busy.nextClearBit(meeting) : busy.previousClearBit(meeting);
    return slot >= 0 && slot < draft.slots() && draft.open(person).get(slot) ? slot : -1;
  }

  private int change(int person, int from, int to) {
    day.clear();
    day.or(draft.busy(person));
    day.flip(from);
    day.flip(to);
    return excess(person, Slots.breaks(day)) - excess(person, breaks[person]);
  }

  private int excess(int person, int count) {
    return Math.max(0, count - least[person]);
  }

  private void recount(int person) {
    breaks[person] = Slots.breaks(draft.busy(person));
    untidy.keep(person, breaks[person] > least[person]);
  }
}
