package eu.cordee.launcher.backup;

import com.fasterxml.jackson.databind.ObjectMapper;
import eu.cordee.launcher.LaunchException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What a backup consists of. Written last: a directory without one is no backup.
 *
 * @param format how the directory is laid out; rises when that changes
 * @param version of Cordée that made it
 * @param postgres major version whose data it is
 * @param takenAt when, UTC
 * @param files all others in the directory, by their path in it
 */
record BackupManifest(
    int format, String version, String postgres, String takenAt, Map<String, Content> files) {

  static final int FORMAT = 1;

  private static final String NAME = "manifest.json";
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What a file must be. */
  record Content(long size, String sha256) {

    static Content of(Path file) throws IOException {
      try (InputStream content = Files.newInputStream(file)) {
        return new Content(Files.size(file), Digests.of(content));
      }
    }
  }

  static boolean isIn(Path directory) {
    return Files.isRegularFile(directory.resolve(NAME));
  }

  static BackupManifest read(Path directory) {
    try {
      return JSON.readValue(directory.resolve(NAME).toFile(), BackupManifest.class);
    } catch (IOException e) {
      throw new LaunchException(directory + " is no whole backup: " + NAME + " cannot be read.", e);
    }
  }

  void write(Path directory) throws IOException {
    JSON.writerWithDefaultPrettyPrinter().writeValue(directory.resolve(NAME).toFile(), this);
  }

  /** All files of a directory but the manifest itself. */
  static Map<String, Content> contents(Path directory) throws IOException {
    Map<String, Content> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = directory.relativize(file).toString();
        if (!name.equals(NAME)) {
          contents.put(name, Content.of(file));
        }
      }
    }
    return contents;
  }

  /** A sentence for each file that is missing, changed or too many; empty for a whole backup. */
  List<String> differences(Path directory) throws IOException {
    Map<String, Content> there = contents(directory);
    List<String> differences = new ArrayList<>();
    files.forEach(
        (name, content) -> {
          if (!there.containsKey(name)) {
            differences.add(name + " is missing");
          } else if (!content.equals(there.get(name))) {
            differences.add(name + " is not what was written");
          }
        });
    there.keySet().stream()
        .filter(name -> !files.containsKey(name))
        .forEach(name -> differences.add(name + " does not belong to it"));
    return differences;
  }
}
