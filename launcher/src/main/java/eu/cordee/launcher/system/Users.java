package eu.cordee.launcher.system;

import eu.cordee.launcher.process.ProcessTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The JVMs that use a shared set of systems; the last one to leave switches off the light. To be
 * called under the lock of the home.
 */
final class Users {

  private final ProcessTable table;
  private final long own = ProcessHandle.current().pid();

  Users(Path directory) {
    this.table = new ProcessTable(directory);
  }

  /** True when this JVM was not among the users before. */
  boolean join() {
    if (table.alive(String.valueOf(own)).isPresent()) {
      return false;
    }
    table.remember(String.valueOf(own), own, 0);
    return true;
  }

  /** True when nobody is left; what dead JVMs left behind does not count. */
  boolean leave() {
    table.forget(String.valueOf(own));
    List<String> left = names().stream().filter(name -> table.alive(name).isPresent()).toList();
    return left.isEmpty();
  }

  private List<String> names() {
    try (Stream<Path> files = Files.list(table.directory())) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".json"))
          .map(name -> name.substring(0, name.length() - ".json".length()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
