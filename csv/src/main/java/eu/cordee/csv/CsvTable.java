package eu.cordee.csv;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file (RFC 4180): a heading, then a line each. Commas, semicolons or tabs divide, whichever
 * the heading has most of outside of quotes, or what a first line {@code sep=;} says, as
 * spreadsheets of different countries write; blanks around cells, empty lines and a byte order mark
 * are nothing; names of columns are in lower case, however they are written. The whole file is held
 * in memory.
 *
 * @param columns as the heading has them, in lower case
 * @param headings the same as they are written, for files whose columns are people's own words
 * @param rows in the order of the file, without the heading
 */
public record CsvTable(List<String> columns, List<String> headings, List<CsvRow> rows) {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** In this order where a heading has equally many. */
  private static final List<Character> DIVIDERS = List.of(',', ';', '\t');

  /** A spreadsheet's own line on what divides. */
  private static final Pattern LINE = Pattern.compile("line:? ?(\\d+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern SAID = Pattern.compile("(?i)sep=[;,\t]");

  private static final int SAID_LENGTH = 5;

  /** None is changed by who gave or gets it. */
  public CsvTable {
    columns = List.copyOf(columns);
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
  }

  /**
   * Reads a file's text, in time linear in its length.
   *
   * @throws CsvException where quotes do not end, there is no heading, a column stands in it twice,
   *     or it is no text
   */
  public static CsvTable of(String text) {
    String plain = text.replace(BYTE_ORDER_MARK, "");
    requireText(plain);
    try (CSVParser parser = CSVParser.parse(new StringReader(plain), format(plain))) {
      return read(parser);
    } catch (IOException | UncheckedIOException malformed) {
      throw malformed(String.valueOf(malformed.getMessage()));
    }
  }

  /** No text has it, and no database takes it; archives and pictures have it early. */
  private static void requireText(String plain) {
    int nul = plain.indexOf('\u0000');
    if (nul >= 0) {
      throw new CsvException(
          (int) plain.substring(0, nul).chars().filter(sign -> sign == '\n').count() + 1,
          "this is no text: a character with code 0");
    }
  }

  /** The library names the line in words of its own. */
  private static CsvException malformed(String reason) {
    Matcher line = LINE.matcher(reason);
    return new CsvException(
        line.find() ? Integer.parseInt(line.group(1)) : 1,
        reason.contains("EOF")
            ? "the quotes that begin here do not end"
            : "something stands between quotes and the next cell");
  }

  private static CSVFormat format(String text) {
    String heading = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(divider(heading))
        .setTrim(true)
        .setIgnoreEmptyLines(true)
        .get();
  }

  private static char divider(String heading) {
    if (SAID.matcher(heading).matches()) {
      return heading.charAt(SAID_LENGTH - 1);
    }
    String unquoted = heading.replaceAll("\"[^\"]*\"", "");
    return DIVIDERS.stream()
        .max(Comparator.comparingLong(one -> unquoted.chars().filter(sign -> sign == one).count()))
        .orElseThrow();
  }

  private static CsvTable read(CSVParser parser) {
    List<String> columns = List.of();
    List<String> headings = List.of();
    List<CsvRow> rows = new ArrayList<>();
    for (CSVRecord record : parser) {
      List<String> cells = record.toList();
      if (cells.stream().allMatch(String::isEmpty)
          || (columns.isEmpty() && cells.getFirst().equalsIgnoreCase("sep="))) {
        continue;
      }
      if (columns.isEmpty()) {
        headings = cells;
        columns = heading((int) parser.getCurrentLineNumber(), cells);
      } else {
        rows.add(CsvRow.of((int) parser.getCurrentLineNumber(), columns, cells));
      }
    }
    if (columns.isEmpty()) {
      throw new CsvException(1, "there is no heading");
    }
    return new CsvTable(columns, headings, rows);
  }

  private static List<String> heading(int line, List<String> cells) {
    List<String> columns = cells.stream().map(cell -> cell.toLowerCase(Locale.ROOT)).toList();
    Set<String> known = new HashSet<>();
    for (String column : columns) {
      if (!column.isEmpty() && !known.add(column)) {
        throw new CsvException(line, "there are two columns '" + column + "'");
      }
    }
    return columns;
  }

  /**
   * The heading has these columns, and maybe others.
   *
   * @throws CsvException that names them all where one is missing
   */
  public CsvTable requireAll(List<String> needed) {
    if (!columns.containsAll(needed)) {
      List<String> missing = needed.stream().filter(name -> !columns.contains(name)).toList();
      throw new CsvException(
          1,
          "the heading lacks %s; it has %s"
              .formatted(String.join(", ", missing), String.join(", ", columns)));
    }
    return this;
  }

  /**
   * The heading has no other columns than these, and no line more filled cells than the heading;
   * columns of which nothing is filled are no columns: spreadsheets write them.
   *
   * @throws CsvException that names the first that is too much
   */
  public CsvTable allowOnly(List<String> known) {
    for (String column : columns) {
      boolean isBlank = column.isEmpty() && rows.stream().allMatch(row -> row.cell("") == null);
      if (!isBlank && !known.contains(column)) {
        throw new CsvException(
            1, "there is no column '" + column + "'; known are " + String.join(", ", known));
      }
    }
    for (CsvRow row : rows) {
      if (row.surplus() > 0) {
        throw row.wrong("there are more cells than the heading has");
      }
    }
    return this;
  }
}
