package eu.cordee.scheduling.command;

import eu.cordee.scheduling.model.RunLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the command line asks for. */
final class Options {

  static final String USAGE =
      "Usage: timetable FILE [--fairness 2] [--threads 1] [--time-limit 10s] [--work-limit N]"
          + " [--effort 1] [--seed 1] [--json] [--certificate FILE], or: timetable verify EVENT PLAN CERTIFICATE, or: timetable verify FILE.zip";

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec command;

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description =
          "The published problem (.dzn), or an event whose requests need not fit (.json).")
  private @Nullable Path file;

  @Option(names = "--json", description = "One JSON document instead of text.")
  private boolean json;

  @Option(
      names = "--certificate",
      paramLabel = "FILE",
      description = "Write down here what proves the plan.")
  private @Nullable Path certificate;

  private @Nullable Integer fairness;
  private double work = Double.POSITIVE_INFINITY;
  private Duration time = Duration.ofSeconds(10);
  private long seed = 1;
  private long threads = 1;
  private int effort = 1;

  @Option(
      names = "--fairness",
      paramLabel = "N",
      description = "Of a .dzn file: breaks of one above those of another, at most (2).")
  void readFairness(String text) {
    fairness = (int) number("--fairness", text, 0, 1_000_000);
  }

  @Option(names = "--seed", paramLabel = "S", description = "What chance begins with (1).")
  void readSeed(String text) {
    seed = number("--seed", text, 0, Integer.MAX_VALUE);
  }

  @Option(
      names = "--time-limit",
      paramLabel = "10s",
      description = "After this time the best plan so far is the answer (10s).")
  void readTime(String text) {
    time = duration("--time-limit", text);
  }

  @Option(
      names = "--work-limit",
      paramLabel = "N",
      description = "The same in steps, alike on every machine: some N seconds (no limit).")
  void readWork(String text) {
    work = number("--work-limit", text, 1, Integer.MAX_VALUE);
  }

  @Option(
      names = "--effort",
      paramLabel = "N",
      description = "So many times the usual steps to close breaks (1).")
  void readEffort(String text) {
    effort = (int) number("--effort", text, 1, 1_000);
  }

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Accepted from other solvers' scripts; one is used.")
  void readThreads(String text) {
    threads = number("--threads", text, 1, 1024);
  }

  Path file() throws Usage {
    if (file == null) {
      throw new Usage("No file was given. " + USAGE);
    }
    return file;
  }

  /** Null where it was not asked for. */
  @Nullable Integer fairness() {
    return fairness;
  }

  RunLimits limits() {
    return new RunLimits(time, work, seed, effort);
  }

  long threads() {
    return threads;
  }

  boolean json() {
    return json;
  }

  @Nullable Path certificate() {
    return certificate;
  }

  private long number(String option, String text, long least, long most) {
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, together with numbers out of range.
    }
    throw refused(
        "The option " + option + " takes a whole number from " + least + " to " + most + ".");
  }

  /** Accepts {@code 10s}, {@code 500ms}, {@code 2m} and plain seconds such as {@code 10} or 0.5. */
  private Duration duration(String option, String text) {
    String digits = text.replaceFirst("(ms|s|m)$", "");
    double factor = text.endsWith("ms") ? 1 : text.endsWith("m") ? 60_000 : 1_000;
    try {
      double millis = Double.parseDouble(digits) * factor;
      if (millis > 0 && millis < 1e12) {
        return Duration.ofMillis(Math.max(1, (long) millis));
      }
    } catch (NumberFormatException notDuration) {
      // Said below, together with durations out of range.
    }
    throw refused("The option " + option + " takes a duration such as 10s, 500ms or 2m.");
  }

  private ParameterException refused(String sentence) {
    return new ParameterException(Objects.requireNonNull(command).commandLine(), sentence);
  }
}
