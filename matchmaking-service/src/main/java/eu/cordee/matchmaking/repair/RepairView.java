package eu.cordee.matchmaking.repair;

import eu.cordee.kit.Ids;
import eu.cordee.kit.http.Versioned;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A repair as organisers see it.
 *
 * @param most how many published meetings may move at most; null for any number
 * @param moves meetings that get another slot or table, and the urgent one
 * @param unplaced meetings that cannot be kept, or the urgent request that finds no place
 * @param offers freed places for pairs that both wanted each other and have no meeting
 * @param leastMoves no repair that keeps as many meetings moves fewer published meetings
 * @param proven whether it is proven that no repair keeps more meetings or moves fewer
 */
@Schema(name = "Repair")
public record RepairView(
    UUID id,
    UUID eventId,
    RepairState state,
    Incident incident,
    @Nullable Integer most,
    List<Proposal.Move> moves,
    List<Proposal.Lost> unplaced,
    List<Proposal.Offer> offers,
    int leastMoves,
    boolean proven,
    Instant createdAt,
    @Nullable Instant appliedAt,
    long version)
    implements Versioned {

  static RepairView of(Repair repair, Proposal proposal) {
    return new RepairView(
        repair.id(),
        repair.eventId(),
        repair.state(),
        repair.incident(),
        repair.most(),
        proposal.moves(),
        proposal.unplaced(),
        proposal.offers(),
        proposal.leastMoves(),
        proposal.proven(),
        Ids.madeAt(repair.id()),
        repair.appliedAt(),
        repair.version());
  }
}
