package eu.cordee.rotation.search;

import eu.cordee.rotation.model.Cafe;
import java.util.Arrays;

/**
 * Which group sits at which table: a free choice as long as nobody hosts. Round by round the
 * assignment of groups to tables at which people have sat least (Kuhn's Hungarian method).
 */
final class TableLabels {

  private static final int TOO_SMALL = 1_000_000;
  private static final int PASSES = 30;

  private TableLabels() {}

  /** Renumbers the tables of each round in place; later passes know what the others chose. */
  static void assign(Cafe cafe, int[] theme, int[][] tableOf) {
    int[][] visits = new int[cafe.people()][theme.length];
    for (int pass = 0; pass < PASSES; pass++) {
      boolean changed = false;
      for (int[] round : tableOf) {
        if (pass > 0) {
          count(visits, theme, round, -1);
        }
        int[] label = cheapest(prices(cafe, theme, round, visits));
        for (int person = 0; person < round.length; person++) {
          changed |= label[round[person]] != round[person];
          round[person] = label[round[person]];
        }
        count(visits, theme, round, 1);
      }
      if (!changed) {
        return;
      }
    }
  }

  private static void count(int[][] visits, int[] theme, int[] round, int by) {
    for (int person = 0; person < round.length; person++) {
      visits[person][theme[round[person]]] += by;
    }
  }

  private static int[][] prices(Cafe cafe, int[] theme, int[] round, int[][] visits) {
    int tables = theme.length;
    int[] size = new int[tables];
    int[][] price = new int[tables][tables];
    for (int person = 0; person < round.length; person++) {
      size[round[person]]++;
      for (int table = 0; table < tables; table++) {
        price[round[person]][table] += again(visits[person][theme[table]]);
      }
    }
    for (int group = 0; group < tables; group++) {
      for (int table = 0; table < tables; table++) {
        if (size[group] > cafe.tables().get(table).seats()) {
          price[group][table] += TOO_SMALL;
        }
      }
    }
    return price;
  }

  /** A third visit is worse than two second ones, so that passes do not stall on a plateau. */
  private static int again(int visits) {
    return visits == 0 ? 0 : 3 + visits;
  }

  /** The column of each row in a cheapest perfect assignment, by shortest augmenting paths. */
  static int[] cheapest(int[][] price) {
    int n = price.length;
    int[] rowPotential = new int[n + 1];
    int[] columnPotential = new int[n + 1];
    int[] rowOf = new int[n + 1];
    for (int row = 1; row <= n; row++) {
      augment(price, row, rowPotential, columnPotential, rowOf);
    }
    int[] columnOf = new int[n];
    for (int column = 1; column <= n; column++) {
      columnOf[rowOf[column] - 1] = column - 1;
    }
    return columnOf;
  }

  private static void augment(int[][] price, int start, int[] u, int[] v, int[] rowOf) {
    int n = price.length;
    int[] slack = new int[n + 1];
    int[] previous = new int[n + 1];
    boolean[] done = new boolean[n + 1];
    Arrays.fill(slack, Integer.MAX_VALUE);
    rowOf[0] = start;
    int column = 0;
    do {
      done[column] = true;
      int row = rowOf[column];
      int next = 0;
      int step = Integer.MAX_VALUE;
      for (int c = 1; c <= n; c++) {
        if (!done[c]) {
          int reduced = price[row - 1][c - 1] - u[row] - v[c];
          if (reduced < slack[c]) {
            slack[c] = reduced;
            previous[c] = column;
          }
          if (slack[c] < step) {
            step = slack[c];
            next = c;
          }
        }
      }
      for (int c = 0; c <= n; c++) {
        if (done[c]) {
          u[rowOf[c]] += step;
          v[c] -= step;
        } else {
          slack[c] -= step;
        }
      }
      column = next;
    } while (rowOf[column] != 0);
    while (column != 0) {
      rowOf[column] = rowOf[previous[column]];
      column = previous[column];
    }
  }
}
