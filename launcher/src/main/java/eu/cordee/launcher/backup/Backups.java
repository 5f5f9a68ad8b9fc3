package eu.cordee.launcher.backup;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.home.Home;
import eu.cordee.launcher.install.Installation;
import eu.cordee.launcher.postgres.Postgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Backups of one home. All truth is in PostgreSQL, the realm with its logins and the photos too, so
 * one moment of its one server is one moment of everything; passwords and keys are files beside it.
 * What Kafka carries is told again from the databases after a restore.
 */
public final class Backups {

  private static final String DATABASES = "postgres";
  private static final String SECRETS = "secrets";

  /**
   * What a restore replaces: also notes of what Kafka and Keycloak were told, by data that goes.
   */
  private static final List<String> FORMER = List.of(DATABASES, SECRETS, "kafka", "keycloak");

  private final Home home;
  private final String version;

  /**
   * @param version of Cordée, which is written down
   */
  public Backups(Home home, String version) {
    this.home = home;
    this.version = version;
  }

  /** Where a backup goes that nobody named a place for. */
  public Path nextPlace() {
    return home.root().resolve("backups").resolve(nameOfNow());
  }

  /**
   * Backs up a running server, and reads what was written once more.
   *
   * @param directory missing or empty
   */
  public void write(Postgres running, Path directory) {
    Path place = directory.toAbsolutePath().normalize();
    try {
      requireEmpty(place);
      makePrivate(place);
      running.backUp(place.resolve(DATABASES));
      copyPrivately(home.root().resolve(SECRETS), place.resolve(SECRETS));
      new BackupManifest(
              BackupManifest.FORMAT,
              version,
              Postgres.MAJOR,
              Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
              BackupManifest.contents(place))
          .write(place);
      requireWhole(place);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Throws a sentence when a backup is not what was written, or not for this version. */
  public void requireWhole(Path directory) {
    Path place = directory.toAbsolutePath().normalize();
    if (!BackupManifest.isIn(place)) {
      throw new LaunchException(place + " is no backup, or one that was not finished.");
    }
    BackupManifest manifest = BackupManifest.read(place);
    if (manifest.format() != BackupManifest.FORMAT || !manifest.postgres().equals(Postgres.MAJOR)) {
      throw new LaunchException(
          place
              + " was written by Cordée "
              + manifest.version()
              + " with PostgreSQL "
              + manifest.postgres()
              + ": restore it with that version.");
    }
    try {
      List<String> differences = new ArrayList<>(manifest.differences(place));
      if (differences.isEmpty()) {
        differences.addAll(new BaseArchive(place.resolve(DATABASES)).differences());
      }
      if (!differences.isEmpty()) {
        throw new LaunchException(
            place
                + " is damaged:\n  "
                + String.join("\n  ", differences.stream().limit(10).toList()));
      }
    } catch (IOException e) {
      throw new LaunchException(place + " is damaged, it cannot be read: " + e.getMessage(), e);
    }
  }

  /**
   * Puts a backup in the place of what the home has, which must not run. Kafka begins anew, and the
   * services tell each other everything again when they start: they see that their databases have
   * been restored.
   *
   * @param replace whether what the home has may be set aside
   * @return where that is now
   */
  public List<Path> restore(Path directory, boolean replace) {
    requireWhole(directory);
    Path place = directory.toAbsolutePath().normalize();
    List<Path> former =
        FORMER.stream().map(home.root()::resolve).filter(Backups::hasFiles).toList();
    if (!former.isEmpty() && !replace) {
      throw new LaunchException(
          "There is data in "
              + home.root()
              + ": ./cordee restore --replace sets it aside first, or CORDEE_HOME names another place.");
    }
    try {
      Path fresh = home.directory("restored.unfinished");
      Installation.delete(fresh);
      makePrivate(fresh.resolve(DATABASES).resolve("data"));
      new BaseArchive(place.resolve(DATABASES)).unpack(fresh.resolve(DATABASES).resolve("data"));
      copyPrivately(place.resolve(SECRETS), fresh.resolve(SECRETS));
      List<Path> aside = setAside(former);
      Files.move(
          fresh.resolve(SECRETS), home.root().resolve(SECRETS), StandardCopyOption.ATOMIC_MOVE);
      Files.move(
          fresh.resolve(DATABASES), home.root().resolve(DATABASES), StandardCopyOption.ATOMIC_MOVE);
      Installation.delete(fresh);
      return aside;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Path> setAside(List<Path> former) throws IOException {
    if (former.isEmpty()) {
      // An empty directory must not stand in the way of a move.
      for (String name : List.of(DATABASES, SECRETS)) {
        Installation.delete(home.root().resolve(name));
      }
      return List.of();
    }
    Path aside = home.root().resolve("replaced").resolve(nameOfNow());
    makePrivate(aside);
    for (Path directory : former) {
      Files.move(directory, aside.resolve(directory.getFileName()), StandardCopyOption.ATOMIC_MOVE);
    }
    return List.of(aside);
  }

  private static String nameOfNow() {
    return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString().replaceAll("[:.]", "-");
  }

  private static void requireEmpty(Path place) {
    if (Files.exists(place) && (!Files.isDirectory(place) || hasFiles(place))) {
      throw new LaunchException(place + " is not empty: a backup needs a place of its own.");
    }
  }

  private static boolean hasFiles(Path directory) {
    if (!Files.isDirectory(directory)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files.anyMatch(file -> !Files.isDirectory(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** There are names, passwords and keys in it. */
  private static void makePrivate(Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
  }

  private static void copyPrivately(Path from, Path to) throws IOException {
    makePrivate(to);
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = Files.copy(file, to.resolve(file.getFileName()));
        Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
      }
    }
  }
}
