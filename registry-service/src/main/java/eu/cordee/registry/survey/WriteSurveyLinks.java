package eu.cordee.registry.survey;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who gets a secret address in place of the one before. */
@Schema(description = "Who gets a secret address in place of the one before")
public record WriteSurveyLinks(
    @NotNull @Size(min = 1, max = 1_000) Set<@NotNull UUID> stakeholderIds) {}
