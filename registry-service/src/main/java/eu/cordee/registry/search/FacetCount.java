package eu.cordee.registry.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How many entries have one value of a facet.
 *
 * @param value what to filter by
 * @param label what people call it; the value itself where that is known to clients
 * @param count how many there are with everything else that was asked
 */
@Schema(description = "How many entries have one value of a facet")
public record FacetCount(
    @Schema(description = "What to filter by") String value,
    @Schema(description = "What people call it; the value where it has no other name") String label,
    @Schema(description = "How many there are with everything else that was asked") long count) {}
