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
    @Schema(description = "Clusters that it is a member of") List<UUID> clusterIds,
    long version)
    implements Versioned {

  static OrganisationView of(Organisation organisation, List<UUID> clusterIds) {
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
        clusterIds,
        organisation.version());
  }
}
