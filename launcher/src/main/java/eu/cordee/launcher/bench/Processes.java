package eu.cordee.launcher.bench;

import eu.cordee.launcher.Part;
import eu.cordee.launcher.PartStatus;
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
  private static final Pattern POSTGRES =
      between("starting PostgreSQL", "database system is ready to accept connections");
  private static final Pattern KAFKA = between("", "Kafka Server started");

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
    for (Pattern pattern : List.of(POSTGRES, KAFKA)) {
      Matcher lines = pattern.matcher(log);
      while (last.isEmpty() && lines.find()) {
        Duration took =
            Duration.between(LocalTime.parse(lines.group(1)), LocalTime.parse(lines.group(2)));
        last = OptionalDouble.of(Figures.round(took.toMillis() / 1000.0));
      }
    }
    return last;
  }

  private static Pattern between(String first, String last) {
    String time = "[-0-9]{10}[ T]([0-9:.]{12})";
    return Pattern.compile("(?s)" + time + "[^\n]*" + first + ".*\n" + time + "[^\n]*" + last);
  }
}
