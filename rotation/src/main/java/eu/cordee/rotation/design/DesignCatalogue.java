package eu.cordee.rotation.design;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses the construction for a number of tables and seats. */
public final class DesignCatalogue {

  private DesignCatalogue() {}

  /**
   * Designs for full tables, best first: those with enough rounds, of them those with rows (which
   * mix regions); then by rounds. Not all have the wished rounds; there may be none.
   *
   * <p>Milliseconds for up to ten tables; backtracking is cut off where it would take longer, and
   * the same call gives the same designs.
   *
   * @param tables how many, all of them full
   * @param seats at each table
   * @param rounds no more are returned
   * @param hosted whether the places of row 0 must stay at their tables
   */
  public static List<Design> find(int tables, int seats, int rounds, boolean hosted) {
    if (seats < 1 || tables < 1) {
      return List.of();
    }
    Stream<Optional<Design>> all =
        hosted
            ? Stream.of(LatinRectangles.rotation(tables, seats, rounds, true))
            : Stream.of(
                LatinRectangles.rotation(tables, seats, rounds, false),
                extended(tables, seats, rounds),
                StarterRounds.rotation(tables, seats),
                tables == 10 && seats == 10
                    ? Optional.of(OrthogonalSquaresOfTen.rotation(rounds))
                    : Optional.empty(),
                seats == 2 ? Optional.of(CircleMethod.rotation(tables)) : Optional.empty(),
                Optional.of(singleRound(tables, seats)));
    return all.flatMap(Optional::stream)
        .map(design -> design.first(rounds))
        .sorted(Comparator.comparingInt(Design::rounds).reversed())
        .toList();
  }

  /** Rows whose length the seats divide are seated by a smaller design of the same kind. */
  private static Optional<Design> extended(int tables, int seats, int rounds) {
    if (seats < 2 || seats > tables || tables % seats != 0) {
      return Optional.empty();
    }
    Optional<Design> inner = find(tables / seats, seats, rounds, false).stream().findFirst();
    return inner.flatMap(
        within ->
            LatinRectangles.rotation(tables, seats, Math.max(1, rounds - within.rounds()), false)
                .map(rows -> LatinRectangles.withRowRounds(rows, seats, within)));
  }

  private static Design singleRound(int tables, int seats) {
    int[] tableOf = new int[tables * seats];
    int[] row = new int[tables * seats];
    for (int place = 0; place < tableOf.length; place++) {
      tableOf[place] = place % tables;
      row[place] = place / tables;
    }
    return new Design("one round", tables, new int[][] {tableOf}, row);
  }
}
