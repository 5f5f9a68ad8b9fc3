package eu.cordee.registry.workshop;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a workshop decides. */
@Schema(description = "What a workshop decides")
public record RecordDecision(@NotBlank @Size(max = 2_000) @PlainText String text) {}
