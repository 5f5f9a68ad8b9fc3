package eu.cordee.registry.erasure;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That somebody was erased. */
@Schema(name = "ErasureView", description = "That a person was erased; the id is all that stays")
public record ErasureView(
    @Schema(description = "Whose it was") UUID personId,
    @Schema(description = "When, in UTC") Instant erasedAt) {}
