package eu.cordee.scheduling.command;

import eu.cordee.scheduling.model.RunLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the command line asks for. */
record Options(
    Path file,
    int fairness,
    RunLimits limits,
    long threads,
    boolean json,
    @Nullable Path certificate) {

  static final String USAGE =
      "Usage: timetable FILE [--fairness 2] [--threads 1] [--time-limit 10s] [--work-limit N]"
          + " [--effort 1] [--seed 1] [--json] [--certificate FILE], or: timetable verify EVENT PLAN CERTIFICATE, or: timetable verify FILE.zip";

  static Options parse(List<String> arguments) throws Usage {
    Deque<String> rest = new ArrayDeque<>(arguments);
    Path file = null;
    Path certificate = null;
    boolean json = false;
    int fairness = 2;
    double work = Double.POSITIVE_INFINITY;
    Duration time = Duration.ofSeconds(10);
    long seed = 1;
    long threads = 1;
    int effort = 1;
    while (!rest.isEmpty()) {
      String argument = rest.pop();
      switch (argument) {
        case "--json" -> json = true;
        case "--fairness" -> fairness = (int) number(argument, rest, 0, 1_000_000);
        case "--seed" -> seed = number(argument, rest, 0, Integer.MAX_VALUE);
        case "--time-limit" -> time = duration(argument, rest);
        case "--work-limit" -> work = number(argument, rest, 1, Integer.MAX_VALUE);
        case "--effort" -> effort = (int) number(argument, rest, 1, 1_000);
        case "--threads" -> threads = number(argument, rest, 1, 1024);
        case "--certificate" -> certificate = Path.of(value(argument, rest));
        default -> {
          if (argument.startsWith("--") || file != null) {
            throw new Usage("The argument '" + argument + "' is not understood. " + USAGE);
          }
          file = Path.of(argument);
        }
      }
    }
    if (file == null) {
      throw new Usage("No file was given. " + USAGE);
    }
    return new Options(
        file, fairness, new RunLimits(time, work, seed, effort), threads, json, certificate);
  }

  private static String value(String option, Deque<String> rest) throws Usage {
    if (rest.isEmpty()) {
      throw new Usage("The option " + option + " needs a value. " + USAGE);
    }
    return rest.pop();
  }

  private static long number(String option, Deque<String> rest, long least, long most)
      throws Usage {
    String text = value(option, rest);
    try {
      long number = Long.parseLong(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, together with numbers out of range.
    }
    throw new Usage(
        "The option " + option + " takes a whole number from " + least + " to " + most + ".");
  }

  /** Accepts {@code 10s}, {@code 500ms}, {@code 2m} and plain seconds such as {@code 10} or 0.5. */
  private static Duration duration(String option, Deque<String> rest) throws Usage {
    String text = value(option, rest);
    String digits = text.replaceFirst("(ms|s|m)$", "");
    double factor = text.endsWith("ms") ? 1 : text.endsWith("m") ? 60_000 : 1_000;
    try {
      double millis = Double.parseDouble(digits) * factor;
      if (millis > 0 && millis < 1e12) {
        return Duration.ofMillis(Math.max(1, (long) millis));
      }
    } catch (NumberFormatException notADuration) {
      // Said below, together with durations out of range.
    }
    throw new Usage("The option " + option + " takes a duration such as 10s, 500ms or 2m.");
  }
}
