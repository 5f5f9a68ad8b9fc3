package eu.cordee.launcher.bench;

import eu.cordee.launcher.LaunchException;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs of the machine that may be there or not. */
final class Program {

  private Program() {}

  /** Where it is; administrators' directories count, too: nginx is often only there. */
  static Optional<Path> find(String name) {
    String path = Optional.ofNullable(System.getenv("PATH")).orElse("");
    return Stream.concat(
            Stream.of(path.split(File.pathSeparator)), Stream.of("/usr/sbin", "/usr/local/sbin"))
        .map(directory -> Path.of(directory, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** What it printed; a failure or too long a run is reported with that. */
  static String run(Duration most, Map<String, String> environment, List<String> command) {
    try {
      Path output = Files.createTempFile("cordee-bench", ".out");
      try {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        Process process = builder.redirectErrorStream(true).redirectOutput(output.toFile()).start();
        boolean ended = process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
        if (!ended) {
          process.destroyForcibly().waitFor();
        }
        String text = Files.readString(output);
        if (!ended || process.exitValue() != 0) {
          throw new LaunchException(command.getFirst() + " failed:\n" + text);
        }
        return text;
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new LaunchException(command.getFirst() + " could not be run: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new LaunchException("Interrupted.", e);
    }
  }
}
