package eu.cordee.event.registration;

import eu.cordee.event.registration.ImportParticipants.Row;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.imports.BadLines;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads the lines of an import; every line that is not as it must be gets its reason. */
final class ImportRules {

  private static final int LONGEST_REFERENCE = 200;

  private ImportRules() {}

  /** A line that is as it must be. */
  record Entry(int line, String reference, UUID personId) {}

  /**
   * Reads all lines.
   *
   * @param known people of the registry, at least those named here
   * @throws ProblemException 400 with every bad line
   */
  static List<Entry> read(List<Row> rows, Set<UUID> known) {
    List<Entry> entries = new ArrayList<>(rows.size());
    BadLines bad = new BadLines();
    Set<String> references = new HashSet<>();
    Set<UUID> people = new HashSet<>();
    for (int index = 0; index < rows.size(); index++) {
      int line = index + 1;
      try {
        entries.add(entry(line, rows.get(index), known));
        requireNew(references.add(rows.get(index).reference()), "reference");
        requireNew(people.add(entries.getLast().personId()), "personId");
      } catch (BadLine reason) {
        bad.add(index, reason.getMessage());
      }
    }
    bad.refuseIfAny();
    return entries;
  }

  /**
   * One reference means one participant, also over several imports; a file that gives two their
   * references the other way round is understood.
   *
   * @param bearers who bears one of the references at the event now, by it
   * @throws ProblemException 400 with every line that takes somebody else's
   */
  static void requireFree(List<Entry> entries, Map<String, UUID> bearers) {
    Set<UUID> people = entries.stream().map(Entry::personId).collect(Collectors.toSet());
    BadLines bad = new BadLines();
    for (Entry entry : entries) {
      UUID bearer = bearers.get(entry.reference());
      if (bearer != null && !people.contains(bearer)) {
        bad.add(entry.line() - 1, "reference is that of another participant");
      }
    }
    bad.refuseIfAny();
  }

  /** Every person that can be read in the lines, also in those that are bad otherwise. */
  static List<UUID> personIds(List<Row> rows) {
    return rows.stream().map(row -> parse(row.personId())).filter(Objects::nonNull).toList();
  }

  private static Entry entry(int line, Row row, Set<UUID> known) throws BadLine {
    String reference = row.reference();
    if (reference == null || reference.isBlank() || reference.length() > LONGEST_REFERENCE) {
      throw new BadLine("reference must have 1 to " + LONGEST_REFERENCE + " characters");
    }
    UUID personId = parse(row.personId());
    if (personId == null) {
      throw new BadLine("personId must be a UUID");
    }
    if (!known.contains(personId)) {
      throw new BadLine("personId is not a person of the registry");
    }
    return new Entry(line, reference, personId);
  }

  private static void requireNew(boolean isNew, String property) throws BadLine {
    if (!isNew) {
      throw new BadLine(property + " is used by an earlier line");
    }
  }

  private static @Nullable UUID parse(@Nullable String text) {
    try {
      return text == null ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static final class BadLine extends Exception {
    private static final long serialVersionUID = 1L;

    BadLine(String reason) {
      super(reason);
    }
  }
}
