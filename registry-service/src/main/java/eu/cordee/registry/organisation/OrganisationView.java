package eu.cordee.registry.organisation;

import eu.cordee.kit.http.Versioned;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An organisation as the registry shows it. */
@Schema(name = "OrganisationView", description = "An organisation as the registry shows it")
public record OrganisationView(
    UUID id,
    String name,
    OrganisationKind kind,
    String country,
    String nuts,
    List<String> nace,
    @Schema(description = "Technology keywords of what it offers") List<String> keywords,
    @Schema(description = "Technology keywords of what it looks for") List<String> seeks,
    String description,
    @Nullable String website,
    @Schema(description = "What stands behind the at sign in the addresses of its people")
        List<String> domains,
    @Schema(description = "Clusters that it is a member of, as both sides say")
        List<UUID> clusterIds,
    @Schema(description = "Whether it has representatives, who alone change its entry")
        boolean claimed,
    @Schema(description = "Whether the caller may speak for it") boolean mine,
    long version)
    implements Versioned {

  /** What stands around the entry of one organisation. */
  record Around(List<UUID> clusterIds, boolean claimed, boolean mine) {}

  static OrganisationView of(Organisation organisation, Around around) {
    return new OrganisationView(
        organisation.id(),
        organisation.name(),
        organisation.kind(),
        organisation.country(),
        organisation.nuts(),
        organisation.nace(),
        organisation.keywords(),
        organisation.seeks(),
        organisation.description(),
        organisation.website(),
        organisation.domains(),
        around.clusterIds,
        around.claimed,
        around.mine,
        organisation.version());
  }
}
