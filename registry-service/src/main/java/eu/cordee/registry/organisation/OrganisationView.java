package eu.cordee.registry.organisation;

import eu.cordee.kit.http.Versioned;
import eu.cordee.registry.identifier.Identifier;
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
    @Schema(description = "By which it is found, too") List<OtherName> otherNames,
    @Schema(description = "Numbers by which others know it") List<Identifier> identifiers,
    @Schema(
            description =
                "The entry that stands for it since both were merged; null where it stands for itself")
        @Nullable UUID successorId,
    @Schema(description = "Clusters that it is a member of, as both sides say")
        List<UUID> clusterIds,
    @Schema(description = "Whether it has representatives, who alone change its entry")
        boolean claimed,
    @Schema(description = "Whether the caller may speak for it") boolean mine,
    long version)
    implements Versioned {

  /** What stands around the entry of one organisation. */
  record Around(List<UUID> clusterIds, boolean claimed, boolean mine, @Nullable UUID successorId) {

    /** Nobody speaks for an entry for which another stands. */
    Around behind(UUID standIn) {
      return new Around(clusterIds, claimed, false, standIn);
    }
  }

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
        organisation.otherNames(),
        organisation.identifiers(),
        around.successorId,
        around.clusterIds,
        around.claimed,
        around.mine,
        organisation.version());
  }
}
