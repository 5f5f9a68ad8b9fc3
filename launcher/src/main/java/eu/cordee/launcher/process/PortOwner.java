package eu.cordee.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Who listens on a port, as far as the tools of the machine and our rights allow to know. */
public final class PortOwner {

  private static final Pattern PID = Pattern.compile("(?m)(?:^p|pid=)(\\d+)");

  private PortOwner() {}

  /** For example {@code java (pid 4711)}. */
  public static Optional<String> of(int port) {
    return Stream.of(
            List.of("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-Fp"),
            List.of("ss", "-Hltnp", "sport = :" + port))
        .flatMap(command -> pid(command).stream())
        .findFirst()
        .map(pid -> program(pid) + " (pid " + pid + ")");
  }

  private static Optional<Long> pid(List<String> command) {
    try {
      Process asked =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      Matcher matcher =
          PID.matcher(new String(asked.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
      return matcher.find() ? Optional.of(Long.valueOf(matcher.group(1))) : Optional.empty();
    } catch (IOException toolIsMissing) {
      return Optional.empty();
    }
  }

  private static String program(long pid) {
    return ProcessHandle.of(pid)
        .flatMap(process -> process.info().command())
        .map(path -> Path.of(path).getFileName().toString())
        .orElse("a program");
  }
}
