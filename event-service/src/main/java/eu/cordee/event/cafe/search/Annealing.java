package eu.cordee.event.cafe.search;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Simulated annealing over swaps of two people in one round. Measured in moves, not in seconds, so
 * that the same seed gives the same rotation on every machine.
 *
 * @see <a href="https://doi.org/10.1126/science.220.4598.671">Kirkpatrick, Gelatt and Vecchi
 *     1983</a>
 */
final class Annealing {

  private final Seating seating;
  private final boolean[] stays;
  private final SplittableRandom random;
  private int[][] best;
  private long bestPrice;

  Annealing(Seating seating, boolean[] stays, long seed) {
    this.seating = seating;
    this.stays = stays;
    this.random = new SplittableRandom(seed);
    this.best = copy(seating.tableOf);
    this.bestPrice = seating.price();
  }

  /** Cools from the one temperature to the other; stops at the price nobody can undercut. */
  Annealing run(long moves, double from, double to, long bound) {
    double cooling = Math.pow(to / from, 1.0 / Math.max(1, moves / 1024));
    double temperature = from;
    for (long move = 0; move < moves && bestPrice > bound; move++) {
      if (move % 1024 == 1023) {
        temperature *= cooling;
      }
      step(temperature);
    }
    return this;
  }

  private void step(double temperature) {
    int round = seating.firstFree + random.nextInt(seating.tableOf.length - seating.firstFree);
    int a = random.nextInt(seating.people);
    int b = random.nextInt(seating.people);
    int[] tableOf = seating.tableOf[round];
    if (tableOf[a] == tableOf[b] || stays[a] || stays[b] || tableOf[a] < 0 || tableOf[b] < 0) {
      return;
    }
    int change = seating.swap(round, a, b);
    if (change > 0 && random.nextDouble() >= Math.exp(-change / temperature)) {
      seating.swap(round, a, b);
    } else if (seating.price() < bestPrice) {
      bestPrice = seating.price();
      best = copy(seating.tableOf);
    }
  }

  long bestPrice() {
    return bestPrice;
  }

  int[][] best() {
    return best;
  }

  private static int[][] copy(int[][] tableOf) {
    return Arrays.stream(tableOf).map(int[]::clone).toArray(int[][]::new);
  }
}
