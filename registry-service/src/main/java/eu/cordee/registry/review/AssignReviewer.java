package eu.cordee.registry.review;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That somebody reviews a project. */
@Schema(description = "That somebody reviews a project")
public record AssignReviewer(
    @Schema(
            description =
                "Why a conflict of interest does not matter here; kept on record. Needed where the reviewer's organisation took part in the project")
        @Nullable
        @Size(min = 1, max = 1_000)
        @PlainText
        String dismissal) {}
