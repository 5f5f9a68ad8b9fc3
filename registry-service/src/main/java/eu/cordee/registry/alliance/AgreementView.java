package eu.cordee.registry.alliance;

import eu.cordee.kit.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An agreement with its signatures, and whether they are whole. */
@Schema(name = "AgreementView", description = "An agreement with its signatures")
public record AgreementView(
    UUID id,
    @Schema(description = "The alliance that it makes") UUID allianceId,
    @Schema(description = "From 1, in the order in which they were proposed") int number,
    @Schema(description = "The stage that the alliance reaches with the last signature")
        AllianceStage stage,
    AgreementState state,
    @Schema(description = "Whether the parties sign one after the other") boolean inOrder,
    @Schema(description = "Exactly what is signed: parties and text") String content,
    @Schema(description = "SHA-256 of the content in UTF-8") String sha256,
    @Schema(description = "When it was proposed, in UTC") Instant proposedAt,
    @Schema(description = "In the order in which they were given") List<SignatureView> signatures,
    @Schema(description = "Whether content and signatures are as they were when given")
        boolean intact) {

  static AgreementView of(Agreement one, List<Signature> signatures, boolean named) {
    return new AgreementView(
        one.id(),
        one.allianceId(),
        one.number(),
        one.stage(),
        one.state(),
        one.inOrder(),
        one.content(),
        one.sha256(),
        one.proposedAt(),
        signatures.stream().map(signature -> SignatureView.of(signature, named)).toList(),
        isIntact(one, signatures));
  }

  /** Nothing was changed, nothing taken out but from the end. */
  private static boolean isIntact(Agreement one, List<Signature> signatures) {
    String previous = "";
    for (Signature signature : signatures) {
      if (!signature.previous().equals(previous)
          || !signature.fingerprint().equals(signature.expectedFingerprint(one.sha256()))) {
        return false;
      }
      previous = signature.fingerprint();
    }
    return Sha256.hex(one.content()).equals(one.sha256());
  }
}
