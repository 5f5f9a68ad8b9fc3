package eu.cordee.launcher.kafka;

import eu.cordee.launcher.home.Home;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.install.Installation;
import eu.cordee.launcher.part.Jvm;
import eu.cordee.launcher.part.JvmPart;
import eu.cordee.launcher.process.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A real Kafka broker that is its own controller (KRaft), in a JVM of its own. */
public final class Kafka extends JvmPart {

  /** One line per record, on standard error, which is the log file. */
  private static final String LOG_FORMAT =
      "-Djava.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s: %5$s%6$s%n";

  private final Installation installation;
  private final boolean guarded;

  /**
   * @param tests true for a broker that lives for one test run, and asks nobody who they are
   */
  public Kafka(Home home, Ports ports, Installation installation, boolean tests) {
    super("kafka", home, ports, tests);
    this.installation = installation;
    this.guarded = !tests;
  }

  @Override
  public String name() {
    return "Kafka";
  }

  @Override
  public int port() {
    return ports.kafka();
  }

  /** What clients are given to find the broker. */
  public String bootstrapServers() {
    return "127.0.0.1:" + port();
  }

  @Override
  protected Launch prepare() {
    Path configuration = configure();
    format(configuration);
    List<String> jvm = Jvm.command(256, Jvm.PATIENT);
    jvm.add(LOG_FORMAT);
    return new Launch(command(jvm, "kafka.Kafka", configuration.toString()), Map.of(), directory());
  }

  @Override
  protected boolean answers() {
    return KafkaGreeting.isAnsweredOn(port());
  }

  private Path directory() {
    return home.directory("kafka");
  }

  private Path configure() {
    try {
      String listeners =
          guarded ? KafkaConfiguration.guarded(home.secrets()) : KafkaConfiguration.open();
      return writeSecretly(
          "server.properties",
          KafkaConfiguration.of(ports, directory().resolve("data"), listeners));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nobody but the owner reads what has a password in it. */
  private Path writeSecretly(String name, String text) throws IOException {
    Path file = directory().resolve(name);
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return Files.writeString(file, text);
  }

  /**
   * Tells the broker the password of the services, once: it keeps what compares it among its data.
   * By a file, since every user of the machine sees the arguments of a process.
   */
  @Override
  protected void afterStart() {
    Path told = directory().resolve("data").resolve("services-told");
    if (!guarded || Files.exists(told)) {
      return;
    }
    try {
      Path access = writeSecretly("access.properties", KafkaLogins.ofBroker(home.secrets()));
      Path login =
          writeSecretly(
              "services.properties",
              KafkaLogins.MECHANISM + "=password=" + KafkaLogins.password(home.secrets()) + "\n");
      List<String> command =
          command(
              Jvm.command(128, LOG_FORMAT),
              "kafka.admin.ConfigCommand",
              "--bootstrap-server",
              bootstrapServers(),
              "--command-config",
              access.toString(),
              "--alter",
              "--add-config-file",
              login.toString(),
              "--entity-type",
              "users",
              "--entity-name",
              KafkaLogins.SERVICES);
      Shell.run(command, Map.of(), log());
      Files.delete(access);
      Files.delete(login);
      Files.createFile(told);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void format(Path configuration) {
    if (Files.exists(directory().resolve("data").resolve("meta.properties"))) {
      return;
    }
    List<String> command =
        command(
            Jvm.command(128, LOG_FORMAT),
            "kafka.tools.StorageTool",
            "format",
            "--ignore-formatted");
    // A fixed cluster id: there is one cluster per home, and a new broker on old data must find its
    // own.
    command.addAll(
        List.of("--cluster-id", "Q29yZMOpZUNsdXN0ZQ", "--config", configuration.toString()));
    Shell.run(command, Map.of(), log());
  }

  private List<String> command(List<String> jvm, String main, String... arguments) {
    List<String> command = new ArrayList<>(jvm);
    command.addAll(List.of("-cp", installation.artefacts().kafkaClassPath(), main));
    command.addAll(List.of(arguments));
    return command;
  }
}
