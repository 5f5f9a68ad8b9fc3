package eu.cordee.registry.policy;

import eu.cordee.registry.search.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody says about a policy recommendation under review. */
@Schema(description = "What somebody says about a policy recommendation under review")
public record WritePolicyComment(
    @Schema(description = "Plain text") @NotBlank @Size(max = 2_000) @PlainText String text) {}
