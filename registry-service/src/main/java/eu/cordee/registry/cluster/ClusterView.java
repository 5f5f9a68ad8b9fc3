package eu.cordee.registry.cluster;

import eu.cordee.kit.http.Versioned;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cluster as the registry shows it. */
@Schema(name = "ClusterView", description = "A cluster as the registry shows it")
public record ClusterView(
    UUID id,
    String name,
    String country,
    String nuts,
    List<String> keywords,
    String description,
    @Nullable String website,
    @Schema(description = "Invented for a demonstration") boolean fictitious,
    @Schema(description = "Organisations that belong to it, as both sides say")
        List<UUID> memberIds,
    @Schema(description = "People who may act for it; none for who is not logged in")
        List<UUID> managerIds,
    long version)
    implements Versioned {

  /** Without the people, for who is not logged in. */
  ClusterView withoutManagers() {
    return new ClusterView(
        id,
        name,
        country,
        nuts,
        keywords,
        description,
        website,
        fictitious,
        memberIds,
        List.of(),
        version);
  }

  static ClusterView of(Cluster cluster, List<UUID> memberIds) {
    return new ClusterView(
        cluster.id(),
        cluster.name(),
        cluster.country(),
        cluster.nuts(),
        cluster.keywords(),
        cluster.description(),
        cluster.website(),
        cluster.fictitious(),
        memberIds,
        cluster.managerIds(),
        cluster.version());
  }
}
