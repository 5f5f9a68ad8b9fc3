package eu.cordee.systemtest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What {@code authorisation.csv} promises, held against what was seen. */
final class AuthorisationTable {

  private static final Path FILE = Path.of("src", "test", "resources", "authorisation.csv");
  private static final String YES = "yes";

  private final Map<Row, Map<CallerKind, String>> rows;

  /**
   * An operation in one case.
   *
   * @param variant which of several things it is done to; empty for the usual one
   */
  record Row(String operation, String variant) {}

  private AuthorisationTable(Map<Row, Map<CallerKind, String>> rows) {
    this.rows = rows;
  }

  static AuthorisationTable read() {
    List<String[]> lines;
    try {
      lines =
          Files.readAllLines(FILE).stream()
              .filter(line -> !line.startsWith("#"))
              .map(line -> line.strip().split("\\s*,\\s*", -1))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    List<CallerKind> callers =
        Arrays.stream(lines.getFirst()).skip(2).map(CallerKind::valueOf).toList();
    Map<Row, Map<CallerKind, String>> rows = new LinkedHashMap<>();
    for (String[] cells : lines.subList(1, lines.size())) {
      Map<CallerKind, String> row = new EnumMap<>(CallerKind.class);
      for (int i = 0; i < callers.size(); i++) {
        row.put(callers.get(i), cells[i + 2]);
      }
      rows.put(new Row(cells[0], cells[1]), row);
    }
    return new AuthorisationTable(rows);
  }

  Set<Row> rows() {
    return rows.keySet();
  }

  boolean letsIn(Row row, CallerKind caller) {
    return rows.get(row).get(caller).equals(YES);
  }

  /** The sabotage: one promise is another one. */
  AuthorisationTable with(Row row, CallerKind caller, String promise) {
    Map<Row, Map<CallerKind, String>> changed = new LinkedHashMap<>(rows);
    Map<CallerKind, String> cells = new EnumMap<>(rows.get(row));
    cells.put(caller, promise);
    changed.put(row, cells);
    return new AuthorisationTable(changed);
  }

  /** The sabotage: an operation nobody thought about. */
  AuthorisationTable without(Row row) {
    Map<Row, Map<CallerKind, String>> changed = new LinkedHashMap<>(rows);
    changed.remove(row);
    return new AuthorisationTable(changed);
  }

  /** Operations that only the document or only the table knows. */
  Set<String> unmatched(Collection<String> documented) {
    Set<String> written = rows.keySet().stream().map(Row::operation).collect(Collectors.toSet());
    Set<String> unmatched = new TreeSet<>(documented);
    unmatched.addAll(written);
    unmatched.removeIf(id -> written.contains(id) && documented.contains(id));
    return unmatched;
  }

  /**
   * Every promise that was not kept. Let in is also who hears 409, that things stand otherwise; but
   * of each row that lets anybody in somebody must really have got through, else the request itself
   * was bad.
   */
  List<String> broken(Map<Row, Map<CallerKind, Integer>> seen) {
    List<String> broken = new ArrayList<>();
    rows.forEach(
        (row, promises) -> {
          promises.forEach(
              (caller, promise) -> {
                int status = seen.getOrDefault(row, Map.of()).getOrDefault(caller, 0);
                if (!isKept(promise, status)) {
                  broken.add(row + " by " + caller + ": " + status + " instead of " + promise);
                }
              });
          if (promises.containsValue(YES)
              && seen.getOrDefault(row, Map.of()).values().stream()
                  .noneMatch(status -> status < 300)) {
            broken.add(row + ": nobody got through");
          }
        });
    return broken;
  }

  private static boolean isKept(String promise, int status) {
    return promise.equals(YES)
        ? (status > 0 && status < 300) || status == 409
        : promise.equals(String.valueOf(status));
  }
}
