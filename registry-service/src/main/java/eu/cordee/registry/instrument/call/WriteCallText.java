package eu.cordee.registry.instrument.call;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A question about a call, or its answer. */
@Schema(description = "A question about a call, or its answer")
public record WriteCallText(
    @Schema(description = "Plain text") @NotBlank @Size(max = 2_000) @PlainText String text) {}
