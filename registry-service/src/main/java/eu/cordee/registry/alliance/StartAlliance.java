package eu.cordee.registry.alliance;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The first contact of clusters that might become an alliance. */
@Schema(description = "The first contact of clusters that might become an alliance")
public record StartAlliance(
    @NotBlank @Size(max = 200) @PlainText String name,
    @Nullable @Size(max = 5_000) @PlainText String description,
    @Schema(description = "At least one that the caller manages; in the order in which they sign")
        @NotNull
        @Size(min = 2, max = 100)
        List<@NotNull UUID> clusterIds,
    @Schema(
            description =
                "The decision of a workshop with which it begins; all clusters support it")
        @Nullable UUID decisionId) {}
