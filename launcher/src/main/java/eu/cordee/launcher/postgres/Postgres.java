package eu.cordee.launcher.postgres;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.home.Home;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.install.Installation;
import eu.cordee.launcher.part.Part;
import eu.cordee.launcher.process.LogTail;
import eu.cordee.launcher.process.Shell;
import eu.cordee.launcher.process.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * A real PostgreSQL server with the databases and roles of all services. It survives its parent by
 * design; its own {@code postmaster.pid} says who runs, so that any later process can attach to it
 * or stop it.
 */
public final class Postgres implements Part {

  /** The major version whose data this server can read. */
  public static final String MAJOR = "18";

  /**
   * One collation on every system: the C library's differ between Linux, macOS and their versions.
   */
  public static final List<String> INITDB =
      List.of(
          "--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C");

  /** Only as long as the machine lives: enough for tests, where nobody pulls the plug. */
  private static final List<String> FAST =
      List.of("-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off");

  /**
   * What a restored backup needs is in its own log: nothing is fetched from elsewhere. Nobody reads
   * before it has recovered, when it has become a history of its own.
   */
  private static final List<String> RECOVERING =
      List.of("-c", "restore_command=false", "-c", "hot_standby=off");

  private static final Duration START_LIMIT = Duration.ofMinutes(10);

  private final Home home;
  private final int port;
  private final Installation installation;
  private final boolean fast;

  /**
   * @param fast true gives up surviving a power cut (fsync and synchronous commit off): for tests
   *     only
   */
  public Postgres(Home home, Ports ports, Installation installation, boolean fast) {
    this.home = home;
    this.port = ports.postgres();
    this.installation = installation;
    this.fast = fast;
  }

  @Override
  public String name() {
    return "PostgreSQL";
  }

  @Override
  public void start() {
    if (!isReady()) {
      stop();
      initialise();
      runServer();
      awaitAnswers();
    }
    databases().createMissing();
  }

  /** While it recovers a restored backup it runs, and takes nobody in. */
  private void awaitAnswers() {
    if (!Waiting.until(START_LIMIT, () -> isReady() || pid().isEmpty()) || pid().isEmpty()) {
      throw new LaunchException(
          "PostgreSQL started and takes nobody in. The end of "
              + log()
              + ":\n"
              + LogTail.of(log(), 15));
    }
  }

  @Override
  public boolean isReady() {
    Optional<PostmasterPid> running = PostmasterPid.read(data()).filter(PostmasterPid::alive);
    return running.filter(pid -> pid.port() == port && pid.ready()).isPresent() && answers();
  }

  @Override
  public OptionalLong pid() {
    return PostmasterPid.read(data())
        .filter(PostmasterPid::alive)
        .map(running -> OptionalLong.of(running.pid()))
        .orElseGet(OptionalLong::empty);
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public void stop() {
    stop("fast");
  }

  /**
   * Stops as a crash would, without writing what is still in memory; the next start recovers from
   * the log.
   */
  public void crash() {
    stop("immediate");
  }

  private void stop(String mode) {
    Optional<PostmasterPid> found = PostmasterPid.read(data());
    if (found.filter(PostmasterPid::alive).isPresent()) {
      Shell.run(
          program("pg_ctl", "-D", data().toString(), "-m", mode, "-w", "-t", "60", "stop"),
          Map.of(),
          log());
    } else {
      // The pid may belong to somebody else by now, and PostgreSQL would then refuse to start.
      found.ifPresent(stale -> PostmasterPid.delete(data()));
    }
  }

  @Override
  public Path log() {
    return home.log("postgres");
  }

  /** How a service reaches its database. */
  public Database database(String name) {
    return databases().of(name);
  }

  /** The same database for the one who may do everything. */
  public Database superuser(String name) {
    return databases().superuser(name);
  }

  /** Throws away all in one database; whoever is connected to it is disconnected. */
  public void empty(String name) {
    databases().recreate(name);
  }

  /**
   * Writes one moment of all databases while they are used.
   *
   * @param directory must not exist; its parent must
   */
  public void backUp(Path directory) {
    new BaseBackup(superuser("postgres")).writeTo(directory);
  }

  private Databases databases() {
    return new Databases(home.secrets(), port);
  }

  private boolean answers() {
    try (Connection connection = superuser("postgres").connect()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  private void runServer() {
    List<String> options = new ArrayList<>(List.of("-p", String.valueOf(port)));
    options.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
    options.addAll(
        List.of("-c", "max_connections=200", "-c", "timezone=UTC", "-c", "log_timezone=UTC"));
    options.addAll(RECOVERING);
    if (fast) {
      options.addAll(FAST);
    }
    Shell.run(
        program(
            "pg_ctl",
            "-D",
            data().toString(),
            "-w",
            "-t",
            String.valueOf(START_LIMIT.toSeconds()),
            "-l",
            log().toString(),
            "-o",
            String.join(" ", options),
            "start"),
        Map.of(),
        home.log("postgres-start"));
  }

  private void initialise() {
    if (Files.exists(data().resolve("PG_VERSION"))) {
      requireOwnVersion();
      return;
    }
    Path fresh = home.directory("postgres").resolve("data.unfinished");
    Installation.delete(fresh);
    home.secrets().key(Databases.secret(Databases.SUPERUSER));
    Path password = home.secrets().directory().resolve(Databases.secret(Databases.SUPERUSER));
    List<String> initdb = program("initdb", "-D", fresh.toString(), "-U", Databases.SUPERUSER);
    initdb.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + password));
    initdb.addAll(INITDB);
    Shell.run(initdb, Map.of("LC_ALL", "C"), home.log("postgres-start"));
    try {
      Files.move(fresh, data(), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void requireOwnVersion() {
    String version = LogTail.of(data().resolve("PG_VERSION"), 1).strip();
    if (!version.equals(MAJOR)) {
      throw new LaunchException(
          "The data in "
              + data()
              + " was written by PostgreSQL "
              + version
              + ", this is "
              + MAJOR
              + ": dump it with the old version, or throw it away with ./cordee reset.");
    }
  }

  /** PostgreSQL refuses to run as root; in a user namespace of its own, root is nobody. */
  private List<String> program(String name, String... arguments) {
    List<String> command = new ArrayList<>();
    if (System.getProperty("user.name").equals("root")) {
      command.addAll(List.of("unshare", "--user"));
    }
    command.add(installation.postgres().resolve("bin").resolve(name).toString());
    command.addAll(List.of(arguments));
    return command;
  }

  private Path data() {
    return home.root().resolve("postgres").resolve("data");
  }
}
