package eu.cordee.ranking.agreement;

import java.util.Optional;

/**
 * Cohen's kappa: how much more two coders agree than chance would have them (Educational and
 * Psychological Measurement 20, 1960).
 */
public final class Kappa {

  private Kappa() {}

  /**
   * Kappa of a table.
   *
   * @param table how often the first coder chose the row and the second the column
   * @return none where chance alone would have them agree always
   */
  public static Optional<Double> of(long[][] table) {
    double total = 0;
    double agreed = 0;
    double[] rows = new double[table.length];
    double[] columns = new double[table.length];
    for (int row = 0; row < table.length; row++) {
      agreed += table[row][row];
      for (int column = 0; column < table.length; column++) {
        total += table[row][column];
        rows[row] += table[row][column];
        columns[column] += table[row][column];
      }
    }
    double chance = 0;
    for (int code = 0; code < table.length; code++) {
      chance += rows[code] * columns[code];
    }
    double possible = total * total - chance;
    return possible == 0 ? Optional.empty() : Optional.of((agreed * total - chance) / possible);
  }
}
