package eu.cordee.launcher.home;

import eu.cordee.launcher.install.Installation;
import eu.cordee.launcher.process.LogTail;
import eu.cordee.launcher.process.ProcessTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The one directory that holds everything a running copy writes: data, logs, secrets, and who runs.
 *
 * @param root absolute; {@code .cordee} in the project unless {@code CORDEE_HOME} says otherwise
 */
public record Home(Path root) {

  /** The variable that moves the directory. */
  public static final String VARIABLE = "CORDEE_HOME";

  private static final String PORTS = "run/ports";

  private static final List<String> OWN =
      List.of(
          "applications",
          "classes",
          "erased",
          "kafka",
          "keeper",
          "keycloak",
          "logs",
          "mailbox",
          "postgres",
          "replaced",
          "restored.unfinished",
          "run",
          "secrets",
          "users");

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

  /** Whether this home was ever started. */
  public boolean hasData() {
    return Files.exists(root.resolve("postgres").resolve("data"));
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

  /** The ports with which this home was last started, or the given ones when it never was. */
  public Ports lastPorts(Ports otherwise) {
    String base = LogTail.of(root.resolve(PORTS), 1).strip();
    return base.isEmpty() ? otherwise : new Ports(Integer.parseInt(base));
  }

  /** Keeps the ports for those who come later. */
  public void keepPorts(Ports ports) {
    directory("run");
    try {
      Files.writeString(root.resolve(PORTS), String.valueOf(ports.base()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Deletes what the launcher made, and nothing else: the variable may have named a directory with
   * other things in it.
   */
  public void clear() {
    OWN.forEach(name -> Installation.delete(root.resolve(name)));
  }
}
