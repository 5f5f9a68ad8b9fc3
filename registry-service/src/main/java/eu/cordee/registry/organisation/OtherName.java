package eu.cordee.registry.organisation;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Another name of an organisation, by which it is found, too. */
@Schema(description = "Another name of an organisation, by which it is found, too")
public record OtherName(
    @NotBlank @Size(max = 200) @PlainText String name,
    @Schema(
            description = "How it stands to the name that the organisation goes by",
            examples = "ALIAS")
        @NotNull(message = "must be one of TRANSLATED, SHORT, ALIAS, FORMER")
        OtherNameKind kind,
    @Schema(description = "ISO 639-1 code of its language; null in none", examples = "de")
        @Nullable
        @Pattern(regexp = "[a-z]{2}", message = "must be a code of two small letters like de")
        String language) {

  /** As a history tells it. */
  String text() {
    return name + " (" + (language == null ? "" : language + " ") + kind + ")";
  }
}
