package eu.cordee.rotation.check;

import eu.cordee.rotation.model.Cafe;
import java.util.Arrays;
import java.util.function.ToLongBiFunction;
import java.util.stream.IntStream;

/**
 * How many may sit at each table in a round: as even as the seats allow. Tables with room may take
 * turns at being the fuller ones.
 */
public final class EvenSizes {

  private final int[] least;
  private final int[] most;
  private final int fuller;

  private EvenSizes(int[] least, int[] most, int fuller) {
    this.least = least;
    this.most = most;
    this.fuller = fuller;
  }

  /** The sizes of every round of this café. Time people · tables. */
  public static EvenSizes of(Cafe cafe) {
    int[] sizes = cafe.evenSizes();
    int fullest = Arrays.stream(sizes).max().orElse(0);
    int[] roomy =
        IntStream.range(0, sizes.length)
            .filter(table -> cafe.tables().get(table).seats() >= fullest)
            .toArray();
    boolean turns = Arrays.stream(roomy).anyMatch(table -> sizes[table] < fullest);
    int[] least = sizes.clone();
    int[] most = sizes.clone();
    for (int table : roomy) {
      most[table] = fullest;
      least[table] = turns ? fullest - 1 : fullest;
    }
    return new EvenSizes(least, most, cafe.people() - Arrays.stream(least).sum());
  }

  /** The fewest at this table in any round. */
  public int least(int table) {
    return least[table];
  }

  /** The most at this table in any round: as many as the fewest, or one more. */
  public int most(int table) {
    return most[table];
  }

  /**
   * The least that all tables of a round cost together, whichever of them are the fuller ones.
   *
   * @param price of a table with so many people
   */
  long leastSum(ToLongBiFunction<Integer, Integer> price) {
    long sum = 0;
    long[] more = new long[least.length];
    int turns = 0;
    for (int table = 0; table < least.length; table++) {
      long here = price.applyAsLong(table, least[table]);
      sum += here;
      if (most[table] > least[table]) {
        more[turns++] = price.applyAsLong(table, most[table]) - here;
      }
    }
    return sum + Arrays.stream(more, 0, turns).sorted().limit(fuller).sum();
  }
}
