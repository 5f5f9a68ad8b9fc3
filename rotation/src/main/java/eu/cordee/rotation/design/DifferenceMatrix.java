package eu.cordee.rotation.design;

import java.util.Optional;
import java.util.SplittableRandom;

/**
 * A (possibly partial) difference matrix over a group of order g: any two rows differ by another
 * group element in every column. Row i, element x sits in round c at table x + entry(i, c); two
 * rows then bring the same two people together at most once. The first row and column are zero.
 *
 * <p>Over a field, entry = row·column. Otherwise a seeded backtracking search over the cyclic group
 * (and over Z2 × Zg/2, because a cyclic group of even order has no complete matrix, Hall and Paige
 * 1955) finds what a café needs within milliseconds.
 *
 * @see <a href="https://doi.org/10.1201/9781420010541">Colbourn and Dinitz, Handbook of
 *     Combinatorial Designs, VI.17</a>
 */
record DifferenceMatrix(AbelianGroup group, int[][] entries) {

  private static final int TRIES = 4;
  private static final int NODES = 20_000;

  int rows() {
    return entries.length;
  }

  int columns() {
    return entries[0].length;
  }

  /** All of the multiplication table of a field: g rows and g columns. */
  static DifferenceMatrix ofField(GaloisField field) {
    int order = field.order();
    int[][] entries = new int[order][order];
    for (int row = 0; row < order; row++) {
      for (int column = 0; column < order; column++) {
        entries[row][column] = field.multiply(row, column);
      }
    }
    return new DifferenceMatrix(AbelianGroup.ofField(field), entries);
  }

  /** A matrix with so many rows and columns, if the search meets one in its small budget. */
  static Optional<DifferenceMatrix> search(int order, int rows, int columns) {
    for (int attempt = 0; attempt < TRIES; attempt++) {
      boolean even = order % 4 == 0 && attempt % 2 == 0;
      AbelianGroup group = even ? AbelianGroup.product(2, order / 2) : AbelianGroup.cyclic(order);
      Backtracking search = new Backtracking(group, rows, columns, attempt);
      if (search.fill(1, 1)) {
        return Optional.of(new DifferenceMatrix(group, search.entries));
      }
    }
    return Optional.empty();
  }

  /** Cell by cell, candidates in seeded random order, given up after a number of cells. */
  private static final class Backtracking {
    private final AbelianGroup group;
    private final int[][] entries;
    private final SplittableRandom random;
    private int nodes = NODES;

    Backtracking(AbelianGroup group, int rows, int columns, long seed) {
      this.group = group;
      this.entries = new int[rows][columns];
      this.random = new SplittableRandom(seed);
    }

    boolean fill(int row, int column) {
      if (row >= entries.length) {
        return true;
      }
      if (column >= entries[0].length) {
        return fill(row + 1, 1);
      }
      if (--nodes < 0) {
        return false;
      }
      for (int value : Shuffle.upTo(group.order(), random)) {
        if (fits(row, column, value)) {
          entries[row][column] = value;
          if (fill(row, column + 1)) {
            return true;
          }
        }
      }
      return false;
    }

    private boolean fits(int row, int column, int value) {
      for (int other = 0; other < row; other++) {
        int difference = group.minus(value, entries[other][column]);
        for (int c = 0; c < column; c++) {
          if (group.minus(entries[row][c], entries[other][c]) == difference) {
            return false;
          }
        }
      }
      return true;
    }
  }
}
