package eu.cordee.registry.person;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person changes about themselves; what is left out stays. */
@Schema(description = "What to change about oneself; what is left out or null stays")
public record ChangeMe(
    @Nullable @Size(min = 1, max = 100) @PlainText String givenName,
    @Nullable @Size(max = 100) @PlainText String familyName,
    @Nullable UUID organisationId,
    @Schema(description = "Language of the person", examples = "de")
        @Nullable
        @Pattern(regexp = "[a-z]{2}", message = "must be an ISO 639-1 code such as de")
        String locale) {

  /** The same, at the organisation whose entry stands for the one that is named. */
  ChangeMe at(@Nullable UUID standIn) {
    return new ChangeMe(givenName, familyName, standIn, locale);
  }
}
