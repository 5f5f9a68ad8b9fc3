package eu.cordee.registry.policy;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step of a policy recommendation. */
@Schema(description = "A step of a policy recommendation")
public record TakePolicyStep(
    @NotNull PolicyStepKind kind,
    @Schema(description = "Why; who took it up and when; stays on record")
        @Nullable
        @Size(max = 2_000)
        @PlainText
        String note,
    @Schema(description = "Where one reads about it, or null")
        @Nullable
        @Size(max = 500)
        @Pattern(regexp = "https?://[^\\s\"<>]+")
        String link) {}
