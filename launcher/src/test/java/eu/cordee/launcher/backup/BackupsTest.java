package eu.cordee.launcher.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.home.Home;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.install.Installation;
import eu.cordee.launcher.postgres.Postgres;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One server, one backup that is made while people write, and what becomes of it. */
class BackupsTest {

  private static final Ports PORTS = Ports.free();

  @TempDir private static Path directory;
  private static Home home;
  private static Path backup;

  /** Written first into one database, then into another, all the time. */
  @BeforeAll
  static void backUpWhileOthersWrite() throws Exception {
    home = new Home(directory.resolve("home"));
    backup = directory.resolve("backup");
    Postgres postgres = server(home);
    postgres.start();
    try {
      execute(postgres, "registry", "create table step (number int primary key)");
      execute(postgres, "event", "create table step (number int primary key)");
      AtomicBoolean over = new AtomicBoolean();
      Thread writer = Thread.ofVirtual().start(() -> write(postgres, over));
      while (number(postgres, "event", "select count(*) from step") < 10) {
        Thread.onSpinWait();
      }
      new Backups(home, "0.1.0").write(postgres, backup);
      over.set(true);
      writer.join();
      execute(postgres, "registry", "create table after_the_backup (number int)");
    } finally {
      postgres.stop();
    }
  }

  @AfterAll
  static void nothingRunsOn() {
    assertThat(server(home).isAlive()).isFalse();
  }

  @Test
  void oneMomentOfAllDatabasesComesBackInAHistoryOfItsOwn() throws Exception {
    // Given
    Home other = new Home(directory.resolve("other"));
    // When
    assertThat(new Backups(other, "0.1.0").restore(backup, false)).isEmpty();
    // Then
    Postgres restored = server(other);
    restored.start();
    try {
      long first = number(restored, "registry", "select count(*) from step");
      long second = number(restored, "event", "select count(*) from step");
      assertThat(second).isGreaterThanOrEqualTo(10);
      assertThat(first).isBetween(second, second + 1);
      assertThat(
              number(
                  restored,
                  "registry",
                  "select count(*) from pg_class where relname = 'after_the_backup'"))
          .isZero();
      assertThat(
              number(
                  restored,
                  "registry",
                  "select cast(left(pg_walfile_name(pg_current_wal_lsn()), 8) as int)"))
          .as("timeline")
          .isEqualTo(2);
    } finally {
      restored.stop();
    }
    assertThat(BackupManifest.contents(other.root().resolve("secrets")))
        .isEqualTo(BackupManifest.contents(home.root().resolve("secrets")))
        .isNotEmpty();
  }

  @Test
  void nobodyElseReadsABackup() throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(backup)))
        .isEqualTo("rwx------");
  }

  @Test
  void whatIsThereIsSetAsideOnlyWhenTold() throws IOException {
    // Given
    Home used = new Home(directory.resolve("used"));
    Path known = used.directory("postgres/data").resolve("PG_VERSION");
    Files.writeString(known, "18");
    Files.writeString(used.directory("kafka").resolve("offsets"), "beyond");
    Backups backups = new Backups(used, "0.1.0");
    // When, Then
    assertThatThrownBy(() -> backups.restore(backup, false))
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("--replace");
    assertThat(known).hasContent("18");
    // When
    Path aside = backups.restore(backup, true).getFirst();
    // Then
    assertThat(aside.resolve("postgres/data/PG_VERSION")).hasContent("18");
    assertThat(aside.resolve("kafka/offsets")).hasContent("beyond");
    assertThat(used.root().resolve("kafka")).doesNotExist();
    assertThat(used.root().resolve("postgres/data/recovery.signal")).exists();
  }

  @Test
  void aDamagedBackupIsRefused() throws IOException {
    Path damaged = copy("damaged");
    flip(damaged.resolve("postgres/base.tar"));

    assertRefused(damaged, "postgres/base.tar is not what was written");
  }

  @Test
  void aBackupThatLacksAFileOrHasOneTooManyIsRefused() throws IOException {
    Path lacking = copy("lacking");
    Path secret = lacking.resolve("secrets/database-registry");
    Files.move(secret, secret.resolveSibling("database-other"));

    assertRefused(
        lacking, "secrets/database-registry is missing", "secrets/database-other does not belong");
  }

  @Test
  void aBackupThatWasNotFinishedIsRefused() throws IOException {
    Path unfinished = copy("unfinished");
    Files.delete(unfinished.resolve("manifest.json"));

    assertRefused(unfinished, "was not finished");
  }

  /** What the server read must be what lies there, whoever wrote a fitting list beside it. */
  @Test
  void anArchiveThatIsNotWhatPostgresReadIsRefused() throws IOException {
    Path other = copy("other-archive");
    flip(other.resolve("postgres/base.tar"));
    BackupManifest written = BackupManifest.read(other);
    new BackupManifest(
            written.format(),
            written.version(),
            written.postgres(),
            written.takenAt(),
            BackupManifest.contents(other))
        .write(other);

    assertRefused(other, "base.tar has not what PostgreSQL wrote of");
  }

  @Test
  void aBackupIsNotWrittenOverAnother() {
    assertThatThrownBy(() -> new Backups(home, "0.1.0").write(server(home), backup))
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("is not empty");
  }

  private static void assertRefused(Path place, String... sentences) {
    Home fresh = new Home(directory.resolve("fresh"));
    assertThatThrownBy(() -> new Backups(fresh, "0.1.0").restore(place, true))
        .isInstanceOf(LaunchException.class)
        .hasMessageContainingAll(sentences);
    assertThat(fresh.root().resolve("postgres")).doesNotExist();
  }

  private static Path copy(String name) throws IOException {
    Path copy = directory.resolve(name);
    try (var files = Files.walk(backup)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(backup.relativize(file)));
      }
    }
    return copy;
  }

  /** One byte in the middle of the largest file of a database that is in the archive. */
  private static void flip(Path archive) throws IOException {
    long place;
    try (TarFile tar = new TarFile(archive)) {
      TarArchiveEntry largest =
          tar.getEntries().stream()
              .filter(entry -> entry.getName().startsWith("base/"))
              .max(Comparator.comparing(TarArchiveEntry::getSize))
              .orElseThrow();
      place = largest.getDataOffset() + largest.getSize() / 2;
    }
    try (RandomAccessFile bytes = new RandomAccessFile(archive.toFile(), "rw")) {
      bytes.seek(place);
      int old = bytes.read();
      bytes.seek(place);
      bytes.write(old ^ 0xff);
    }
  }

  private static void write(Postgres postgres, AtomicBoolean over) {
    try {
      for (int number = 0; !over.get(); number++) {
        execute(postgres, "registry", "insert into step values (" + number + ")");
        execute(postgres, "event", "insert into step values (" + number + ")");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Postgres server(Home home) {
    return new Postgres(home, PORTS, Installation.standard(), true);
  }

  private static void execute(Postgres postgres, String database, String sql) throws SQLException {
    try (Connection connection = postgres.database(database).connect();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static long number(Postgres postgres, String database, String sql) throws SQLException {
    try (Connection connection = postgres.database(database).connect();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
