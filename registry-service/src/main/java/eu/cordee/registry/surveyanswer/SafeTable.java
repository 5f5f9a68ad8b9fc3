package eu.cordee.registry.surveyanswer;

import java.util.Arrays;

/**
 * A table of counts of which no cell below five can be read, nor found by subtraction from the
 * totals of its lines: what is hidden is told as such together with others.
 *
 * <p>Rows, columns and the totals beside and below them are one table in which each line adds up.
 * A hidden cell is an edge between its row and its column. Subtraction finds it exactly when the
 * edge is a bridge: on a circle of hidden cells one may add and take away in turn, and every total
 * stays. Besides, what is hidden of a line comes to five at least: otherwise the line would tell
 * that there are few, and zeros that there is nobody else.
 */
final class SafeTable {

  private final long[][] counts;
  private final boolean[][] hidden;

  private SafeTable(long[][] counts, boolean[][] hidden) {
    this.counts = counts;
    this.hidden = hidden;
  }

  /**
   * Hides what must be hidden.
   *
   * @param counts row by row; the last column has the totals of rows, the last row those of columns
   */
  static SafeTable of(long[][] counts) {
    SafeTable table = new SafeTable(counts, new boolean[counts.length][counts[0].length]);
    table.hideSmall();
    while (table.hidesMore()) {
      // Each round hides a cell more, and there are only so many.
    }
    return table;
  }

  boolean isHidden(int row, int column) {
    return hidden[row][column];
  }

  private int rows() {
    return counts.length;
  }

  private int columns() {
    return counts[0].length;
  }

  private void hideSmall() {
    for (int row = 0; row < rows(); row++) {
      for (int column = 0; column < columns(); column++) {
        hidden[row][column] = counts[row][column] < Coarsening.LEAST;
      }
    }
  }

  private boolean hidesMore() {
    for (int row = 0; row < rows(); row++) {
      if (isThin(row, true)) {
        return hideOneMore(row, true);
      }
    }
    for (int column = 0; column < columns(); column++) {
      if (isThin(column, false)) {
        return hideOneMore(column, false);
      }
    }
    for (int row = 0; row < rows(); row++) {
      for (int column = 0; column < columns(); column++) {
        if (hidden[row][column] && isBridge(row, column)) {
          // In a row that is wholly hidden the circle must close in the column.
          return hideOneMore(row, true) || hideOneMore(column, false);
        }
      }
    }
    return false;
  }

  private long count(int line, int at, boolean row) {
    return row ? counts[line][at] : counts[at][line];
  }

  private boolean isHidden(int line, int at, boolean row) {
    return row ? hidden[line][at] : hidden[at][line];
  }

  private int length(boolean row) {
    return row ? columns() : rows();
  }

  /** Whether what is hidden of a line that is not wholly hidden is a single cell or under five. */
  private boolean isThin(int line, boolean row) {
    long sum = 0;
    int many = 0;
    for (int at = 0; at < length(row); at++) {
      if (isHidden(line, at, row)) {
        many++;
        sum += count(line, at, row);
      }
    }
    return many > 0 && many < length(row) && (many == 1 || sum < Coarsening.LEAST);
  }

  /** The smallest that is shown goes, the total last. */
  private boolean hideOneMore(int line, boolean row) {
    int smallest = -1;
    for (int at = 0; at < length(row) - 1; at++) {
      if (!isHidden(line, at, row)
          && (smallest < 0 || count(line, at, row) < count(line, smallest, row))) {
        smallest = at;
      }
    }
    if (smallest < 0 && !isHidden(line, length(row) - 1, row)) {
      smallest = length(row) - 1;
    }
    if (smallest < 0) {
      return false;
    }
    if (row) {
      hidden[line][smallest] = true;
    } else {
      hidden[smallest][line] = true;
    }
    return true;
  }

  /** Whether the row is cut off from the column without the cell between them. */
  private boolean isBridge(int row, int column) {
    boolean[] seenRows = new boolean[rows()];
    boolean[] seenColumns = new boolean[columns()];
    seenRows[row] = true;
    boolean grows = true;
    while (grows && !seenColumns[column]) {
      grows = false;
      for (int i = 0; i < rows(); i++) {
        for (int j = 0; j < columns(); j++) {
          boolean edge = hidden[i][j] && !(i == row && j == column);
          if (edge && seenRows[i] != seenColumns[j]) {
            seenRows[i] = true;
            seenColumns[j] = true;
            grows = true;
          }
        }
      }
    }
    return !seenColumns[column];
  }

  @Override
  public String toString() {
    return Arrays.deepToString(counts) + Arrays.deepToString(hidden);
  }
}
