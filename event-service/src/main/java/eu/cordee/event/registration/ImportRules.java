package eu.cordee.event.registration;

import eu.cordee.event.registration.ImportParticipants.Row;
import eu.cordee.kit.http.ProblemBody.Line;
import eu.cordee.kit.http.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the lines of an import; every line that is not as it must be gets its reason. */
final class ImportRules {

  private static final int LONGEST_REFERENCE = 200;

  private ImportRules() {}

  /** A line that is as it must be. */
  record Entry(int line, String reference, UUID personId) {}

  /**
   * @throws ProblemException 400 with every bad line
   */
  static List<Entry> read(List<Row> rows) {
    List<Entry> entries = new ArrayList<>(rows.size());
    List<Line> bad = new ArrayList<>();
    Set<String> references = new HashSet<>();
    Set<UUID> people = new HashSet<>();
    for (int index = 0; index < rows.size(); index++) {
      int line = index + 1;
      Row row = rows.get(index);
      UUID personId = parse(row.personId());
      String reason = reason(row.reference(), personId, references, people);
      if (reason == null && row.reference() != null && personId != null) {
        entries.add(new Entry(line, row.reference(), personId));
      } else {
        bad.add(new Line(line, String.valueOf(reason)));
      }
    }
    refuse(bad);
    return entries;
  }

  /**
   * @throws ProblemException 400 with the lines of people whom the registry does not know
   */
  static void allAreKnown(List<Entry> entries, Set<UUID> known) {
    refuse(
        entries.stream()
            .filter(entry -> !known.contains(entry.personId()))
            .map(entry -> new Line(entry.line(), "personId is not a person of the registry"))
            .toList());
  }

  /** Every person that can be read in the lines, also in those that are bad otherwise. */
  static List<UUID> personIds(List<Row> rows) {
    return rows.stream().map(row -> parse(row.personId())).filter(Objects::nonNull).toList();
  }

  private static @Nullable String reason(
      @Nullable String reference,
      @Nullable UUID personId,
      Set<String> references,
      Set<UUID> people) {
    if (reference == null || reference.isBlank() || reference.length() > LONGEST_REFERENCE) {
      return "reference must have 1 to " + LONGEST_REFERENCE + " characters";
    }
    if (!references.add(reference)) {
      return "reference is used by an earlier line";
    }
    if (personId == null) {
      return "personId must be a UUID";
    }
    return people.add(personId) ? null : "personId is used by an earlier line";
  }

  private static @Nullable UUID parse(@Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static void refuse(List<Line> bad) {
    if (!bad.isEmpty()) {
      throw ProblemException.badLines(bad);
    }
  }
}
