package eu.cordee.launcher.demo;

import eu.cordee.csv.CsvRow;
import eu.cordee.csv.CsvTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The story's tables, kept beside the classes as CSV; lists within a cell are separated by
 * semicolons.
 */
final class StoryFile {

  private StoryFile() {}

  /** The lines of a table, an empty text standing for an empty cell. */
  static List<Map<String, String>> rows(String name) {
    try (InputStream file = StoryFile.class.getResourceAsStream(name)) {
      byte[] text = Objects.requireNonNull(file, name).readAllBytes();
      CsvTable table = CsvTable.of(new String(text, StandardCharsets.UTF_8));
      return table.rows().stream().map(row -> cells(table, row)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> cells(CsvTable table, CsvRow row) {
    return table.columns().stream().collect(Collectors.toMap(Function.identity(), row::text));
  }

  static List<String> list(String cell) {
    return Stream.of(cell.split(";")).map(String::strip).filter(item -> !item.isEmpty()).toList();
  }
}
