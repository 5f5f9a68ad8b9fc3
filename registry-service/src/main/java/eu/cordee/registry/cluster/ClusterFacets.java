package eu.cordee.registry.cluster;

import eu.cordee.registry.search.FacetCount;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a search of clusters can be narrowed by, and how many each choice finds. */
@Schema(description = "What a search of clusters can be narrowed by")
public record ClusterFacets(
    @Schema(description = "Countries by ISO 3166-1 code") List<FacetCount> countries,
    @Schema(description = "Regions of their seats by NUTS code") List<FacetCount> regions,
    @Schema(description = "Technology keywords") List<FacetCount> keywords) {}
