package eu.cordee.rotation.command;

import eu.cordee.csv.CsvException;
import eu.cordee.csv.CsvRow;
import eu.cordee.csv.CsvTable;
import eu.cordee.csv.CsvText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** A CSV file that an option names; what is wrong with it is said with file and line. */
final class TableFile {

  private TableFile() {}

  /**
   * What the reader makes of the lines of a file.
   *
   * @param what the file is, for people
   * @param columns it may have any of these, and no other
   * @throws IllegalArgumentException with one sentence where it cannot be read or is wrong
   */
  static <T> T read(
      String what, String file, List<String> columns, Function<List<CsvRow>, T> reader) {
    String text = text(what, file);
    try {
      return reader.apply(CsvTable.of(text).allowOnly(columns).rows());
    } catch (CsvException wrong) {
      throw in(file, wrong);
    }
  }

  private static String text(String what, String file) {
    String text;
    try {
      text = CsvText.of(Files.readAllBytes(Path.of(file)));
    } catch (IOException | InvalidPathException unreadable) {
      throw new IllegalArgumentException(
          "The " + what + " file '" + file + "' cannot be read.", unreadable);
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException("The " + what + " file '" + file + "' is empty.");
    }
    return text;
  }

  /** The same with the name of the file. */
  static IllegalArgumentException in(String file, CsvException wrong) {
    return new IllegalArgumentException(
        file + ", line " + wrong.line() + ": " + wrong.getMessage() + ".", wrong);
  }
}
