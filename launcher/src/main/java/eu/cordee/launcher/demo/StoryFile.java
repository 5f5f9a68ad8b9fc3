package eu.cordee.launcher.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * The story's tables, kept beside the classes as CSV; lists within a cell are separated by
 * semicolons.
 */
final class StoryFile {

  private StoryFile() {}

  static List<Map<String, String>> rows(String name) {
    CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    try (InputStream file = StoryFile.class.getResourceAsStream(name);
        InputStreamReader text =
            new InputStreamReader(Objects.requireNonNull(file, name), StandardCharsets.UTF_8)) {
      return format.parse(text).stream().map(CSVRecord::toMap).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> list(String cell) {
    return Stream.of(cell.split(";")).map(String::strip).filter(item -> !item.isEmpty()).toList();
  }
}
