package eu.cordee.rotation.search;

import eu.cordee.rotation.design.Design;
import eu.cordee.rotation.design.Shuffle;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Adds places to a full design without a repeat: a new place joins one table in each round, and
 * these tables have nobody in common. Found by seeded backtracking.
 */
final class AddedPlaces {

  private static final int TRIES = 200;
  private static final int NODES = 4_000;

  private final int[][] tableOf;
  private final int tables;
  private final SplittableRandom random;
  private final boolean[][] joined;
  private int nodes = NODES;

  private AddedPlaces(int[][] tableOf, int tables, SplittableRandom random) {
    this.tableOf = tableOf;
    this.tables = tables;
    this.random = random;
    this.joined = new boolean[tableOf.length][tables];
  }

  static Optional<Design> add(Design design, int people, int rounds, long seed) {
    int joining = people - design.places();
    if (joining <= 0 || joining > design.tables() || design.rounds() < rounds) {
      return Optional.empty();
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (int attempt = 0; attempt < TRIES; attempt++) {
      int[] order = Shuffle.upTo(design.rounds(), random);
      int[][] chosen =
          Arrays.stream(order, 0, rounds)
              .mapToObj(round -> Arrays.copyOf(design.tableOf()[round], people))
              .toArray(int[][]::new);
      AddedPlaces adding = new AddedPlaces(chosen, design.tables(), random);
      if (adding.all(design.places(), people)) {
        return Optional.of(
            new Design(design.method() + " and joiners", design.tables(), chosen, new int[people]));
      }
    }
    return Optional.empty();
  }

  /**
   * Adds places that always sit with the same place of one row, each with another. That repeats as
   * little as can be where the added seats make tables of more people than there are tables: then
   * of each such table two meet again in every round, and the least is that they are always the
   * same two.
   */
  static Optional<Design> companions(Design design, int people, int rounds) {
    int[] row = IntStream.range(0, design.places()).filter(it -> design.row()[it] == 0).toArray();
    int joining = people - design.places();
    if (!design.hasRows() || joining <= 0 || joining > row.length || design.rounds() < rounds) {
      return Optional.empty();
    }
    int[] places =
        IntStream.concat(IntStream.range(0, design.places()), Arrays.stream(row, 0, joining))
            .toArray();
    int rowOfTheirs = Arrays.stream(design.row()).max().orElse(0) + 1;
    int[] rows =
        IntStream.range(0, people)
            .map(it -> it < design.places() ? design.row()[it] : rowOfTheirs)
            .toArray();
    int[][] tableOf =
        Arrays.stream(design.tableOf(), 0, rounds)
            .map(round -> Arrays.stream(places).map(place -> round[place]).toArray())
            .toArray(int[][]::new);
    return Optional.of(
        new Design(design.method() + " and companions", design.tables(), tableOf, rows));
  }

  private boolean all(int from, int to) {
    for (int place = from; place < to; place++) {
      if (!join(place, from, 0, new boolean[from])) {
        return false;
      }
    }
    return true;
  }

  private boolean join(int place, int members, int round, boolean[] met) {
    if (round == tableOf.length) {
      return true;
    }
    if (--nodes < 0) {
      return false;
    }
    for (int table : Shuffle.upTo(tables, random)) {
      if (!joined[round][table] && meet(round, table, members, met)) {
        joined[round][table] = true;
        tableOf[round][place] = table;
        if (join(place, members, round + 1, met)) {
          return true;
        }
        joined[round][table] = false;
        part(round, table, members, met);
      }
    }
    return false;
  }

  private boolean meet(int round, int table, int members, boolean[] met) {
    for (int other = 0; other < members; other++) {
      if (tableOf[round][other] == table && met[other]) {
        return false;
      }
    }
    mark(round, table, members, met, true);
    return true;
  }

  private void part(int round, int table, int members, boolean[] met) {
    mark(round, table, members, met, false);
  }

  private void mark(int round, int table, int members, boolean[] met, boolean value) {
    for (int other = 0; other < members; other++) {
      if (tableOf[round][other] == table) {
        met[other] = value;
      }
    }
  }
}
