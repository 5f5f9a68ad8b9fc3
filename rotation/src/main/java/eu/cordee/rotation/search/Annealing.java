package eu.cordee.rotation.search;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Simulated annealing over swaps of two people in one round, or, where tables have themes, in as
 * many as keep what each of them sees. Measured in moves, not in seconds, so that the same seed
 * gives the same rotation on every machine.
 *
 * @see <a href="https://doi.org/10.1126/science.220.4598.671">Kirkpatrick, Gelatt and Vecchi
 *     1983</a>
 */
final class Annealing {

  private final PricedSeating seating;
  private final boolean[] stays;
  private final SplittableRandom random;
  private final int[] chain;
  private int[][] best;
  private long bestPrice;

  Annealing(PricedSeating seating, boolean[] stays, long seed) {
    this.seating = seating;
    this.stays = stays;
    this.random = new SplittableRandom(seed);
    this.chain = new int[seating.tableOf.length];
    this.best = copy(seating.tableOf);
    this.bestPrice = seating.price();
  }

  /** Cools from the one temperature to the other; stops at the price nobody can undercut. */
  Annealing run(long moves, double from, double to, long bound) {
    double cooling = Math.pow(to / from, 1.0 / Math.max(1, moves / 1024));
    double temperature = from;
    for (long move = 0; move < moves && bestPrice > bound; ) {
      long era = move / 1024;
      move += step(temperature);
      if (move / 1024 > era) {
        temperature *= cooling;
      }
    }
    return this;
  }

  /** Tries one change; returns how many moves it was. */
  private int step(double temperature) {
    int round = seating.firstFree + random.nextInt(seating.tableOf.length - seating.firstFree);
    int a = random.nextInt(seating.people);
    int b = random.nextInt(seating.people);
    if (stays[a] || stays[b] || !seating.canSwap(round, a, b)) {
      return 1;
    }
    chain[0] = round;
    int rounds = seating.themed && random.nextBoolean() ? withThemes(a, b) : 1;
    int change = swap(rounds, a, b);
    if (change > 0 && random.nextDouble() >= Math.exp(-change / temperature)) {
      swap(rounds, a, b);
    } else if (seating.price() < bestPrice) {
      bestPrice = seating.price();
      best = copy(seating.tableOf);
    }
    return rounds;
  }

  /**
   * Adds to the first round of the chain those in which the two have to change places as well so
   * that neither sees in another round the theme that the other one brings: a Kempe chain of their
   * two rows. Returns how many rounds it has.
   */
  private int withThemes(int a, int b) {
    int length = 1;
    for (int i = 0; i < length; i++) {
      int themeOfA = seating.theme(chain[i], a);
      int themeOfB = seating.theme(chain[i], b);
      for (int round = seating.firstFree; round < seating.tableOf.length; round++) {
        if (seating.canSwap(round, a, b)
            && (seating.theme(round, a) == themeOfB || seating.theme(round, b) == themeOfA)
            && !isInChain(round, length)) {
          chain[length++] = round;
        }
      }
    }
    return length;
  }

  private boolean isInChain(int round, int length) {
    for (int i = 0; i < length; i++) {
      if (chain[i] == round) {
        return true;
      }
    }
    return false;
  }

  private int swap(int rounds, int a, int b) {
    int change = 0;
    for (int i = 0; i < rounds; i++) {
      change += seating.swap(chain[i], a, b);
    }
    return change;
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
