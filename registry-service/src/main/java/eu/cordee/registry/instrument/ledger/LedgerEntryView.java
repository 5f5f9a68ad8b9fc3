package eu.cordee.registry.instrument.ledger;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One entry of a programme's ledger. */
@Schema(name = "LedgerEntryView", description = "One entry of a programme's ledger")
public record LedgerEntryView(
    UUID id,
    UUID callId,
    @Schema(description = "What the call is called") String callTitle,
    @Schema(description = "Whose money it is") UUID organisationId,
    @Schema(description = "What the organisation was called then") String organisationName,
    @Schema(description = "The voucher that it is about") UUID voucherId,
    LedgerEntryKind kind,
    @Schema(description = "What it adds to what is promised, in minor units") long committed,
    @Schema(description = "What it adds to what is paid, in minor units") long paid,
    @Schema(description = "Why; what managers or applicants said with the step") String reason,
    @Schema(description = "Who made it; empty for who is gone") String enteredBy,
    @Schema(description = "When, in UTC") Instant enteredAt,
    @Schema(description = "The entry to which it is the counter-entry, or null")
        @Nullable UUID corrects) {}
