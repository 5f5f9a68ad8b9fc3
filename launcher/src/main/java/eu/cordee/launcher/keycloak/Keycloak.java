package eu.cordee.launcher.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import eu.cordee.launcher.home.Addresses;
import eu.cordee.launcher.home.Home;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.install.Installation;
import eu.cordee.launcher.part.Answering;
import eu.cordee.launcher.part.Jvm;
import eu.cordee.launcher.part.JvmPart;
import eu.cordee.launcher.postgres.Database;
import eu.cordee.launcher.postgres.Databases;
import eu.cordee.launcher.process.LogTail;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A real Keycloak with the realm of Cordée, on the database {@code keycloak} of the same
 * PostgreSQL.
 */
public final class Keycloak extends JvmPart {

  private final Addresses addresses;
  private final Installation installation;
  private final boolean tests;

  /**
   * @param tests true adds the client {@code cordee-test}, with which a password can be exchanged
   *     for a token, and the people of the demo from the beginning
   */
  public Keycloak(
      Home home, Ports ports, Addresses addresses, Installation installation, boolean tests) {
    super("keycloak", home, ports, tests);
    this.addresses = addresses;
    this.installation = installation;
    this.tests = tests;
  }

  @Override
  public String name() {
    return "Keycloak";
  }

  /** The issuer of every token. */
  public String issuer() {
    return Realm.issuer(ports);
  }

  @Override
  public int port() {
    return ports.keycloak();
  }

  @Override
  protected Launch prepare() {
    Path program = installation.keycloak();
    Path own = KeycloakHome.prepare(home, program);
    Realm.write(
        own.resolve("data/import/cordee-realm.json"),
        tests ? Realm.demoPassword(home.secrets()) : null);
    return new Launch(command(program, own), environment(), own);
  }

  /** The port answers 503 long before the realm can be used. */
  @Override
  protected boolean answers() {
    return Answering.answersOk(URI.create(issuer() + "/.well-known/openid-configuration"));
  }

  /** Asking Keycloak at every start would cost a second, so it is noted what it was told. */
  @Override
  protected void afterStart() {
    Path note = home.directory("keycloak").resolve("told");
    String now =
        addresses.gateway()
            + " "
            + Realm.filled(Realm.variables(home.secrets(), addresses, ports)).toString().hashCode();
    if (!LogTail.of(note, 1).strip().equals(now)) {
      bringUpToDate();
      write(note, now);
    }
  }

  /** What a Keycloak that runs is told: the realm of this release, and where the system is. */
  public void bringUpToDate() {
    try (KeycloakAdmin keycloak = new KeycloakAdmin(ports, home.secrets(), Realm.NAME)) {
      JsonNode newest = Realm.filled(Realm.variables(home.secrets(), addresses, ports));
      new RealmUpdate(keycloak, newest).run();
      KeycloakAddresses.follow(keycloak, addresses.gateway());
      KeycloakAddresses.followMail(keycloak, newest.path("smtpServer"));
    }
  }

  private static void write(Path note, String text) {
    try {
      Files.writeString(note, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * What {@code kc.sh start} runs, without the shell around it: one process to watch, and data
   * outside of the program.
   */
  private List<String> command(Path program, Path own) {
    // With all of the compiler: hashing a password takes half as long, and in a hall that logs in
    // at
    // once that is what everybody waits for. With room for the young: each hash takes 7 MiB in
    // small
    // pieces, and in a small heap they grew old at once, so that most of the time went into
    // collecting
    // them (docs/login.md).
    List<String> command =
        Jvm.command(768, "-XX:NewRatio=1", "-XX:MetaspaceSize=96M", "-XX:MaxMetaspaceSize=256m");
    command.addAll(List.of(Jvm.PATIENT));
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
    command.add("--hostname=" + addresses.login());
    if (addresses.isLoginElsewhere(ports)) {
      // Services ask it on this machine, browsers through something that ends TLS.
      command.addAll(List.of("--hostname-backchannel-dynamic=true", "--proxy-headers=xforwarded"));
    }
    return command;
  }

  private Map<String, String> environment() {
    Database database = new Databases(home.secrets(), ports.postgres()).of("keycloak");
    Map<String, String> environment =
        new LinkedHashMap<>(Realm.variables(home.secrets(), addresses, ports));
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
