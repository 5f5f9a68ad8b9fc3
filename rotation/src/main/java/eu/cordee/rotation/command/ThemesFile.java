package eu.cordee.rotation.command;

import eu.cordee.csv.CsvRow;
import eu.cordee.rotation.model.CafeParticipant;
import eu.cordee.rotation.model.CafeTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What tables talk about. Either so many themes, dealt to the tables in turn, or a CSV file with a
 * heading of any of {@code table, theme, seats, host} and a line for each table that is not like
 * the others: without a number, in their order; a host is named as the people are.
 */
final class ThemesFile {

  private static final List<String> COLUMNS = List.of("table", "theme", "seats", "host");

  private ThemesFile() {}

  /** The tables with their themes, from what the option says. */
  static List<CafeTable> deal(String option, List<CafeTable> tables, List<CafeParticipant> people) {
    return option.matches("-?\\d+") ? deal(option, tables) : read(option, tables, people);
  }

  private static List<CafeTable> deal(String option, List<CafeTable> tables) {
    int themes = option.length() > 4 ? Integer.MAX_VALUE : Integer.parseInt(option);
    if (themes < 1 || themes > tables.size()) {
      throw new IllegalArgumentException(
          "Option --themes must be between 1 and " + tables.size() + " (the tables), or a file.");
    }
    return IntStream.range(0, tables.size())
        .mapToObj(table -> with(tables.get(table), "Theme " + (table % themes + 1)))
        .toList();
  }

  private static CafeTable with(CafeTable table, @Nullable String theme) {
    return new CafeTable(table.seats(), theme, table.host());
  }

  private static List<CafeTable> read(
      String file, List<CafeTable> tables, List<CafeParticipant> people) {
    return TableFile.read("themes", file, COLUMNS, rows -> described(rows, tables, people));
  }

  private static List<CafeTable> described(
      List<CsvRow> rows, List<CafeTable> tables, List<CafeParticipant> people) {
    List<CafeTable> described = new ArrayList<>(tables);
    Set<Integer> named = new HashSet<>();
    for (CsvRow row : rows) {
      int number = row.number("table", named.size() + 1, 1, tables.size());
      if (number > tables.size()) {
        throw row.wrong("there are only " + tables.size() + " tables");
      }
      if (!named.add(number)) {
        throw row.wrong("table " + number + " is described twice");
      }
      CafeTable table = tables.get(number - 1);
      described.set(
          number - 1,
          new CafeTable(
              row.number("seats", table.seats(), 1, RotateOptions.LARGEST),
              row.cell("theme"),
              host(row, table, people)));
    }
    return described;
  }

  private static int host(CsvRow row, CafeTable table, List<CafeParticipant> people) {
    String host = row.cell("host");
    return host == null ? table.host() : WishesFile.indexOf(host, people, row);
  }
}
