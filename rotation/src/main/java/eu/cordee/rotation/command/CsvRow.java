package eu.cordee.rotation.command;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A line of a CSV file (RFC 4180, UTF-8): a heading with any of the known columns, then a line
 * each; comma or semicolon divides. What is wrong is said with file and line.
 *
 * @param cells those that are not empty, by the column's name
 */
record CsvRow(String file, int line, Map<String, String> cells) {

  /**
   * All lines below the heading that are not empty.
   *
   * @param what the file is, for people
   */
  static List<CsvRow> read(String what, String file, List<String> columns) {
    String text;
    try {
      text = Files.readString(Path.of(file)).replace("\uFEFF", "");
    } catch (IOException | InvalidPathException unreadable) {
      throw new IllegalArgumentException(
          "The " + what + " file '" + file + "' cannot be read.", unreadable);
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException("The " + what + " file '" + file + "' is empty.");
    }
    String heading = text.strip().lines().findFirst().orElseThrow();
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(heading.contains(";") ? ';' : ',')
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
      return rows(file, parser, columns);
    } catch (IOException | UncheckedIOException malformed) {
      throw new IllegalArgumentException(file + ": " + malformed.getMessage(), malformed);
    }
  }

  private static List<CsvRow> rows(String file, CSVParser parser, List<String> columns) {
    List<String> heading = List.of();
    List<CsvRow> rows = new ArrayList<>();
    for (CSVRecord record : parser) {
      int line = (int) parser.getCurrentLineNumber();
      List<String> cells = record.toList();
      if (cells.equals(List.of(""))) {
        continue;
      }
      if (heading.isEmpty()) {
        heading = heading(new CsvRow(file, line, Map.of()), cells, columns);
      } else {
        rows.add(row(file, line, heading, cells));
      }
    }
    return rows;
  }

  private static List<String> heading(CsvRow top, List<String> cells, List<String> columns) {
    List<String> heading = cells.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
    for (String column : heading) {
      if (!columns.contains(column)) {
        throw top.wrong(
            "there is no column '" + column + "'; known are " + String.join(", ", columns));
      }
    }
    return heading;
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
