package eu.cordee.registry.organisation;

import eu.cordee.registry.identifier.Identifier;
import eu.cordee.registry.search.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Organisations to create or, where the caller's reference is known, to find. */
@Schema(description = "Organisations to create, or to find by the caller's reference")
public record ImportOrganisations(
    @NotNull @Size(min = 1, max = 10_000) List<@NotNull Row> organisations,
    @Schema(description = "Whether bad rows are left out; else one of them refuses all")
        @Nullable Boolean onlyGood) {

  /**
   * One organisation. Its constraints are checked row by row, so that every bad line is told.
   *
   * @param reference the caller's name for it
   * @param kind as text, so that a wrong one is a bad line and not unreadable JSON
   */
  @Schema(name = "OrganisationRow")
  public record Row(
      @NotBlank @Size(max = 200) @PlainText String reference,
      @Schema(required = true) String name,
      @Schema(
              required = true,
              enumeration = {"COMPANY", "INSTITUTE", "UNIVERSITY", "AUTHORITY", "INVESTOR"})
          String kind,
      @Schema(required = true) String country,
      @Nullable String nuts,
      @Nullable List<String> nace,
      @Nullable List<String> keywords,
      @Nullable List<String> seeks,
      @Nullable String description,
      @Nullable String website,
      @Nullable List<String> domains,
      @Nullable List<Identifier> identifiers) {

    /** Of one that is new. */
    WriteOrganisation wish() {
      return wish(List.of(), identifiers);
    }

    /** Of one that is there: what no row can say, and numbers that this one leaves out, stay. */
    WriteOrganisation wish(Organisation present) {
      return wish(present.otherNames(), identifiers == null ? present.identifiers() : identifiers);
    }

    private WriteOrganisation wish(List<OtherName> otherNames, @Nullable List<Identifier> numbers) {
      return new WriteOrganisation(
          name,
          kindOrNull(),
          country,
          nuts,
          nace,
          keywords,
          seeks,
          description,
          website,
          domains,
          otherNames,
          numbers);
    }

    /** Those numbers that can be compared; whether they are right is checked elsewhere. */
    List<String> numbers() {
      return identifiers == null
          ? List.of()
          : Identifier.tidy(identifiers.stream().filter(Identifier::hasBothParts).toList()).stream()
              .map(Identifier::text)
              .toList();
    }

    private @Nullable OrganisationKind kindOrNull() {
      for (OrganisationKind candidate : OrganisationKind.values()) {
        if (candidate.name().equals(kind)) {
          return candidate;
        }
      }
      return null;
    }
  }
}
