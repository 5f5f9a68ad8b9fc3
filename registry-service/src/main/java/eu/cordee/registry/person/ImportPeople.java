package eu.cordee.registry.person;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** People to create or, where the caller's reference or the e-mail address is known, to find. */
@Schema(description = "People to create, or to find by the caller's reference or by e-mail address")
public record ImportPeople(
    @NotNull @Size(min = 1, max = 10_000) List<@NotNull Row> people,
    @Schema(description = "Whether bad rows are left out; else one of them refuses all")
        @Nullable Boolean onlyGood) {

  /**
   * One person. Its constraints are checked row by row, so that every bad line is told.
   *
   * @param reference the caller's name for them
   * @param organisation what the organisation is called, where its id is not known
   */
  @Schema(name = "PersonRow")
  public record Row(
      @NotBlank @Size(max = 200) @PlainText String reference,
      @Nullable @Size(max = 254) @Email @PlainText String email,
      @NotBlank @Size(max = 100) @PlainText String givenName,
      @NotNull @Size(max = 100) @PlainText String familyName,
      @Nullable UUID organisationId,
      @Schema(
              description =
                  "What their organisation is called, where no id is named; one entry must be called so")
          @Nullable
          @Size(max = 200)
          @PlainText
          String organisation) {

    /** The same, at an organisation. */
    Row at(@Nullable UUID id) {
      return new Row(reference, email, givenName, familyName, id, null);
    }

    /** What their organisation is called, where nothing else says which it is. */
    @Nullable String namedOrganisation() {
      return organisationId != null || organisation == null || organisation.isBlank()
          ? null
          : organisation.strip();
    }

    @Nullable String tidyEmail() {
      return email == null || email.isBlank() ? null : email.strip().toLowerCase(Locale.ROOT);
    }
  }
}
