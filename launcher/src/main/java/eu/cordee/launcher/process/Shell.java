package eu.cordee.launcher.process;

import eu.cordee.launcher.LaunchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Runs a program to its end. */
public final class Shell {

  private Shell() {}

  /**
   * Runs a program whose failure nobody can repair here: the exception carries the last lines it
   * wrote.
   */
  public static void run(List<String> command, Map<String, String> environment, Path log) {
    int exit = exitCode(command, environment, log);
    if (exit != 0) {
      throw new LaunchException(
          Path.of(command.getFirst()).getFileName()
              + " ended with "
              + exit
              + ":\n"
              + LogTail.of(log, 15));
    }
  }

  /** Runs a program and says how it ended. */
  public static int exitCode(List<String> command, Map<String, String> environment, Path log) {
    try {
      Files.createDirectories(log.getParent());
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().putAll(environment);
      builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
      return waitFor(builder.start());
    } catch (IOException e) {
      throw new LaunchException("Could not start " + command.getFirst() + ".", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted while " + command.getFirst() + " ran.", e);
    }
  }

  /** Whoever is interrupted takes the program along, with what it started. */
  private static int waitFor(Process process) throws IOException, InterruptedException {
    try {
      process.getOutputStream().close();
      return process.waitFor();
    } catch (InterruptedException e) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      throw e;
    }
  }
}
