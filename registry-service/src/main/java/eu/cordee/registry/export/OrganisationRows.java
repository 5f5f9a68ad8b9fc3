package eu.cordee.registry.export;

import eu.cordee.registry.identifier.Identifier;
import eu.cordee.registry.identifier.IdentifierScheme;
import eu.cordee.registry.organisation.OrganisationView;
import eu.cordee.registry.sheet.SheetFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Organisations as rows, in columns that the import understands by their names. */
final class OrganisationRows {

  private static final List<String> COLUMNS =
      List.of(
          "id",
          "name",
          "kind",
          "country",
          "nuts",
          "nace",
          "keywords",
          "seeks",
          "description",
          "website",
          "domains");

  private OrganisationRows() {}

  static SheetFile of(List<OrganisationView> organisations) {
    return new SheetFile(
        Stream.concat(COLUMNS.stream(), Stream.of(IdentifierScheme.values()).map(Enum::name))
            .toList(),
        organisations.stream().map(OrganisationRows::row).toList());
  }

  private static List<String> row(OrganisationView one) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                one.id().toString(),
                one.name(),
                one.kind().name(),
                one.country(),
                one.nuts(),
                list(one.nace()),
                list(one.keywords()),
                list(one.seeks()),
                one.description(),
                Objects.requireNonNullElse(one.website(), ""),
                list(one.domains())));
    for (IdentifierScheme scheme : IdentifierScheme.values()) {
      cells.add(
          list(
              one.identifiers().stream()
                  .filter(number -> number.scheme() == scheme)
                  .map(Identifier::value)
                  .toList()));
    }
    return List.copyOf(cells);
  }

  private static String list(List<String> values) {
    return String.join("; ", values);
  }
}
