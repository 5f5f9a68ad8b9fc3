package eu.cordee.registry.campaign;

import eu.cordee.registry.search.Day;
import eu.cordee.registry.search.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a sector group invites, and to what. */
@Schema(description = "Whom a sector group invites, and to what")
public record StartCampaign(
    @NotNull UUID eventId,
    @NotBlank @Size(max = 200) @PlainText String title,
    @Schema(description = "What the managers of the clusters read")
        @NotBlank
        @Size(max = 5_000)
        @PlainText
        String message,
    @Schema(description = "Last day to answer", format = "date", examples = "2027-06-30")
        @NotNull
        @Pattern(regexp = Day.PATTERN, message = Day.MESSAGE)
        String answerBy,
    @Schema(description = "Clusters that are invited; each once") @NotNull @Size(min = 1, max = 200)
        List<@NotNull UUID> clusterIds) {}
