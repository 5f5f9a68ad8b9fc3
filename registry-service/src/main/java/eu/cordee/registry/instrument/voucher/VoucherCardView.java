package eu.cordee.registry.instrument.voucher;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A voucher as lists show it. */
@Schema(name = "VoucherCardView", description = "A voucher as lists show it")
public record VoucherCardView(
    UUID id,
    UUID callId,
    @Schema(description = "What the call is called") String callTitle,
    @Schema(description = "The organisation that applies") UUID organisationId,
    @Schema(description = "What the organisation that applies is called") String organisationName,
    VoucherState state,
    @Schema(description = "ISO 4217 code of all amounts") String currency,
    @Schema(description = "How much is asked for, in minor units") @Nullable Long requested,
    @Schema(description = "How much was promised, in minor units") @Nullable Long awarded,
    @Schema(description = "How much was paid, in minor units") @Nullable Long paid,
    @Schema(description = "Whether the caller speaks for the organisation") boolean applicant,
    @Schema(description = "Whether the caller assesses it") boolean assessor) {}
