package eu.cordee.registry.instrument.programme;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As what somebody works on a funding programme. */
@Schema(description = "As what somebody works on a funding programme")
public record WriteFundingPerson(
    @Schema(description = "All of them; what is left out ends") @NotNull @Size(min = 1, max = 3)
        Set<@NotNull FundingRole> roles) {}
