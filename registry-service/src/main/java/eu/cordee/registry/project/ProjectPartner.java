package eu.cordee.registry.project;

import eu.cordee.registry.search.PlainText;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Who did a past project. */
@Embeddable
@Schema(description = "Who did a past project")
public record ProjectPartner(
    @Schema(description = "As the project wrote it")
        @Column(name = "name")
        @NotBlank
        @Size(max = 200)
        @PlainText
        String name,
    @Schema(
            description =
                "The same organisation in the registry, or null; whoever comes from there has a conflict of interest")
        @Column(name = "organisation_id")
        @Nullable UUID organisationId) {}
