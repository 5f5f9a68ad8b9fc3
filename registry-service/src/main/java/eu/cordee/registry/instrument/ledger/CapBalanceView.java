package eu.cordee.registry.instrument.ledger;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What an organisation was promised and paid in all calls of a programme. */
@Schema(
    name = "CapBalanceView",
    description = "What an organisation was promised and paid in all calls of a programme")
public record CapBalanceView(
    @Schema(description = "Which organisation") UUID organisationId,
    @Schema(description = "What the organisation was called when it was promised something last")
        String organisationName,
    @Schema(description = "What it may be promised at most, in minor units") long cap,
    @Schema(description = "What it is promised, paid or not, in minor units") long committed,
    @Schema(description = "What of that is paid, in minor units") long paid) {}
