package eu.cordee.event.finding;

import eu.cordee.kit.http.Versioned;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A finding.
 *
 * @param votes for the entries that support it
 * @param mergedInto the finding that it is part of, or null
 */
@Schema(name = "Finding", description = "A statement, what supports it and what disagrees")
record FindingView(
    UUID id,
    UUID cafeId,
    String statement,
    @Nullable Instrument instrument,
    List<String> themes,
    FindingState state,
    @Nullable UUID mergedInto,
    List<UUID> supports,
    List<UUID> dissents,
    long votes,
    long version)
    implements Versioned {

  static FindingView of(Finding finding, Map<UUID, Cited> entries) {
    return new FindingView(
        finding.id(),
        finding.cafeId(),
        finding.statement(),
        finding.instrument(),
        finding.themes(),
        finding.state(),
        finding.mergedInto(),
        finding.entries(Stance.SUPPORTS),
        finding.entries(Stance.DISSENTS),
        Cited.votes(finding, entries),
        finding.version());
  }
}
