package eu.cordee.registry.instrument.voucher;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That an organisation begins to apply. */
@Schema(description = "That an organisation begins to apply")
public record StartVoucher(
    @Schema(description = "The call") @NotNull UUID callId,
    @Schema(description = "For which organisation; the caller speaks for it") @NotNull
        UUID organisationId) {}
