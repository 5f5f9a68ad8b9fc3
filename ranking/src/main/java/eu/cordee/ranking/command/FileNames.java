package eu.cordee.ranking.command;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;

/** What files are called: without directory and ending, where that tells them apart. */
final class FileNames {

  private FileNames() {}

  /** One name for each, all different. */
  static List<String> of(List<String> files) {
    List<String> stems = files.stream().map(FileNames::stem).toList();
    if (new HashSet<>(stems).size() == files.size()) {
      return stems;
    }
    if (new HashSet<>(files).size() < files.size()) {
      throw new IllegalArgumentException("A file is given twice.");
    }
    return files;
  }

  /**
   * The place of the file that is named by its path, its name, or its name without ending.
   *
   * @throws IllegalArgumentException where none is, or more than one
   */
  static int find(String name, List<String> files) {
    int[] found =
        IntStream.range(0, files.size())
            .filter(
                file ->
                    List.of(files.get(file), last(files.get(file)), stem(files.get(file)))
                        .contains(name))
            .toArray();
    if (found.length != 1) {
      throw new IllegalArgumentException(
          found.length == 0
              ? "There is no file '%s'; there are %s.".formatted(name, String.join(", ", of(files)))
              : "More than one file is named '" + name + "'.");
    }
    return found[0];
  }

  private static String last(String file) {
    Path name = Path.of(file).getFileName();
    return name == null ? file : name.toString();
  }

  private static String stem(String file) {
    String name = last(file);
    int dot = name.lastIndexOf('.');
    return dot <= 0 ? name : name.substring(0, dot);
  }
}
