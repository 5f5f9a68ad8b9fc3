package eu.cordee.registry.alliance;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A signature as everybody sees it. */
@Schema(name = "SignatureView", description = "A signature under an agreement")
public record SignatureView(
    @Schema(description = "For whom") UUID clusterId,
    @Schema(description = "Who signed; null for who is not logged in") @Nullable String signatory,
    @Schema(description = "By what right") String mandate,
    @Schema(description = "The sentence that was agreed to") String statement,
    @Schema(description = "ISO 639-1 code of the language of that sentence") String language,
    @Schema(description = "When, in UTC") Instant signedAt,
    @Schema(description = "Fingerprint of this signature and all before it") String fingerprint) {

  static SignatureView of(Signature one, boolean named) {
    return new SignatureView(
        one.clusterId(),
        named ? one.signatory() : null,
        one.mandate(),
        one.statement(),
        one.language(),
        one.signedAt(),
        one.fingerprint());
  }
}
