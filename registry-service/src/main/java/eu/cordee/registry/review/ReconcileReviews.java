package eu.cordee.registry.review;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What two reviewers of a project settle on. */
@Schema(description = "What two reviewers of a project settle on")
public record ReconcileReviews(
    @Schema(description = "By criterion, none outside of what the reviewers gave")
        @NotNull
        @Valid
        @Size(min = 1, max = 10)
        List<@NotNull ReviewMark> marks,
    @Schema(description = "Why") @NotBlank @Size(max = 2_000) @PlainText String reason) {}
