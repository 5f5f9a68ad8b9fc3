package eu.cordee.registry.instrument.ledger;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a call has, has promised and has paid. */
@Schema(name = "CallBalanceView", description = "What a call has, has promised and has paid")
public record CallBalanceView(
    UUID callId,
    @Schema(description = "What the call is called") String callTitle,
    @Schema(description = "What it has, in minor units") long budget,
    @Schema(description = "What it has promised and not taken back, paid or not, in minor units")
        long committed,
    @Schema(description = "What of that is paid, in minor units") long paid) {}
