package eu.cordee.launcher.service;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.home.Home;
import eu.cordee.launcher.install.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;

/**
 * The built services, copied into the home: a running one must not lose its jars to the next build.
 */
final class Applications {

  private Applications() {}

  /** The directory with {@code quarkus-run.jar} as it was copied last, whatever was built since. */
  static Path deployed(Service service, Home home) {
    Path copy = home.directory("applications").resolve(service.module());
    if (!Files.exists(copy.resolve("quarkus-run.jar"))) {
      throw new LaunchException(service.module() + " was never started here: run ./cordee up.");
    }
    return copy;
  }

  /** The directory with {@code quarkus-run.jar}, copied when the build is newer than the copy. */
  static Path deploy(Service service, Home home, Path project) {
    Path built = project.resolve(service.module()).resolve("target").resolve("quarkus-app");
    if (!Files.exists(built.resolve("quarkus-run.jar"))) {
      throw new LaunchException(
          service.module() + " is not built: run ./cordee up, which builds what is missing.");
    }
    Path copy = home.directory("applications").resolve(service.module());
    try {
      if (!newest(built).equals(newest(copy))) {
        Installation.delete(copy);
        copy(built, copy);
      }
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file));
        if (Files.isDirectory(file)) {
          Files.createDirectories(target);
        } else {
          Files.copy(file, target);
          Files.setLastModifiedTime(target, Files.getLastModifiedTime(file));
        }
      }
    }
  }

  private static FileTime newest(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return FileTime.fromMillis(0);
    }
    try (Stream<Path> files = Files.walk(directory)) {
      FileTime newest = FileTime.fromMillis(0);
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        FileTime time = Files.getLastModifiedTime(file);
        newest = time.compareTo(newest) > 0 ? time : newest;
      }
      return newest;
    }
  }
}
