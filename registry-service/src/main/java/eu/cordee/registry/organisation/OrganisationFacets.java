package eu.cordee.registry.organisation;

import eu.cordee.registry.search.FacetCount;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a search of organisations can be narrowed by, and how many each choice finds. */
@Schema(description = "What a search of organisations can be narrowed by")
public record OrganisationFacets(
    @Schema(description = "Kinds of organisation") List<FacetCount> kinds,
    @Schema(description = "Countries by ISO 3166-1 code") List<FacetCount> countries,
    @Schema(description = "Regions by NUTS code") List<FacetCount> regions,
    @Schema(description = "Divisions of NACE Rev. 2") List<FacetCount> sectors,
    @Schema(description = "Clusters that have them as members, by id") List<FacetCount> clusters) {}
