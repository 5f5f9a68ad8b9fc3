package eu.cordee.event.cafecommand;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A line of a CSV file: a heading with any of the known columns, then a line each. Cells are not
 * quoted; comma or semicolon divides. What is wrong is said with file and line.
 */
record CsvRow(String file, int line, Map<String, String> cells) {

  /**
   * All lines below the heading that are not empty.
   *
   * @param what the file is, for people
   */
  static List<CsvRow> read(String what, String file, List<String> columns) {
    List<String> lines;
    try {
      lines = Files.readAllLines(Path.of(file));
    } catch (IOException | InvalidPathException unreadable) {
      throw new IllegalArgumentException(
          "The " + what + " file '" + file + "' cannot be read.", unreadable);
    }
    int first = 0;
    while (first < lines.size() && lines.get(first).isBlank()) {
      first++;
    }
    if (first == lines.size()) {
      throw new IllegalArgumentException("The " + what + " file '" + file + "' is empty.");
    }
    String headingLine = lines.get(first).replace("\uFEFF", "").toLowerCase(Locale.ROOT);
    String divider = headingLine.contains(";") ? ";" : ",";
    List<String> heading = split(headingLine, divider);
    CsvRow top = new CsvRow(file, first + 1, Map.of());
    for (String column : heading) {
      if (!columns.contains(column)) {
        throw top.wrong(
            "there is no column '" + column + "'; known are " + String.join(", ", columns));
      }
    }
    List<CsvRow> rows = new ArrayList<>();
    for (int index = first + 1; index < lines.size(); index++) {
      if (!lines.get(index).isBlank()) {
        rows.add(row(file, index + 1, heading, split(lines.get(index), divider)));
      }
    }
    return rows;
  }

  private static CsvRow row(String file, int line, List<String> heading, List<String> cells) {
    Map<String, String> named = new HashMap<>();
    for (int index = 0; index < Math.min(cells.size(), heading.size()); index++) {
      if (!cells.get(index).isEmpty()) {
        named.put(heading.get(index), cells.get(index));
      }
    }
    CsvRow row = new CsvRow(file, line, named);
    if (cells.size() > heading.size()) {
      throw row.wrong("there are more cells than the heading has");
    }
    return row;
  }

  private static List<String> split(String line, String divider) {
    return List.of(line.split(divider, -1)).stream().map(String::strip).toList();
  }

  @Nullable String cell(String column) {
    return cells.get(column);
  }

  String filled(String column) {
    String cell = cells.get(column);
    if (cell == null) {
      throw wrong("the cell '" + column + "' is empty");
    }
    return cell;
  }

  /** A whole number within these, or the other value where the cell is empty. */
  int number(String column, int otherwise, int least, int most) {
    String cell = cells.get(column);
    if (cell == null) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(cell);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      throw (IllegalArgumentException)
          wrong("'" + cell + "' is not a whole number").initCause(notANumber);
    }
    throw wrong("'" + column + "' is between " + least + " and " + most + ", not " + cell);
  }

  IllegalArgumentException wrong(String why) {
    return new IllegalArgumentException(file + ", line " + line + ": " + why + ".");
  }
}
