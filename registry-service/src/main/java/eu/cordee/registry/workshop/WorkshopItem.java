package eu.cordee.registry.workshop;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One item on the agenda of a workshop, and what was said of it. */
@Schema(description = "One item on the agenda of a workshop, and what was said of it")
public record WorkshopItem(
    @NotBlank @Size(max = 200) @PlainText String title,
    @Schema(description = "What was said; empty before it was held")
        @Nullable
        @Size(max = 10_000)
        @PlainText
        String minutes) {}
