package eu.cordee.registry.workshop;

import eu.cordee.registry.search.Day;
import eu.cordee.registry.search.PlainText;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is said about a workshop of clusters. */
@Schema(description = "What is said about a workshop of clusters")
public record WriteWorkshop(
    @Schema(description = "The event at which it is held; stays the same") @NotNull UUID eventId,
    @NotBlank @Size(max = 200) @PlainText String title,
    @Schema(description = "The day on which it is held", format = "date", examples = "2012-09-26")
        @NotNull
        @Pattern(regexp = Day.PATTERN, message = Day.MESSAGE)
        String heldOn,
    @Schema(description = "Clusters that take part; each once") @NotNull @Size(min = 2, max = 200)
        List<@NotNull UUID> clusterIds,
    @Schema(description = "Its agenda, in order") @NotNull @Size(max = 50)
        List<@NotNull @Valid WorkshopItem> items) {}
