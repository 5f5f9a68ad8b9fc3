package eu.cordee.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a CSV file below its heading.
 *
 * @param line where it ends in the file, counted from 1
 * @param cells those that are not empty, by the name of their column
 * @param surplus so many cells more than the heading has, empty ones at the end left out
 */
public record CsvRow(int line, Map<String, String> cells, int surplus) {

  /** Its cells do not change. */
  public CsvRow {
    cells = Map.copyOf(cells);
  }

  static CsvRow of(int line, List<String> columns, List<String> cells) {
    Map<String, String> named = new HashMap<>();
    for (int index = 0; index < Math.min(cells.size(), columns.size()); index++) {
      if (!cells.get(index).isEmpty()) {
        named.put(columns.get(index), cells.get(index));
      }
    }
    int filled = cells.size();
    while (filled > columns.size() && cells.get(filled - 1).isEmpty()) {
      filled--;
    }
    return new CsvRow(line, named, Math.max(0, filled - columns.size()));
  }

  /** What stands in this column, or null where nothing does. */
  public @Nullable String cell(String column) {
    return cells.get(column);
  }

  /** The same with an empty text where nothing stands. */
  public String text(String column) {
    return cells.getOrDefault(column, "");
  }

  /**
   * What stands in this column.
   *
   * @throws CsvException where nothing does
   */
  public String filled(String column) {
    String cell = cells.get(column);
    if (cell == null) {
      throw wrong("the cell '" + column + "' is empty");
    }
    return cell;
  }

  /**
   * A whole number within these, or the other value where the cell is empty.
   *
   * @throws CsvException where it is no number, or outside
   */
  public int number(String column, int otherwise, int least, int most) {
    String cell = cells.get(column);
    if (cell == null) {
      return otherwise;
    }
    int number;
    try {
      number = Integer.parseInt(cell);
    } catch (NumberFormatException notANumber) {
      throw wrong("'" + cell + "' is not a whole number");
    }
    if (number < least || number > most) {
      throw wrong("'" + column + "' is between " + least + " and " + most + ", not " + cell);
    }
    return number;
  }

  /** What is wrong with this line, to be thrown. */
  public CsvException wrong(String why) {
    return new CsvException(line, why);
  }
}
