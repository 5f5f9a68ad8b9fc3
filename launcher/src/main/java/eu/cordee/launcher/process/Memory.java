package eu.cordee.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How much memory is left, and how much a process uses; Linux tells both exactly, elsewhere {@code
 * ps} is asked.
 */
public final class Memory {

  private static final Pattern AVAILABLE = Pattern.compile("MemAvailable:\\s+(\\d+) kB");
  private static final Pattern SHARE = Pattern.compile("\nPss:\\s+(\\d+) kB");
  private static final Path CONTAINER = Path.of("/sys/fs/cgroup");

  private Memory() {}

  /** Empty where the system does not say. */
  public static OptionalLong availableMegabytes() {
    OptionalLong machine = number(AVAILABLE, LogTail.of(Path.of("/proc/meminfo"), 200));
    OptionalLong limit =
        number(Pattern.compile("(\\d+)"), LogTail.of(CONTAINER.resolve("memory.max"), 1));
    OptionalLong used =
        number(Pattern.compile("(\\d+)"), LogTail.of(CONTAINER.resolve("memory.current"), 1));
    if (machine.isEmpty() || limit.isEmpty() || used.isEmpty()) {
      return machine.isEmpty() ? machine : OptionalLong.of(machine.getAsLong() / 1024);
    }
    long left = (limit.getAsLong() - used.getAsLong()) / 1024;
    return OptionalLong.of(Math.min(machine.getAsLong(), left) / 1024);
  }

  /** Of a process and its children, in megabytes; memory they share counts once. */
  public static long usedMegabytes(ProcessHandle process) {
    long kilobytes =
        Stream.concat(Stream.of(process), process.descendants()).mapToLong(Memory::kilobytes).sum();
    return kilobytes / 1024;
  }

  private static long kilobytes(ProcessHandle process) {
    Path rollup = Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup");
    return number(SHARE, "\n" + LogTail.of(rollup, 200)).orElseGet(() -> askPs(process.pid()));
  }

  private static long askPs(long pid) {
    try {
      Process ps = new ProcessBuilder("ps", "-o", "rss=", "-p", String.valueOf(pid)).start();
      String answer = new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return answer.isBlank() ? 0 : Long.parseLong(answer.strip());
    } catch (IOException e) {
      return 0;
    }
  }

  private static OptionalLong number(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find()
        ? OptionalLong.of(Long.parseLong(matcher.group(1)))
        : OptionalLong.empty();
  }
}
