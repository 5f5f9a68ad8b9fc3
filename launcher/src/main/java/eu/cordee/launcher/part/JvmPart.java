package eu.cordee.launcher.part;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.home.Home;
import eu.cordee.launcher.home.Ports;
import eu.cordee.launcher.process.DetachedProcess;
import eu.cordee.launcher.process.LogTail;
import eu.cordee.launcher.process.ProcessRecord;
import eu.cordee.launcher.process.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * What Kafka, Keycloak and the services have in common: each is one detached JVM, found again by
 * its file.
 */
public abstract class JvmPart implements Part {

  private static final Duration START_LIMIT = Duration.ofMinutes(10);

  /** A first stop also writes the archive of classes, which takes a while on a busy machine. */
  private static final Duration STOP_LIMIT = Duration.ofSeconds(90);

  /** Also the name of the log. */
  private final String process;

  protected final Home home;
  protected final Ports ports;
  private final boolean tests;

  /**
   * @param tests true keeps no archive of classes: what lives for one test run ends at once
   */
  protected JvmPart(String process, Home home, Ports ports, boolean tests) {
    this.process = process;
    this.home = home;
    this.ports = ports;
    this.tests = tests;
  }

  /** Lays out files and formats storage; whatever it takes before the process can start. */
  protected abstract Launch prepare();

  /** Whether the running process can be used. */
  protected abstract boolean answers();

  /** What to do once it can be used, before anybody else does. */
  protected void afterStart() {}

  @Override
  public final void start() {
    if (isReady()) {
      return;
    }
    stop();
    Launch launch = prepare();
    long pid =
        DetachedProcess.start(
            suited(launch.command()), launch.environment(), launch.directory(), log());
    ProcessRecord running = home.processes().remember(process, pid, port());
    boolean settled = Waiting.until(START_LIMIT, () -> !running.alive() || answers());
    if (!settled || !running.alive()) {
      String what =
          settled
              ? " ended while it started"
              : " was not ready within " + START_LIMIT.toSeconds() + " s";
      throw new LaunchException(
          name() + what + ". The end of " + log() + ":\n" + LogTail.of(log(), 15));
    }
    afterStart();
  }

  /** What lives for one test run ends before an archive or the thorough compiler would pay. */
  private List<String> suited(List<String> command) {
    if (!tests) {
      return new ClassArchive(home.directory("classes"), process).addedTo(command);
    }
    List<String> quick = new ArrayList<>(command);
    quick.add(1, Jvm.QUICK);
    return quick;
  }

  @Override
  public final boolean isReady() {
    return isAlive() && answers();
  }

  @Override
  public final OptionalLong pid() {
    return home.processes()
        .alive(process)
        .filter(running -> running.port() == port())
        .map(running -> OptionalLong.of(running.pid()))
        .orElseGet(OptionalLong::empty);
  }

  @Override
  public final void stop() {
    home.processes().find(process).ifPresent(running -> DetachedProcess.stop(running, STOP_LIMIT));
    home.processes().forget(process);
  }

  @Override
  public final Path log() {
    return home.log(process);
  }

  /**
   * How the process is run.
   *
   * @param directory its working directory
   */
  public record Launch(List<String> command, Map<String, String> environment, Path directory) {}
}
