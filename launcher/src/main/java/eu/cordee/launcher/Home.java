package eu.cordee.launcher;

import eu.cordee.launcher.process.ProcessTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * The one directory that holds everything a running copy writes: data, logs, secrets, and who runs.
 *
 * @param root absolute; {@code .cordee} in the project unless {@code CORDEE_HOME} says otherwise
 */
public record Home(Path root) {

  /** The variable that moves the directory. */
  public static final String VARIABLE = "CORDEE_HOME";

  public Home {
    root = root.toAbsolutePath().normalize();
  }

  public static Home fromEnvironment(Map<String, String> environment, Path project) {
    String value = environment.get(VARIABLE);
    return new Home(value == null || value.isBlank() ? project.resolve(".cordee") : Path.of(value));
  }

  /** A directory below the root, made when it is missing. */
  public Path directory(String name) {
    try {
      return Files.createDirectories(root.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public Path log(String process) {
    return directory("logs").resolve(process + ".log");
  }

  public ProcessTable processes() {
    return new ProcessTable(directory("run"));
  }

  public Secrets secrets() {
    return new Secrets(root.resolve("secrets"));
  }
}
