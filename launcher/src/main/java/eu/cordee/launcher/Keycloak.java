package eu.cordee.launcher;

import eu.cordee.launcher.install.Installation;
import eu.cordee.launcher.process.DetachedProcess;
import eu.cordee.launcher.process.LogTail;
import eu.cordee.launcher.process.ProcessRecord;
import eu.cordee.launcher.process.Waiting;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A real Keycloak with the realm of Cordée, on the database {@code keycloak} of the same
 * PostgreSQL.
 */
public final class Keycloak implements BackingSystem {

  private static final String PROCESS = "keycloak";
  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  private final Home home;
  private final Ports ports;
  private final Installation installation;
  private final boolean tests;

  /**
   * @param tests true adds the client {@code cordee-test}, with which a password can be exchanged
   *     for a token
   */
  public Keycloak(Home home, Ports ports, Installation installation, boolean tests) {
    this.home = home;
    this.ports = ports;
    this.installation = installation;
    this.tests = tests;
  }

  @Override
  public String name() {
    return "Keycloak";
  }

  /** The issuer of every token. */
  public String issuer() {
    return origin() + "/realms/" + Realm.NAME;
  }

  private String origin() {
    return "http://localhost:" + ports.keycloak();
  }

  @Override
  public void start() {
    if (isAlive() && isReady()) {
      return;
    }
    stop();
    Path program = installation.keycloak();
    Path own = KeycloakHome.prepare(home, program);
    Realm.write(own.resolve("data/import/cordee-realm.json"), tests);
    long pid = DetachedProcess.start(command(program, own), environment(), own, log());
    ProcessRecord process = home.processes().remember(PROCESS, pid, ports.keycloak());
    if (!Waiting.until(START_LIMIT, () -> isReady() || !process.alive()) || !process.alive()) {
      throw new LaunchException("Keycloak did not start:\n" + LogTail.of(log(), 15));
    }
  }

  /** The port answers 503 long before the realm can be used. */
  @Override
  public boolean isReady() {
    return isAlive() && Http.answersOk(URI.create(issuer() + "/.well-known/openid-configuration"));
  }

  @Override
  public boolean isAlive() {
    return home.processes()
        .alive(PROCESS)
        .filter(process -> process.port() == ports.keycloak())
        .isPresent();
  }

  @Override
  public void stop() {
    home.processes().find(PROCESS).ifPresent(process -> DetachedProcess.stop(process, STOP_LIMIT));
    home.processes().forget(PROCESS);
  }

  @Override
  public Path log() {
    return home.log(PROCESS);
  }

  /**
   * What {@code kc.sh start} runs, without the shell around it: one process to watch, and data
   * outside of the program.
   */
  private List<String> command(Path program, Path own) {
    List<String> command =
        new ArrayList<>(Jvm.command(384, "-XX:MetaspaceSize=96M", "-XX:MaxMetaspaceSize=256m"));
    for (String open : List.of("java.util", "java.util.concurrent", "java.security", "java.lang")) {
      command.add("--add-opens=java.base/" + open + "=ALL-UNNAMED");
    }
    command.addAll(
        List.of("--enable-native-access=ALL-UNNAMED", "-Duser.language=en", "-Duser.country=US"));
    command.add("-Djava.util.logging.manager=org.jboss.logmanager.LogManager");
    command.add(
        "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
            + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory");
    command.add("-Dpicocli.disable.closures=true");
    command.addAll(
        List.of("-Dkc.home.dir=" + own, "-Djboss.server.config.dir=" + own.resolve("conf")));
    command.addAll(List.of("-cp", program.resolve("lib/quarkus-run.jar").toString()));
    command.addAll(
        List.of("io.quarkus.bootstrap.runner.QuarkusEntryPoint", "start", "--optimized"));
    command.addAll(
        List.of("--cache=local", "--import-realm", "--http-enabled=true", "--http-host=127.0.0.1"));
    command.addAll(
        List.of(
            "--http-port=" + ports.keycloak(),
            "--http-management-port=" + ports.keycloakManagement()));
    command.add("--hostname=" + origin());
    return command;
  }

  private Map<String, String> environment() {
    Database database = new Databases(home.secrets(), ports.postgres()).of("keycloak");
    Map<String, String> environment = new LinkedHashMap<>(Realm.variables(home.secrets(), ports));
    environment.put("KC_DB_URL", database.jdbcUrl());
    environment.put("KC_DB_USERNAME", database.user());
    environment.put("KC_DB_PASSWORD", database.password());
    // The default of a hundred would leave the services without connections.
    environment.put("KC_DB_POOL_MAX_SIZE", "20");
    environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
    environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", home.secrets().key("keycloak-admin"));
    return environment;
  }
}
