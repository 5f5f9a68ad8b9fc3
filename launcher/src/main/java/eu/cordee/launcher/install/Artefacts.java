package eu.cordee.launcher.install;

import eu.cordee.launcher.LaunchException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What the build of this module laid out for it: the archives of PostgreSQL and Keycloak, and the
 * jars of Kafka and of the local mailbox.
 *
 * @param target the build directory of the module {@code launcher}
 */
public record Artefacts(Path target) {

  /**
   * Looks upwards from the working directory: tests run in their module's directory, the launcher
   * in the root.
   */
  public static Artefacts find() {
    Path start = Path.of("").toAbsolutePath();
    return Stream.iterate(start, directory -> directory != null, Path::getParent)
        .map(directory -> directory.resolve("launcher").resolve("target"))
        .filter(target -> Files.isDirectory(target.resolve("backing")))
        .findFirst()
        .map(Artefacts::new)
        .orElseThrow(
            () ->
                new LaunchException(
                    "The launcher is not built: run mvn -Dquick -pl launcher package in the project's root."));
  }

  public Path postgresJar() {
    return archive("postgres-", ".jar");
  }

  public Path keycloakZip() {
    return archive("keycloak-", ".zip");
  }

  /** A class path with the broker and all it needs. */
  public String kafkaClassPath() {
    return newest(target, "kafka-", "") + "/*";
  }

  /** What the local mailbox needs besides the launcher's own classes. */
  public String mailboxClassPath() {
    return target.resolve("mailbox") + "/*";
  }

  private Path archive(String prefix, String suffix) {
    return newest(target.resolve("backing"), prefix, suffix);
  }

  private static Path newest(Path directory, String prefix, String suffix) {
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(prefix))
          .filter(file -> file.getFileName().toString().endsWith(suffix))
          .max(Path::compareTo)
          .orElseThrow(
              () ->
                  new LaunchException(
                      "The build of the launcher lacks " + prefix + "*" + suffix + "."));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
