package eu.cordee.event.cafecommand;

import eu.cordee.event.cafe.CafeParticipant;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * People from a CSV file: a heading with any of {@code id, region, kind, cluster, languages}, then
 * a line each; languages are separated by spaces. Cells are not quoted; comma or semicolon divides.
 */
final class Groups {

  private static final Set<String> COLUMNS = Set.of("id", "region", "kind", "cluster", "languages");

  private final List<String> heading;
  private final String divider;

  private Groups(String firstLine) {
    divider = firstLine.contains(";") ? ";" : ",";
    heading = cells(firstLine.replace("\uFEFF", "").toLowerCase(Locale.ROOT));
    for (String column : heading) {
      if (!COLUMNS.contains(column)) {
        throw new IllegalArgumentException(
            "The groups file has a column '"
                + column
                + "'; known are id, region, kind, cluster,"
                + " languages.");
      }
    }
  }

  static List<CafeParticipant> read(String file) {
    try {
      return parse(Files.readAllLines(Path.of(file)));
    } catch (IOException | java.nio.file.InvalidPathException unreadable) {
      throw new IllegalArgumentException(
          "The groups file '" + file + "' cannot be read.", unreadable);
    }
  }

  static List<CafeParticipant> parse(List<String> lines) {
    List<String> filled = lines.stream().filter(line -> !line.isBlank()).toList();
    if (filled.isEmpty()) {
      throw new IllegalArgumentException("The groups file is empty.");
    }
    Groups groups = new Groups(filled.getFirst());
    List<CafeParticipant> people = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (String line : filled.subList(1, filled.size())) {
      CafeParticipant person = groups.person(line, people.size() + 1);
      if (!ids.add(person.id())) {
        throw new IllegalArgumentException("The groups file names '" + person.id() + "' twice.");
      }
      people.add(person);
    }
    return people;
  }

  private CafeParticipant person(String line, int number) {
    List<String> cells = cells(line);
    if (cells.size() > heading.size()) {
      throw new IllegalArgumentException(
          "Person " + number + " of the groups file has more cells than the heading.");
    }
    String id = cell(cells, "id");
    String languages = cell(cells, "languages");
    return new CafeParticipant(
        id == null ? "P" + number : id,
        cell(cells, "region"),
        cell(cells, "kind"),
        cell(cells, "cluster"),
        languages == null ? Set.of() : new HashSet<>(List.of(languages.split("\\s+"))));
  }

  private List<String> cells(String line) {
    return List.of(line.split(divider, -1)).stream().map(String::strip).toList();
  }

  private @Nullable String cell(List<String> cells, String column) {
    int index = heading.indexOf(column);
    return index < 0 || index >= cells.size() || cells.get(index).isEmpty()
        ? null
        : cells.get(index);
  }
}
