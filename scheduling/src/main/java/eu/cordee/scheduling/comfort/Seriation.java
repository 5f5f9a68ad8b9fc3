package eu.cordee.scheduling.comfort;

import eu.cordee.scheduling.place.Draft;
import eu.cordee.scheduling.place.EdgeColouring;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Lets the day run along a line on which those who meet are near each other, so that everybody's
 * meetings are near each other in time. That is a far better start for closing breaks than a plan
 * that only fits: no chain turns a day with one order into a day with another.
 *
 * <p>The line is the second eigenvector of who meets whom (spectral seriation: Atkins, Boman,
 * Hendrickson, SIAM J. Comput. 28, 1998), by power iteration.
 */
public final class Seriation {

  private static final int ROUNDS = 60;

  /** How much of their own position people keep in a round; without it, two sides would swap. */
  private static final double KEPT = 0.3;

  private final Draft draft;
  private final long seed;
  private final int[] slots;
  private final int[] hosts;
  private final int[] guests;

  /** Remembers the draft as it is, to which {@link #takeBack} returns. */
  public Seriation(Draft draft, long seed) {
    this.draft = draft;
    this.seed = seed;
    this.slots = draft.slotOfEach();
    this.hosts = draft.hostOfEach();
    this.guests = draft.guestOfEach();
  }

  /**
   * Gives the same meetings other slots, as many to each slot as now; if one fails, everything
   * stays where it is.
   */
  public void rearrange() {
    int[] movable = movable().toArray();
    int[] wished = wishedSlots(movable);
    Arrays.stream(movable).forEach(draft::remove);
    List<Integer> order = new ArrayList<>(Arrays.stream(movable).boxed().toList());
    Collections.shuffle(order, new Random(seed));
    List<Integer> rest = new ArrayList<>();
    for (int request : order) {
      int slot = nearest(request, wished[request]);
      if (slot < 0) {
        rest.add(request);
      } else {
        draft.place(request, slot);
      }
    }
    EdgeColouring colouring = new EdgeColouring(draft);
    if (!rest.stream().allMatch(colouring::place)) {
      takeBack();
    }
  }

  /** Everything where it was at first. */
  public void takeBack() {
    int[] now = movable().toArray();
    Arrays.stream(now).forEach(draft::remove);
    for (int request = 0; request < slots.length; request++) {
      if (slots[request] != Draft.NONE && draft.slotOf(request) == Draft.NONE) {
        draft.represent(request, hosts[request], guests[request]);
        draft.place(request, slots[request]);
      }
    }
  }

  private IntStream movable() {
    return IntStream.range(0, slots.length)
        .filter(request -> draft.slotOf(request) != Draft.NONE)
        .filter(request -> !draft.isPinned(request));
  }

  private int[] wishedSlots(int[] movable) {
    double[] position = positions();
    int[] taken = Arrays.stream(movable).map(request -> slots[request]).sorted().toArray();
    int[] inOrder =
        Arrays.stream(movable)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingDouble(
                        request -> position[hosts[request]] + position[guests[request]])
                    .thenComparingInt(request -> request))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] wished = new int[slots.length];
    for (int index = 0; index < inOrder.length; index++) {
      wished[inOrder[index]] = taken[index];
    }
    return wished;
  }

  /** Everybody on the line, in units of the standard deviation. */
  private double[] positions() {
    Random random = new Random(seed);
    int[] degree = draft.meetingsOfEach();
    double[] position =
        IntStream.range(0, degree.length).mapToDouble(p -> random.nextGaussian()).toArray();
    for (int round = 0; round < ROUNDS; round++) {
      double[] met = new double[degree.length];
      for (int request = 0; request < slots.length; request++) {
        if (slots[request] != Draft.NONE) {
          met[hosts[request]] += position[guests[request]];
          met[guests[request]] += position[hosts[request]];
        }
      }
      for (int person = 0; person < degree.length; person++) {
        position[person] =
            degree[person] == 0
                ? 0
                : KEPT * position[person] + (1 - KEPT) * met[person] / degree[person];
      }
      standardise(position, degree);
    }
    return position;
  }

  /** Takes out what all have in common, which is the first eigenvector. */
  private static void standardise(double[] position, int[] degree) {
    double weighted = 0;
    double all = 0;
    for (int person = 0; person < degree.length; person++) {
      weighted += degree[person] * position[person];
      all += degree[person];
    }
    double squares = 0;
    for (int person = 0; person < degree.length; person++) {
      position[person] -= weighted / Math.max(1, all);
      squares += degree[person] * position[person] * position[person];
    }
    double deviation = Math.sqrt(squares / Math.max(1, all));
    for (int person = 0; person < degree.length && deviation > 0; person++) {
      position[person] /= deviation;
    }
  }

  private int nearest(int request, int wished) {
    BitSet common = draft.commonSlots(request);
    boolean seated = draft.usesTable(request);
    int best = Draft.NONE;
    for (int slot = common.nextSetBit(0); slot >= 0; slot = common.nextSetBit(slot + 1)) {
      boolean free = !seated || draft.tables().hasFree(slot);
      if (free && (best < 0 || Math.abs(slot - wished) < Math.abs(best - wished))) {
        best = slot;
      }
    }
    return best;
  }
}
