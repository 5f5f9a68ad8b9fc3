package eu.cordee.rotation.design;

import java.util.Optional;

/**
 * Rotations from difference matrices, which are the same thing as mutually orthogonal Latin
 * rectangles: seats × tables, a row of the rectangle being a row of places.
 *
 * @see <a href="https://doi.org/10.1007/11564751_23">Harvey and Winterer, Solving the MOLR and
 *     social golfer problems, CP 2005</a>
 */
final class LatinRectangles {

  private LatinRectangles() {}

  /**
   * A rotation with rows for so many tables and seats, with as many of the wished rounds as can be.
   *
   * @param hosted whether the places of row 0 must stay at their table; otherwise, where possible,
   *     everyone is at another table in each round
   */
  static Optional<Design> rotation(int tables, int seats, int rounds, boolean hosted) {
    if (seats > tables && !GaloisField.exists(tables)) {
      return Optional.empty();
    }
    if (GaloisField.exists(tables)) {
      return seats > tables
          ? Optional.empty()
          : Optional.of(
              design("lines over GF(" + tables + ")", ofField(tables), seats, rounds, hosted));
    }
    return matrix(tables, seats, Math.min(rounds, tables), hosted)
        .map(matrix -> design("difference matrix", matrix, seats, rounds, hosted));
  }

  /** Further rounds inside the rows, whose places never met: possible when seats divide tables. */
  static Design withRowRounds(Design design, int seats, Design inner) {
    int tables = design.tables();
    int[][] tableOf = new int[design.rounds() + inner.rounds()][];
    System.arraycopy(design.tableOf(), 0, tableOf, 0, design.rounds());
    for (int extra = 0; extra < inner.rounds(); extra++) {
      int[] round = new int[design.places()];
      for (int place = 0; place < round.length; place++) {
        int row = place / tables;
        round[place] = row * (tables / seats) + inner.tableOf()[extra][place % tables];
      }
      tableOf[design.rounds() + extra] = round;
    }
    return Design.of(design.method() + " and rounds within its rows", tables, tableOf);
  }

  private static DifferenceMatrix ofField(int tables) {
    return DifferenceMatrix.ofField(GaloisField.of(tables));
  }

  /**
   * As many columns as wished or else as can be found; among equals a spare row, which lets
   * everyone change tables.
   */
  private static Optional<DifferenceMatrix> matrix(
      int tables, int seats, int rounds, boolean hosted) {
    for (int columns = rounds; columns >= 1; columns--) {
      if (!hosted) {
        Optional<DifferenceMatrix> roomy = matrix(tables, seats + 1, columns);
        if (roomy.isPresent()) {
          return roomy;
        }
      }
      Optional<DifferenceMatrix> exact = matrix(tables, seats, columns);
      if (exact.isPresent()) {
        return exact;
      }
    }
    return Optional.empty();
  }

  private static Optional<DifferenceMatrix> matrix(int tables, int rows, int columns) {
    boolean hopeless =
        (rows > tables && columns > 1) || (tables % 4 == 2 && columns >= tables && rows > 2);
    return FoundMatrices.of(tables, rows, columns)
        .or(
            () ->
                hopeless || FoundMatrices.exhausted(tables, rows)
                    ? Optional.empty()
                    : DifferenceMatrix.search(tables, rows, columns));
  }

  private static Design design(
      String method, DifferenceMatrix matrix, int seats, int rounds, boolean hosted) {
    int tables = matrix.group().order();
    int firstRow = hosted || matrix.rows() == seats ? 0 : 1;
    int[][] tableOf = new int[Math.min(rounds, matrix.columns())][seats * tables];
    int[] row = new int[seats * tables];
    for (int place = 0; place < row.length; place++) {
      row[place] = place / tables;
      for (int round = 0; round < tableOf.length; round++) {
        int entry = matrix.entries()[firstRow + row[place]][round];
        tableOf[round][place] = matrix.group().plus(place % tables, entry);
      }
    }
    return new Design(method, tables, tableOf, row);
  }
}
