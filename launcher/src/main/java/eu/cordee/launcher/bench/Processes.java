package eu.cordee.launcher.bench;

import eu.cordee.launcher.LaunchException;
import eu.cordee.launcher.part.Part;
import eu.cordee.launcher.part.PartStatus;
import eu.cordee.launcher.process.LogTail;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Start-up time, as the logs of the last start tell it, and resident memory of each process. */
final class Processes {

  private static final Pattern QUARKUS = Pattern.compile("started in ([0-9.]+)s\\.");
  private static final Pattern TIME = Pattern.compile("^[-0-9]{10}[ T]([0-9:.]{12})");

  private Processes() {}

  static List<Map<String, Object>> measure(List<Part> parts) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Part part : parts) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("name", part.name());
      OptionalDouble seconds = seconds(LogTail.of(part.log(), Integer.MAX_VALUE));
      row.put("startSeconds", seconds.isPresent() ? (Object) seconds.getAsDouble() : "unknown");
      row.put("residentMegabytes", PartStatus.of(part).memoryMegabytes());
      rows.add(row);
    }
    return rows;
  }

  /** Quarkus says it; otherwise the time between two lines, of the last start. */
  static OptionalDouble seconds(String log) {
    OptionalDouble last = OptionalDouble.empty();
    Matcher quarkus = QUARKUS.matcher(log);
    while (quarkus.find()) {
      last = OptionalDouble.of(Double.parseDouble(quarkus.group(1)));
    }
    if (last.isPresent()) {
      return last;
    }
    OptionalDouble postgres =
        between(log, "starting PostgreSQL", "database system is ready to accept connections");
    return postgres.isPresent()
        ? postgres
        : between(log, "Log4jController", "Kafka Server started");
  }

  /** Backwards from the end: a log holds every start since the system was made. */
  private static OptionalDouble between(String log, String first, String last) {
    int end = log.lastIndexOf(last);
    int begin = end < 0 ? -1 : log.lastIndexOf(first, end);
    if (begin < 0) {
      return OptionalDouble.empty();
    }
    Duration took = Duration.between(timeOfLine(log, begin), timeOfLine(log, end));
    return OptionalDouble.of(Figures.round(took.toMillis() / 1000.0));
  }

  private static LocalTime timeOfLine(String log, int inside) {
    Matcher time = TIME.matcher(log.substring(log.lastIndexOf('\n', inside) + 1));
    if (!time.find()) {
      throw new LaunchException("A line of a log that tells a start has no time.");
    }
    return LocalTime.parse(time.group(1));
  }
}
