package eu.cordee.launcher.process;

import eu.cordee.launcher.LaunchException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts programs that go on after this JVM ends and that a Ctrl-C in its terminal does not reach.
 */
public final class DetachedProcess {

  /**
   * Job control gives the child a process group of its own; portable, where setsid is missing on
   * macOS.
   */
  private static final String LAUNCH = "set -m; nohup \"$@\" >>\"$0\" 2>&1 </dev/null & echo $!";

  /** Nothing survives a kill, but it may take its parent a while to notice. */
  private static final Duration KILL_LIMIT = Duration.ofSeconds(10);

  private DetachedProcess() {}

  /**
   * Starts a program in the background.
   *
   * @return its process id
   */
  public static long start(
      List<String> command, Map<String, String> environment, Path directory, Path log) {
    List<String> shell = new ArrayList<>(List.of("bash", "-c", LAUNCH, log.toString()));
    shell.addAll(command);
    try {
      Files.createDirectories(log.getParent());
      ProcessBuilder builder = new ProcessBuilder(shell).directory(directory.toFile());
      builder.environment().putAll(environment);
      Process launching = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
      String pid = new String(launching.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return Long.parseLong(pid.strip());
    } catch (IOException | NumberFormatException e) {
      throw new LaunchException("Could not start " + command.getFirst() + ".", e);
    }
  }

  /** Asks politely, waits, and ends it by force when it does not listen. */
  public static void stop(ProcessRecord process, Duration patience) {
    process.handle().ifPresent(handle -> stop(handle, patience));
  }

  /**
   * Looks for itself: for what is not a child of this JVM, onExit() only looks every other second.
   */
  private static void stop(ProcessHandle process, Duration patience) {
    process.destroy();
    if (!Waiting.until(patience, () -> !process.isAlive())) {
      process.destroyForcibly();
      Waiting.until(KILL_LIMIT, () -> !process.isAlive());
    }
  }
}
