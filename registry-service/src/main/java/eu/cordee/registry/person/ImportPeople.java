package eu.cordee.registry.person;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** People to create or, where the caller's reference or the e-mail address is known, to find. */
@Schema(description = "People to create, or to find by the caller's reference or by e-mail address")
public record ImportPeople(@NotNull @Size(min = 1, max = 10_000) List<@NotNull Row> people) {

  /**
   * One person. Its constraints are checked row by row, so that every bad line is told.
   *
   * @param reference the caller's name for them
   */
  @Schema(name = "PersonRow")
  public record Row(
      @NotBlank @Size(max = 200) @PlainText String reference,
      @Nullable @Size(max = 254) @Email @PlainText String email,
      @NotBlank @Size(max = 100) @PlainText String givenName,
      @NotNull @Size(max = 100) @PlainText String familyName,
      @Nullable UUID organisationId) {

    /** The same, at the organisation whose entry stands for the one that is named. */
    Row at(Map<UUID, UUID> standIns) {
      return new Row(
          reference,
          email,
          givenName,
          familyName,
          organisationId == null ? null : standIns.get(organisationId));
    }

    @Nullable String tidyEmail() {
      return email == null || email.isBlank() ? null : email.strip().toLowerCase(Locale.ROOT);
    }
  }
}
