package eu.cordee.launcher.system;

import eu.cordee.launcher.home.Addresses;
import eu.cordee.launcher.home.Home;
import eu.cordee.launcher.home.MailServer;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.install.Installation;
import eu.cordee.launcher.kafka.Kafka;
import eu.cordee.launcher.keycloak.Keycloak;
import eu.cordee.launcher.mailbox.Mailbox;
import eu.cordee.launcher.part.Announcer;
import eu.cordee.launcher.part.InParallel;
import eu.cordee.launcher.part.Part;
import eu.cordee.launcher.postgres.Postgres;
import eu.cordee.launcher.service.Service;
import eu.cordee.launcher.service.ServicePart;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * PostgreSQL, Kafka, Keycloak and the four services of one home; and a mailbox, where no SMTP
 * server is named.
 */
public final class WholeSystem {

  private final Postgres postgres;
  private final Kafka kafka;
  private final Keycloak keycloak;
  private final Mailbox mailbox;
  private final boolean isMailLocal;
  private final List<Part> services;

  /**
   * @param project the directory in which the modules were built; null starts services as they were
   *     started last
   * @param tests true adds the test client to the realm and takes PostgreSQL's fsync off; never for
   *     real use
   */
  public WholeSystem(Home home, Ports ports, @Nullable Path project, boolean tests) {
    Installation installation = Installation.standard();
    this.postgres = new Postgres(home, ports, installation, tests);
    this.kafka = new Kafka(home, ports, installation, tests);
    // A test is at home, whatever the environment says of the system that people use.
    Addresses addresses =
        tests ? Addresses.local(ports) : Addresses.fromEnvironment(System.getenv(), ports);
    this.keycloak = new Keycloak(home, ports, addresses, installation, tests);
    this.mailbox = new Mailbox(home, ports, installation, tests);
    this.isMailLocal = MailServer.fromEnvironment(System.getenv(), ports).isLocal();
    this.services =
        Stream.of(Service.values())
            .<Part>map(service -> new ServicePart(service, home, ports, addresses, project, tests))
            .toList();
  }

  /** The server of all databases, which may be backed up while it runs. */
  public Postgres postgres() {
    return postgres;
  }

  /** Keycloak, which may be told things while it runs. */
  public Keycloak keycloak() {
    return keycloak;
  }

  /** All parts, each after those it needs. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>(List.of(postgres, kafka, keycloak));
    parts.addAll(own());
    return parts;
  }

  /** What stands on the others. */
  private List<Part> own() {
    List<Part> own = new ArrayList<>(services);
    if (isMailLocal) {
      own.add(mailbox);
    }
    return own;
  }

  /**
   * Starts what does not run. When one part fails, everything this call started is stopped again.
   */
  public void start(Announcer announcer) {
    new Startup(announcer).run(postgres, kafka, keycloak, own());
  }

  /**
   * Stops what runs: first the services, which still have something to finish, then what they stand
   * on.
   */
  public void stop(Announcer announcer) {
    stopServices(announcer);
    stop(List.of(keycloak, kafka), announcer);
    stop(List.of(postgres), announcer);
  }

  /** Stops the services and leaves what they stand on, which others may be using. */
  public void stopServices(Announcer announcer) {
    stop(services, announcer);
    stop(List.of(mailbox), announcer);
  }

  static void stop(List<Part> parts, Announcer announcer) {
    InParallel.run(
        parts.stream()
            .filter(Part::isAlive)
            .<Runnable>map(part -> () -> stop(part, announcer))
            .toArray(Runnable[]::new));
  }

  private static void stop(Part part, Announcer announcer) {
    part.stop();
    announcer.say(part.name(), "stopped");
  }
}
