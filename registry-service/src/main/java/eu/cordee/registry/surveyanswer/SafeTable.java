package eu.cordee.registry.surveyanswer;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A table of counts of which no cell below five can be read, nor found by subtraction from the
 * totals of its lines: what is hidden is told as such together with others.
 *
 * <p>Rows, columns and the totals beside and below them are one table in which each line adds up.
 * Tables of several questions share the totals of rows, those of groups and regions the totals of
 * columns. So lines whose total is too small are hidden whole, chosen by totals alone, always two
 * at least: then the choice is the same in every table, and what is moved between two of them can
 * be moved in all tables at once. All other totals are shown, so that each table is on its own.
 *
 * <p>There a hidden cell is an edge between its row and its column. Subtraction finds it exactly
 * when the edge is a bridge: on a circle of hidden cells one may add and take away in turn, and
 * every total stays. Besides, what is hidden of a line comes to five at least: otherwise the line
 * would tell that there are few, and zeros that there is nobody else.
 */
final class SafeTable {

  private final long[][] counts;
  private final boolean[][] hidden;

  private SafeTable(long[][] counts) {
    this.counts = counts;
    this.hidden = new boolean[counts.length][counts[0].length];
  }

  /**
   * Hides what must be hidden.
   *
   * @param counts row by row; the last column has the totals of rows, the last row those of columns
   */
  static SafeTable of(long[][] counts) {
    SafeTable table = new SafeTable(counts);
    table.hideLines();
    table.hideSmallCells();
    while (table.hidesMore()) {
      // Each round hides a cell more, and there are only so many.
    }
    return table;
  }

  boolean isHidden(int row, int column) {
    return hidden[row][column];
  }

  private int lastRow() {
    return counts.length - 1;
  }

  private int lastColumn() {
    return counts[0].length - 1;
  }

  private void hideLines() {
    for (int row : small(lastRow(), row -> counts[row][lastColumn()])) {
      for (int column = 0; column <= lastColumn(); column++) {
        hidden[row][column] = true;
      }
    }
    for (int column : small(lastColumn(), column -> counts[lastRow()][column])) {
      for (int row = 0; row <= lastRow(); row++) {
        hidden[row][column] = true;
      }
    }
    hidden[lastRow()][lastColumn()] = counts[lastRow()][lastColumn()] < Coarsening.LEAST;
  }

  /** The lines of too small a total, and the next ones until they are two and come to five. */
  private static List<Integer> small(int lines, IntToLongFunction total) {
    List<Integer> ascending =
        IntStream.range(0, lines)
            .boxed()
            .sorted(Comparator.comparingLong(total::applyAsLong))
            .toList();
    int many = 0;
    long sum = 0;
    while (many < lines) {
      long next = total.applyAsLong(ascending.get(many));
      boolean enough = many == 0 || (many > 1 && sum >= Coarsening.LEAST);
      if (next >= Coarsening.LEAST && enough) {
        break;
      }
      sum += next;
      many++;
    }
    return ascending.subList(0, many);
  }

  private void hideSmallCells() {
    for (int row = 0; row < lastRow(); row++) {
      for (int column = 0; column < lastColumn(); column++) {
        hidden[row][column] |= counts[row][column] < Coarsening.LEAST;
      }
    }
  }

  private boolean hidesMore() {
    for (int row = 0; row <= lastRow(); row++) {
      if (isThin(row, true) && hidesInRow(row)) {
        return true;
      }
    }
    for (int column = 0; column <= lastColumn(); column++) {
      if (isThin(column, false) && hidesInColumn(column)) {
        return true;
      }
    }
    for (int row = 0; row <= lastRow(); row++) {
      for (int column = 0; column <= lastColumn(); column++) {
        if (hidden[row][column]
            && isBridge(row, column)
            && (hidesInRow(row) || hidesInColumn(column) || hidesAnywhere())) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether what is hidden of a line is a single cell or, with its total shown, under five. */
  private boolean isThin(int line, boolean row) {
    int end = row ? lastColumn() : lastRow();
    long sum = 0;
    int many = 0;
    for (int at = 0; at <= end; at++) {
      if (row ? hidden[line][at] : hidden[at][line]) {
        many++;
        sum += row ? counts[line][at] : counts[at][line];
      }
    }
    boolean totalIsShown = !(row ? hidden[line][end] : hidden[end][line]);
    return many == 1 || (many > 0 && totalIsShown && sum < Coarsening.LEAST);
  }

  private boolean hidesInRow(int row) {
    return row < lastRow() && hidesSmallest(row, row + 1, 0, lastColumn());
  }

  private boolean hidesInColumn(int column) {
    return column < lastColumn() && hidesSmallest(0, lastRow(), column, column + 1);
  }

  private boolean hidesAnywhere() {
    return hidesSmallest(0, lastRow(), 0, lastColumn());
  }

  /** Never a total: others have them, too. */
  private boolean hidesSmallest(int fromRow, int toRow, int fromColumn, int toColumn) {
    int @Nullable [] smallest = null;
    for (int row = fromRow; row < toRow; row++) {
      for (int column = fromColumn; column < toColumn; column++) {
        if (!hidden[row][column]
            && (smallest == null || counts[row][column] < counts[smallest[0]][smallest[1]])) {
          smallest = new int[] {row, column};
        }
      }
    }
    if (smallest != null) {
      hidden[smallest[0]][smallest[1]] = true;
    }
    return smallest != null;
  }

  /** Whether the row is cut off from the column without the cell between them. */
  private boolean isBridge(int row, int column) {
    boolean[] rows = new boolean[lastRow() + 1];
    boolean[] columns = new boolean[lastColumn() + 1];
    rows[row] = true;
    boolean grows = true;
    while (grows && !columns[column]) {
      grows = false;
      for (int i = 0; i <= lastRow(); i++) {
        for (int j = 0; j <= lastColumn(); j++) {
          boolean edge = hidden[i][j] && !(i == row && j == column);
          if (edge && rows[i] != columns[j]) {
            rows[i] = true;
            columns[j] = true;
            grows = true;
          }
        }
      }
    }
    return !columns[column];
  }
}
