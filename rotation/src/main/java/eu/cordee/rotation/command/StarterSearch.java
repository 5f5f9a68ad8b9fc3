package eu.cordee.rotation.command;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds starter rounds such as the engine's {@code StarterRounds} keeps: rounds over the residues
 * of a modulus and some fixed places, in which no difference occurs twice, so that all their shifts
 * together repeat no pair. Anneals swaps of two places on the number of repeated differences.
 *
 * <p>Arguments: tables, seats, modulus, starters, seconds, seed, temperature (0.3 to 0.45).
 */
public final class StarterSearch {

  private static final long MOVES_PER_TRY = 4_000_000;

  private final int tables;
  private final int seats;
  private final int modulus;
  private final int places;
  private final int[][] difference;
  private final int[] used;
  private final int forbidden;
  private final int[][] round;
  private final SplittableRandom random;
  private int excess;

  private StarterSearch(int tables, int seats, int modulus, int starters, long seed) {
    this.tables = tables;
    this.seats = seats;
    this.modulus = modulus;
    this.places = tables * seats;
    this.random = new SplittableRandom(seed);
    this.round = new int[starters][places];
    Map<String, Integer> numbers = new HashMap<>();
    this.forbidden = numbers.computeIfAbsent("never", key -> numbers.size());
    this.difference = new int[places][places];
    for (int a = 0; a < places; a++) {
      for (int b = 0; b < places; b++) {
        difference[a][b] = numbers.computeIfAbsent(name(a, b), key -> numbers.size());
      }
    }
    this.used = new int[numbers.size()];
  }

  /** Prints the starter rounds, or that none were found in time. */
  public static void main(String... arguments) {
    int[] size = Arrays.stream(arguments, 0, 4).mapToInt(Integer::parseInt).toArray();
    long end = System.nanoTime() + Long.parseLong(arguments[4]) * 1_000_000_000L;
    StarterSearch search =
        new StarterSearch(size[0], size[1], size[2], size[3], Long.parseLong(arguments[5]));
    boolean found = false;
    while (!found && System.nanoTime() < end) {
      found = search.attempt(Double.parseDouble(arguments[6]));
    }
    System.out.println(found ? search.text() : "none found");
  }

  /** Pairs that any shift makes the same pair, or that would meet twice among their own shifts. */
  private String name(int a, int b) {
    int moving = places / modulus * modulus;
    int low = Math.min(a, b);
    int high = Math.max(a, b);
    if (low >= moving || low == high) {
      return "never";
    }
    if (high >= moving) {
      return "fixed " + high + " orbit " + low / modulus;
    }
    int distance = Math.floorMod(high - low, modulus);
    if (low / modulus == high / modulus) {
      distance = Math.min(distance, modulus - distance);
      return 2 * distance == modulus ? "never" : "within " + low / modulus + " by " + distance;
    }
    return "between " + low / modulus + " and " + high / modulus + " by " + distance;
  }

  private boolean attempt(double temperature) {
    Arrays.fill(used, 0);
    used[forbidden] = 1;
    excess = 0;
    for (int[] starter : round) {
      for (int i = 0; i < places; i++) {
        int j = random.nextInt(i + 1);
        starter[i] = starter[j];
        starter[j] = i;
      }
      for (int i = 0; i < places; i++) {
        for (int j = i / seats * seats; j < i; j++) {
          excess += used[difference[starter[i]][starter[j]]]++ > 0 ? 1 : 0;
        }
      }
    }
    for (long move = 0; move < MOVES_PER_TRY && excess > 0; move++) {
      step(temperature * (1.5 - 0.9 * move / MOVES_PER_TRY));
    }
    return excess == 0;
  }

  private void step(double temperature) {
    int[] starter = round[random.nextInt(round.length)];
    int i = random.nextInt(places);
    int j = random.nextInt(places);
    if (i / seats == j / seats) {
      return;
    }
    int before = excess;
    swap(starter, i, j);
    if (excess > before && random.nextDouble() >= Math.exp((before - excess) / temperature)) {
      swap(starter, i, j);
    }
  }

  private void swap(int[] starter, int i, int j) {
    count(starter, i, -1);
    count(starter, j, -1);
    int place = starter[i];
    starter[i] = starter[j];
    starter[j] = place;
    count(starter, i, 1);
    count(starter, j, 1);
  }

  private void count(int[] starter, int i, int by) {
    for (int j = i / seats * seats; j < i / seats * seats + seats; j++) {
      if (j != i) {
        int pair = difference[starter[i]][starter[j]];
        excess += by > 0 ? Math.min(1, used[pair]) : -Math.min(1, used[pair] - 1);
        used[pair] += by;
      }
    }
  }

  private String text() {
    return Arrays.stream(round)
        .map(
            starter ->
                IntStream.range(0, tables)
                    .mapToObj(
                        table ->
                            Arrays.stream(starter, table * seats, (table + 1) * seats)
                                .sorted()
                                .mapToObj(String::valueOf)
                                .collect(Collectors.joining(" ")))
                    .collect(Collectors.joining("|")))
        .collect(Collectors.joining("/"));
  }
}
