package eu.cordee.rotation.design;

import java.util.Arrays;

/**
 * A rotation of places instead of people: the table of each place in each round, no two places at
 * one table twice. Places of one row never share a table at all, so a row can take the hosts, or a
 * region.
 *
 * @param method the construction, for people
 * @param tables how many tables each round has
 * @param tableOf by round, then by place
 * @param row the row of each place, all 0 if the design has no rows
 */
public record Design(String method, int tables, int[][] tableOf, int[] row) {

  /** A design without rows. */
  static Design of(String method, int tables, int[][] tableOf) {
    return new Design(method, tables, tableOf, new int[tableOf[0].length]);
  }

  /** How many rounds it has. */
  public int rounds() {
    return tableOf.length;
  }

  /** How many places each round seats. */
  public int places() {
    return row.length;
  }

  /** Whether rows are more than a formality. */
  public boolean hasRows() {
    return Arrays.stream(row).anyMatch(number -> number > 0);
  }

  /** The first so many rounds. */
  public Design first(int rounds) {
    return rounds >= rounds()
        ? this
        : new Design(method, tables, Arrays.copyOf(tableOf, rounds), row);
  }

  /** The same rotation for the kept places (by index) only, in the order given. */
  public Design keeping(int[] places) {
    int[][] kept = new int[rounds()][places.length];
    int[] keptRow = new int[places.length];
    for (int i = 0; i < places.length; i++) {
      keptRow[i] = row[places[i]];
      for (int round = 0; round < kept.length; round++) {
        kept[round][i] = tableOf[round][places[i]];
      }
    }
    return new Design(method, tables, kept, keptRow);
  }
}
