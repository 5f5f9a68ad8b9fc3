package eu.cordee.registry.studycafe;

import eu.cordee.registry.study.WriteStudy;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For which region a café speaks. */
@Schema(description = "For which region a café speaks")
public record AddStudyCafe(
    @Schema(description = "The event in which the café is held") @NotNull UUID eventId,
    @Schema(description = "NUTS code of a region of the study")
        @NotNull
        @Pattern(regexp = WriteStudy.NUTS, message = WriteStudy.NUTS_MESSAGE)
        String nuts) {}
