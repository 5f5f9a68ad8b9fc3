package eu.cordee.registry.instrument.programme;

import eu.cordee.kit.http.Versioned;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A funding programme as its page shows it. */
@Schema(name = "FundingProgrammeView", description = "A funding programme as its page shows it")
public record FundingProgrammeView(
    UUID id,
    @Schema(description = "Who owns it") FundingOwnerKind ownerKind,
    @Schema(description = "Which cluster, alliance or sector group; null for a region")
        @Nullable UUID ownerId,
    @Schema(description = "NUTS code of the region that owns it; null for others")
        @Nullable String nuts,
    @Schema(description = "What the owner is called; empty where it is no longer there")
        String ownerName,
    String title,
    String description,
    @Schema(description = "ISO 4217 code of all its money") String currency,
    @Schema(
            description =
                "What one organisation may be awarded in all its calls together, in minor units")
        long cap,
    @Schema(description = "Who works on it; none for who does not") List<FundingPersonView> people,
    @Schema(description = "As what the caller works on it") List<FundingRole> mine,
    long version)
    implements Versioned {

  /** Somebody who works on a funding programme. */
  @Schema(name = "FundingPersonView", description = "Somebody who works on a funding programme")
  public record FundingPersonView(
      UUID personId,
      @Schema(description = "What the person is called") String name,
      @Schema(description = "As what they work on it") List<FundingRole> roles) {}
}
