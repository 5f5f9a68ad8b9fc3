package eu.cordee.rotation.command;

import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.Rotation;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What one writes first, to measure the engine against: seat greedily where one has met fewest,
 * then tabu search over swaps on squared meetings until the time is up. No designs, no mixing.
 */
final class PlainRotation {

  private static final int TENURE = 7;
  private static final int SAMPLE = 200;

  private final int people;
  private final int tables;
  private final int[][] tableOf;
  private final int[][] met;
  private final SplittableRandom random = new SplittableRandom(1);

  private PlainRotation(Cafe cafe) {
    people = cafe.people();
    tables = cafe.tables().size();
    tableOf = new int[cafe.rounds()][people];
    met = new int[people][people];
  }

  static Rotation rotate(Cafe cafe, long milliseconds) {
    long end = System.nanoTime() + milliseconds * 1_000_000;
    PlainRotation plain = new PlainRotation(cafe);
    int[] sizes = cafe.evenSizes();
    for (int round = 0; round < plain.tableOf.length; round++) {
      plain.greedily(round, sizes.clone());
    }
    return Rotation.of(plain.tabu(end), plain.tables);
  }

  private void greedily(int round, int[] left) {
    Arrays.fill(tableOf[round], -1);
    int first = random.nextInt(people);
    for (int i = 0; i < people; i++) {
      int person = (first + i) % people;
      int best = -1;
      long least = Long.MAX_VALUE;
      for (int table = 0; table < tables; table++) {
        if (left[table] > 0) {
          long price = 10L * price(round, person, table) + random.nextInt(10);
          if (price < least) {
            least = price;
            best = table;
          }
        }
      }
      left[best]--;
      tableOf[round][person] = best;
      count(round, person, 1);
    }
  }

  private int[][] tabu(long end) {
    int[][] until = new int[tableOf.length][people];
    long excess = excess();
    long bestExcess = excess;
    int[][] best = copy();
    for (int step = 1; bestExcess > 0 && System.nanoTime() < end; step++) {
      int[] move = bestOfSample(until, step);
      if (move.length == 0) {
        continue;
      }
      swap(move[0], move[1], move[2]);
      excess += move[3];
      until[move[0]][move[1]] = step + TENURE + random.nextInt(TENURE);
      until[move[0]][move[2]] = step + TENURE + random.nextInt(TENURE);
      if (excess < bestExcess) {
        bestExcess = excess;
        best = copy();
      }
    }
    return best;
  }

  private int[] bestOfSample(int[][] until, int step) {
    int[] best = {};
    for (int i = 0; i < SAMPLE; i++) {
      int round = random.nextInt(tableOf.length);
      int a = random.nextInt(people);
      int b = random.nextInt(people);
      boolean tabu = until[round][a] > step || until[round][b] > step;
      if (tableOf[round][a] != tableOf[round][b] && !tabu) {
        int change = change(round, a, b);
        if (best.length == 0 || change < best[3]) {
          best = new int[] {round, a, b, change};
        }
      }
    }
    return best;
  }

  /** How Σ C(meetings, 2) changes when two people swap. */
  private int change(int round, int a, int b) {
    int change = 0;
    for (int other = 0; other < people; other++) {
      if (other != a && other != b) {
        if (tableOf[round][other] == tableOf[round][a]) {
          change += met[b][other] - (met[a][other] - 1);
        } else if (tableOf[round][other] == tableOf[round][b]) {
          change += met[a][other] - (met[b][other] - 1);
        }
      }
    }
    return change;
  }

  private void swap(int round, int a, int b) {
    count(round, a, -1);
    int table = tableOf[round][a];
    tableOf[round][a] = -1;
    count(round, b, -1);
    int other = tableOf[round][b];
    tableOf[round][b] = table;
    count(round, b, 1);
    tableOf[round][a] = other;
    count(round, a, 1);
  }

  private void count(int round, int person, int by) {
    for (int other = 0; other < people; other++) {
      if (other != person && tableOf[round][other] == tableOf[round][person]) {
        met[person][other] += by;
        met[other][person] += by;
      }
    }
  }

  private long price(int round, int person, int table) {
    long price = 0;
    for (int other = 0; other < people; other++) {
      price += tableOf[round][other] == table ? met[person][other] : 0;
    }
    return price;
  }

  private long excess() {
    long excess = 0;
    for (int a = 0; a < people; a++) {
      for (int b = a + 1; b < people; b++) {
        excess += (long) met[a][b] * (met[a][b] - 1) / 2;
      }
    }
    return excess;
  }

  private int[][] copy() {
    return Arrays.stream(tableOf).map(int[]::clone).toArray(int[][]::new);
  }
}
