package eu.cordee.registry.study;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As what somebody works on a study. */
@Schema(description = "As what somebody works on a study")
public record WriteStudyPerson(
    @Schema(description = "All of them; what is left out ends") @NotNull @Size(min = 1, max = 6)
        Set<@NotNull StudyRole> roles) {}
