package eu.cordee.launcher.brokerage;

import eu.cordee.csv.CsvException;
import eu.cordee.csv.CsvRow;
import eu.cordee.csv.CsvTable;
import eu.cordee.launcher.brokerage.BrokerageFile.BadLine;
import eu.cordee.launcher.brokerage.BrokerageFile.Participant;
import eu.cordee.launcher.brokerage.BrokerageFile.Request;
import eu.cordee.launcher.brokerage.BrokerageFile.Session;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads a brokerage event from one CSV file (RFC 4180, UTF-8, header {@code
 * kind,reference,given_name,family_name,email,unavailable,host,guest,priority,session,slot}). A row
 * of kind {@code participant} fills the columns up to {@code unavailable} (slot numbers separated
 * by blanks), one of kind {@code meeting} the others.
 */
final class CsvFile {

  private static final List<String> NEEDED = List.of("kind", "reference", "host", "guest");

  private final List<BadLine> bad = new ArrayList<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final List<Participant> participants = new ArrayList<>();
  private final List<Set<Integer>> unavailable = new ArrayList<>();
  private final List<Request> requests = new ArrayList<>();

  private CsvFile() {}

  static BrokerageFile read(String text) {
    return new CsvFile().readAll(text);
  }

  private BrokerageFile readAll(String text) {
    List<Line> meetings = new ArrayList<>();
    try {
      for (CsvRow row : CsvTable.of(text).requireAll(NEEDED).rows()) {
        Line line = new Line(row);
        switch (line.get("kind").toLowerCase(Locale.ROOT)) {
          case "participant" -> participant(line);
          case "meeting" -> meetings.add(line);
          default -> bad.add(new BadLine(line.number, "kind must be participant or meeting"));
        }
      }
    } catch (CsvException wrong) {
      throw new BadFileException(
          List.of(new BadLine(wrong.line(), String.valueOf(wrong.getMessage()))));
    }
    meetings.forEach(this::meeting);
    if (!bad.isEmpty()) {
      throw new BadFileException(bad);
    }
    return new BrokerageFile(participants, 0, 0, 0, unavailable, requests);
  }

  private void participant(Line line) {
    String reference = line.get("reference");
    if (reference.isEmpty()) {
      bad.add(new BadLine(line.number, "reference is missing"));
    } else if (numbers.putIfAbsent(reference, participants.size() + 1) != null) {
      bad.add(new BadLine(line.number, "reference " + reference + " stands there twice"));
    }
    String given = line.get("given_name");
    participants.add(
        new Participant(
            line.number,
            reference,
            given.isEmpty() ? "Participant" : given,
            line.get("family_name"),
            line.get("email")));
    unavailable.add(slots(line));
  }

  private Set<Integer> slots(Line line) {
    Set<Integer> slots = new TreeSet<>();
    Arrays.stream(line.get("unavailable").split("\\s+"))
        .filter(slot -> !slot.isEmpty())
        .forEach(slot -> slots.add(line.number(slot, "unavailable")));
    return slots;
  }

  private void meeting(Line line) {
    int host = known(line, "host");
    int guest = known(line, "guest");
    if (host == guest && host > 0) {
      bad.add(new BadLine(line.number, "host and guest are the same"));
    }
    String priority =
        line.get("priority").isEmpty() ? "NICE" : line.get("priority").toUpperCase(Locale.ROOT);
    if (!Set.of("MUST", "MUTUAL", "NICE").contains(priority)) {
      bad.add(new BadLine(line.number, "priority must be must, mutual or nice"));
    }
    String slot = line.get("slot");
    requests.add(
        new Request(
            line.number,
            host,
            guest,
            session(line),
            slot.isEmpty() ? 0 : line.number(slot, "slot"),
            List.of(),
            priority));
  }

  private int known(Line line, String column) {
    String reference = line.get(column);
    Integer number = numbers.get(reference);
    if (number == null) {
      bad.add(
          new BadLine(
              line.number,
              column
                  + " "
                  + (reference.isEmpty()
                      ? "is missing"
                      : reference + " is no participant of the file")));
      return 0;
    }
    return number;
  }

  private Session session(Line line) {
    return switch (line.get("session").toLowerCase(Locale.ROOT)) {
      case "", "any" -> Session.ANY;
      case "morning" -> Session.MORNING;
      case "afternoon" -> Session.AFTERNOON;
      default -> {
        bad.add(new BadLine(line.number, "session must be morning, afternoon or any"));
        yield Session.ANY;
      }
    };
  }

  /** A row and where it stands. */
  private final class Line {
    private final CsvRow row;
    private final int number;

    Line(CsvRow row) {
      this.row = row;
      this.number = row.line();
    }

    String get(String column) {
      return row.text(column);
    }

    int number(String text, String column) {
      try {
        int value = Integer.parseInt(text);
        if (value > 0) {
          return value;
        }
      } catch (NumberFormatException e) {
        // Told below, with the other mistakes of the file.
      }
      bad.add(new BadLine(number, column + " must be slot numbers from 1, not " + text));
      return 0;
    }
  }
}
