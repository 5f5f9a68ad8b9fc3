package eu.cordee.registry.sectorgroup;

import eu.cordee.kit.http.Versioned;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A sector group as the registry shows it. */
@Schema(name = "SectorGroupView", description = "A sector group as the registry shows it")
public record SectorGroupView(
    UUID id,
    String name,
    String description,
    @Schema(description = "Clusters that it follows") List<UUID> clusterIds,
    @Schema(description = "Who belongs to it; none for who does not") List<UUID> memberIds,
    @Schema(description = "Who leads it; none for who does not belong to it") List<UUID> chairIds,
    @Schema(description = "Whether the caller belongs to it") boolean belongs,
    @Schema(description = "Whether the caller may lead it") boolean mine,
    long version)
    implements Versioned {

  static SectorGroupView of(SectorGroup group, boolean belongs, boolean mine) {
    boolean named = belongs || mine;
    return new SectorGroupView(
        group.id(),
        group.name(),
        group.description(),
        group.clusterIds(),
        named ? group.memberIds() : List.of(),
        named ? group.chairIds() : List.of(),
        belongs,
        mine,
        group.version());
  }
}
