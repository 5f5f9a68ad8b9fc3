package eu.cordee.registry.sectorgroup;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is said about a sector group, and which clusters it follows. */
@Schema(description = "What is said about a sector group, and which clusters it follows")
public record WriteSectorGroup(
    @NotBlank @Size(max = 200) @PlainText String name,
    @Nullable @Size(max = 5_000) @PlainText String description,
    @Schema(description = "Clusters that it follows; they need not agree")
        @Nullable
        @Size(max = 200)
        List<@NotNull UUID> clusterIds) {}
