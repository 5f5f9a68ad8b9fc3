package eu.cordee.registry.alliance;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A simple electronic signature for a cluster that the caller manages. */
@Schema(description = "A simple electronic signature for a cluster that the caller manages")
public record SignAgreement(
    @Schema(description = "For whom") @NotNull UUID clusterId,
    @Schema(description = "Fingerprint of what the signatory has read")
        @NotNull
        @Pattern(regexp = "[0-9a-f]{64}")
        String sha256,
    @Schema(description = "By what right: an office, a power of attorney", examples = "President")
        @NotBlank
        @Size(max = 200)
        @PlainText
        String mandate,
    @Schema(description = "The sentence that the signatory agreed to, as it stood on the screen")
        @NotBlank
        @Size(max = 1_000)
        @PlainText
        String statement,
    @Schema(description = "ISO 639-1 code of the language of that sentence", examples = "fr")
        @NotNull
        @Pattern(regexp = "[a-z]{2}")
        String language) {}
