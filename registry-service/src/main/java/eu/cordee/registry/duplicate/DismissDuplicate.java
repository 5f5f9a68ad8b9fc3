package eu.cordee.registry.duplicate;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why two entries are not of the same organisation. */
@Schema(description = "Why two entries are not of the same organisation")
public record DismissDuplicate(@NotBlank @Size(max = 500) @PlainText String reason) {}
