package eu.cordee.registry.campaign;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cluster's answer to an invitation. */
@Schema(description = "A cluster's answer to an invitation")
public record AnswerCampaign(
    @NotNull(message = "must be one of ACCEPTED, DECLINED") CampaignAnswer answer,
    @Schema(description = "How many come for it; none when it declines") @Nullable @Min(0) @Max(200)
        Integer delegates,
    @Nullable @Size(max = 2_000) @PlainText String note) {}
