package eu.cordee.event.finding;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Findings that say the same become part of this one.
 *
 * @param statement the words for all of them; left out, those of this one stay
 */
@Schema(description = "Findings to take in")
record MergeFindings(
    @NotNull @Size(min = 1, max = 100) List<@NotNull UUID> findingIds,
    @Nullable @Size(min = 1, max = 1_000) String statement) {}
