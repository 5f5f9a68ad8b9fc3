package eu.cordee.launcher.install;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.process.FileLocks;
import eu.cordee.launcher.process.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The unpacked programs, shared by all copies of the system of one user: they are read-only, and
 * large.
 *
 * @param cache {@code ~/.cache/cordee} unless {@code XDG_CACHE_HOME} says otherwise
 */
public record Installation(Artefacts artefacts, Path cache) {

  /** What Keycloak fixes when it is built; the rest is decided at each start. */
  private static final List<String> KEYCLOAK_BUILD =
      List.of("--db=postgres", "--health-enabled=true");

  public static Installation standard() {
    String home = System.getenv("XDG_CACHE_HOME");
    Path caches =
        home == null || home.isBlank()
            ? Path.of(System.getProperty("user.home"), ".cache")
            : Path.of(home);
    return new Installation(Artefacts.find(), caches.resolve("cordee").toAbsolutePath());
  }

  /** The directory with {@code bin/postgres}; unpacks it at first use, in about 2 s. */
  public Path postgres() {
    Path jar = artefacts.postgresJar();
    return installed(jar, target -> Archives.unpackTxzInJar(jar, target));
  }

  /**
   * The directory with Keycloak, already built for PostgreSQL; at first use this takes about half a
   * minute.
   */
  public Path keycloak() {
    Path zip = artefacts.keycloakZip();
    return installed(
        zip,
        target -> {
          Archives.unpackZip(zip, target);
          List<String> build =
              new ArrayList<>(List.of(target.resolve("bin/kc.sh").toString(), "build"));
          build.addAll(KEYCLOAK_BUILD);
          Shell.run(
              build,
              Map.of("JAVA_HOME", System.getProperty("java.home")),
              target.resolveSibling(target.getFileName() + ".log"));
        });
  }

  private Path installed(Path archive, Unpacking unpacking) {
    String name = archive.getFileName().toString().replaceFirst("\\.(jar|zip)$", "");
    Path target = cache.resolve(name);
    Path complete = cache.resolve(name + ".complete");
    if (Files.exists(complete)) {
      return target;
    }
    return FileLocks.withLock(
        cache.resolve(name + ".lock"),
        () -> {
          if (!Files.exists(complete)) {
            install(target, complete, unpacking);
          }
          return target;
        });
  }

  /** The mark is written last: what a crash leaves half-unpacked has none and is thrown away. */
  private static void install(Path target, Path complete, Unpacking unpacking) {
    try {
      delete(target);
      Files.createDirectories(target);
      unpacking.into(target);
      Files.createFile(complete);
    } catch (IOException e) {
      throw new LaunchException("Could not unpack into " + target + ": " + e.getMessage(), e);
    }
  }

  /** Deletes a directory with all in it; a missing one is fine. */
  public static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Unpacking {
    void into(Path target) throws IOException;
  }
}
