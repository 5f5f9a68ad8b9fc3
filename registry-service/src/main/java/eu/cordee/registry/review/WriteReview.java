package eu.cordee.registry.review;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a reviewer says of a project. */
@Schema(description = "What a reviewer says of a project")
public record WriteReview(
    @Schema(description = "By criterion; some may be missing until it is handed in")
        @NotNull
        @Valid
        @Size(max = 10)
        List<@NotNull ReviewMark> marks,
    @Schema(description = "Why these marks") @Nullable @Size(max = 5_000) @PlainText String comment,
    @Schema(description = "Whether it is handed in: from then on it stays; false when left out")
        @Nullable Boolean submitted) {}
