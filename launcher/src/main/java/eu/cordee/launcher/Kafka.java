package eu.cordee.launcher;

import eu.cordee.launcher.install.Installation;
import eu.cordee.launcher.process.DetachedProcess;
import eu.cordee.launcher.process.LogTail;
import eu.cordee.launcher.process.ProcessRecord;
import eu.cordee.launcher.process.Shell;
import eu.cordee.launcher.process.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A real Kafka broker that is its own controller (KRaft), in a JVM of its own. */
public final class Kafka implements BackingSystem {

  private static final String PROCESS = "kafka";
  private static final Duration START_LIMIT = Duration.ofSeconds(90);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  /** One line per record, on standard error, which is the log file. */
  private static final String LOG_FORMAT =
      "-Djava.util.logging.SimpleFormatter.format=%1$tFT%1$tT.%1$tL %4$s %3$s: %5$s%6$s%n";

  private final Home home;
  private final Ports ports;
  private final Installation installation;

  public Kafka(Home home, Ports ports, Installation installation) {
    this.home = home;
    this.ports = ports;
    this.installation = installation;
  }

  @Override
  public String name() {
    return "Kafka";
  }

  /** What clients are given to find the broker. */
  public String bootstrapServers() {
    return "127.0.0.1:" + ports.kafka();
  }

  @Override
  public void start() {
    if (isAlive() && isReady()) {
      return;
    }
    stop();
    Path configuration = configure();
    format(configuration);
    List<String> command = Jvm.command(256, LOG_FORMAT);
    command.addAll(
        List.of(
            "-cp",
            installation.artefacts().kafkaClassPath(),
            "kafka.Kafka",
            configuration.toString()));
    long pid = DetachedProcess.start(command, Map.of(), data(), log());
    ProcessRecord process = home.processes().remember(PROCESS, pid, ports.kafka());
    if (!Waiting.until(START_LIMIT, () -> isReady() || !process.alive()) || !process.alive()) {
      throw new LaunchException("Kafka did not start:\n" + LogTail.of(log(), 15));
    }
  }

  @Override
  public boolean isReady() {
    return isAlive() && KafkaGreeting.isAnsweredOn(ports.kafka());
  }

  @Override
  public boolean isAlive() {
    return home.processes()
        .alive(PROCESS)
        .filter(process -> process.port() == ports.kafka())
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

  private Path data() {
    return home.directory(PROCESS);
  }

  private Path configure() {
    Path file = data().resolve("server.properties");
    try {
      return Files.writeString(file, KafkaConfiguration.of(ports, data().resolve("data")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void format(Path configuration) {
    if (Files.exists(data().resolve("data").resolve("meta.properties"))) {
      return;
    }
    List<String> command = Jvm.command(128, "-XX:TieredStopAtLevel=1", LOG_FORMAT);
    command.addAll(
        List.of("-cp", installation.artefacts().kafkaClassPath(), "kafka.tools.StorageTool"));
    // A fixed cluster id: there is one cluster per home, and a new broker on old data must find its
    // own.
    command.addAll(
        List.of("format", "--cluster-id", "Q29yZMOpZUNsdXN0ZQ", "--ignore-formatted", "--config"));
    command.add(configuration.toString());
    Shell.run(command, Map.of(), log());
  }
}
