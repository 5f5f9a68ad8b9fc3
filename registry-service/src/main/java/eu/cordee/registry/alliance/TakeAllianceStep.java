package eu.cordee.registry.alliance;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A step that is kept on record with its reason. */
@Schema(description = "A step that is kept on record with its reason")
public record TakeAllianceStep(
    @NotNull(message = "must be one of INVITE, LEAVE, SUSPEND, RESUME, DISSOLVE")
        AllianceStepKind kind,
    @Schema(description = "Which cluster; none for DISSOLVE") @Nullable UUID clusterId,
    @Schema(description = "Why; everybody can read it") @NotBlank @Size(max = 1_000) @PlainText
        String reason) {}
