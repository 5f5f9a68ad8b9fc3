package eu.cordee.launcher.system;

import eu.cordee.launcher.home.Addresses;
import eu.cordee.launcher.home.Home;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.install.Installation;
import eu.cordee.launcher.kafka.Kafka;
import eu.cordee.launcher.keycloak.Keycloak;
import eu.cordee.launcher.keycloak.Realm;
import eu.cordee.launcher.part.InParallel;
import eu.cordee.launcher.part.Part;
import eu.cordee.launcher.postgres.Database;
import eu.cordee.launcher.postgres.Postgres;
import eu.cordee.launcher.process.FileLocks;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * PostgreSQL, Kafka and, where asked for, Keycloak for tests: real ones, started once and shared.
 *
 * <p>Under {@code ./cordee test} all modules use the one set named by {@value #HOME_VARIABLE} and
 * {@value #PORT_VARIABLE}. Alone, a module's tests start their own and stop it when the last JVM
 * that uses it ends. Two JVMs may ask at once; what a killed one left running is taken over by the
 * next.
 *
 * <p>PostgreSQL runs without fsync here: it survives the kill of any process, not a power cut.
 */
public final class Backing {

  public static final String HOME_VARIABLE = "CORDEE_TEST_HOME";
  public static final String PORT_VARIABLE = "CORDEE_TEST_PORT";

  private final Home home;
  private final Ports ports;
  private final Postgres postgres;
  private final Kafka kafka;
  private final Keycloak keycloak;

  private Backing(Home home, Ports ports, Installation installation) {
    this.home = home;
    this.ports = ports;
    this.postgres = new Postgres(home, ports, installation, true);
    this.kafka = new Kafka(home, ports, installation, true);
    this.keycloak = new Keycloak(home, ports, Addresses.local(ports), installation, true);
  }

  /**
   * Attaches to what runs, starts what does not, and stops it when the last user's JVM ends.
   *
   * @param home where data and logs go, unless {@value #HOME_VARIABLE} is set; a module uses {@code
   *     target/backing}
   * @param basePort the first port of the block, unless {@value #PORT_VARIABLE} is set; 0 means any
   *     free block
   * @param withKeycloak false saves half a minute where tests bring their own identity
   */
  public static Backing startOrAttach(Path home, int basePort, boolean withKeycloak) {
    String shared = System.getenv(HOME_VARIABLE);
    Home place = new Home(shared == null ? home : Path.of(shared));
    int base = shared == null ? basePort : Integer.parseInt(System.getenv(PORT_VARIABLE));
    Users users = new Users(place.directory("users"));
    return locked(
        place,
        () -> {
          Backing backing = new Backing(place, portsOf(place, base), Installation.standard());
          if (users.join()) {
            atTheEnd(() -> leave(place, users, backing.parts()));
          }
          backing.start(withKeycloak);
          return backing;
        });
  }

  /**
   * The broker for the tests of one module: of its own where the rest is shared, because topics
   * have fixed names and {@code ./cordee test} runs modules side by side. Otherwise that of {@link
   * #startOrAttach}, and ends like it.
   */
  public static Kafka kafkaOfItsOwn(Path home) {
    if (System.getenv(HOME_VARIABLE) == null) {
      return startOrAttach(home, 0, false).kafka();
    }
    Home place = new Home(home);
    Users users = new Users(place.directory("users"));
    return locked(
        place,
        () -> {
          Kafka own = new Kafka(place, portsOf(place, 0), Installation.standard(), true);
          if (users.join()) {
            atTheEnd(() -> leave(place, users, List.of(own)));
          }
          own.start();
          return own;
        });
  }

  /** Stops what a killed test run left behind in a home. */
  public static void stopLeftovers(Home home) {
    Ports ports = portsOf(home, 0);
    List<Part> parts = new Backing(home, ports, Installation.standard()).parts();
    parts.reversed().forEach(Part::stop);
  }

  private List<Part> parts() {
    return List.of(postgres, kafka, keycloak);
  }

  /** What runs already keeps its ports, whatever the newcomer wished for. */
  private static Ports portsOf(Home home, int base) {
    Optional<Ports> running =
        home.processes().alive("kafka").map(kafka -> Ports.ofKafka(kafka.port()));
    return running.orElseGet(() -> base == 0 ? Ports.free() : new Ports(base));
  }

  private void start(boolean withKeycloak) {
    InParallel.run(
        () -> {
          postgres.start();
          if (withKeycloak) {
            keycloak.start();
          }
        },
        kafka::start);
  }

  private static void atTheEnd(Runnable leave) {
    Runtime.getRuntime().addShutdownHook(new Thread(leave, "backing-systems-stop"));
  }

  private static void leave(Home place, Users users, List<Part> parts) {
    locked(
        place,
        () -> {
          if (users.leave()) {
            parts.reversed().forEach(Part::stop);
          }
          return place;
        });
  }

  private static <T> T locked(Home home, Supplier<T> work) {
    return FileLocks.withLock(home.directory("run").resolve("lock"), work);
  }

  /**
   * How a service reaches its database.
   *
   * @param name registry, event, matchmaking or gateway
   */
  public Database database(String name) {
    return postgres.database(name);
  }

  public String kafkaBootstrapServers() {
    return kafka.bootstrapServers();
  }

  /** The issuer of tokens, which is also what {@code quarkus.oidc.auth-server-url} wants. */
  public String issuer() {
    return keycloak.issuer();
  }

  /**
   * The password of ada, ben, clara, dario and eva; the client {@code cordee-test} exchanges it for
   * a token.
   */
  public String demoPassword() {
    return Realm.demoPassword(home.secrets());
  }

  /** The secret of the client {@code cordee-web}. */
  public String webSecret() {
    return Realm.webSecret(home.secrets());
  }

  /** The secret of the client {@code cordee-partner}. */
  public String partnerSecret() {
    return Realm.partnerSecret(home.secrets());
  }

  public Ports ports() {
    return ports;
  }

  public Home home() {
    return home;
  }

  /** For tests of what happens when it fails. */
  public Postgres postgres() {
    return postgres;
  }

  /** For tests of what happens when it fails. */
  public Kafka kafka() {
    return kafka;
  }

  /** For tests of what happens when it fails. */
  public Keycloak keycloak() {
    return keycloak;
  }
}
