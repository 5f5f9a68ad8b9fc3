package eu.cordee.rotation.search;

import eu.cordee.rotation.design.Design;
import eu.cordee.rotation.design.Shuffle;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Deletes places from a full design so that tables stay even: the deleted places may never share a
 * table, then each round loses at most one per table. A row of places is such a set.
 */
final class RemovedPlaces {

  private static final int TRIES = 60;

  private RemovedPlaces() {}

  /**
   * So many rounds of the design for so many people, if such a set of places exists and is found.
   */
  static Optional<Design> leave(Design design, int people, int rounds, long seed) {
    int missing = design.places() - people;
    if (missing == 0) {
      return Optional.of(design.first(rounds));
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (int attempt = 0; attempt < TRIES && missing > 0; attempt++) {
      Design chosen = attempt == 0 ? design.first(rounds) : someRounds(design, rounds, random);
      int[] order =
          attempt == 0 ? lastRowFirst(design.places()) : Shuffle.upTo(design.places(), random);
      boolean[] deleted = apart(chosen, order, missing);
      if (deleted.length > 0) {
        return Optional.of(
            chosen.keeping(
                IntStream.range(0, design.places()).filter(place -> !deleted[place]).toArray()));
      }
    }
    return Optional.empty();
  }

  private static int[] lastRowFirst(int places) {
    return IntStream.range(0, places).map(i -> places - 1 - i).toArray();
  }

  private static Design someRounds(Design design, int rounds, SplittableRandom random) {
    int[] order = Shuffle.upTo(design.rounds(), random);
    int[][] tableOf =
        IntStream.range(0, Math.min(rounds, order.length))
            .mapToObj(i -> design.tableOf()[order[i]])
            .toArray(int[][]::new);
    return new Design(design.method(), design.tables(), tableOf, design.row());
  }

  /** Greedily the first so many places in this order that never meet; empty if there are fewer. */
  private static boolean[] apart(Design design, int[] order, int missing) {
    boolean[] deleted = new boolean[order.length];
    boolean[] met = new boolean[order.length];
    for (int place : order) {
      if (met[place] || deleted[place]) {
        continue;
      }
      deleted[place] = true;
      if (--missing == 0) {
        return deleted;
      }
      for (int[] round : design.tableOf()) {
        for (int other = 0; other < order.length; other++) {
          met[other] |= round[other] == round[place];
        }
      }
    }
    return new boolean[0];
  }
}
