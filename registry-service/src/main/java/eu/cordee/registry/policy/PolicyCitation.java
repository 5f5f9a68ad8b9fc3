package eu.cordee.registry.policy;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that a policy recommendation stands on. */
@Embeddable
@Schema(description = "One thing that a policy recommendation stands on")
public record PolicyCitation(
    @Schema(description = "What it is") @Enumerated(EnumType.STRING) @Column(name = "kind") @NotNull
        CitationKind kind,
    @Schema(description = "Which ranking, finding or project of the study")
        @Column(name = "target_id")
        @NotNull
        UUID targetId) {}
