package eu.cordee.rotation.command;

import eu.cordee.csv.CsvRow;
import eu.cordee.rotation.model.CafeParticipant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * People from a CSV file: a heading with any of {@code id, region, kind, cluster, languages}, then
 * a line each; languages are separated by spaces.
 */
final class GroupsFile {

  private static final List<String> COLUMNS =
      List.of("id", "region", "kind", "cluster", "languages");

  private GroupsFile() {}

  static List<CafeParticipant> read(String file) {
    return TableFile.read("groups", file, COLUMNS, GroupsFile::people);
  }

  private static List<CafeParticipant> people(List<CsvRow> rows) {
    List<CafeParticipant> people = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    // A file without names is one of groups alone; one that names some has to name all.
    boolean named = rows.stream().anyMatch(row -> row.cell("id") != null);
    for (CsvRow row : rows) {
      CafeParticipant person = person(row, named, people.size() + 1);
      if (!ids.add(person.id())) {
        throw row.wrong("'" + person.id() + "' is named twice");
      }
      people.add(person);
    }
    return people;
  }

  private static CafeParticipant person(CsvRow row, boolean named, int number) {
    String id = named ? row.filled("id") : "P" + number;
    String languages = row.cell("languages");
    return new CafeParticipant(
        id,
        row.cell("region"),
        row.cell("kind"),
        row.cell("cluster"),
        languages == null ? Set.of() : new HashSet<>(List.of(languages.split("\\s+"))));
  }
}
