package eu.cordee.registry.taxonomy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * One code of a classification.
 *
 * @param code as officially written, for instance {@code 26.51} or {@code FRC2}
 * @param title what it stands for
 */
@Schema(description = "One code of a classification")
public record Taxon(
    @Schema(examples = "26.51") String code,
    @Schema(examples = "Manufacture of instruments and appliances for measuring") String title) {}
