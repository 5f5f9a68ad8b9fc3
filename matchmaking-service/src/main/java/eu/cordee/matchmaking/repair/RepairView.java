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
 * @param moving how many published meetings move
 * @param moves meetings that get another slot or table, and the urgent one; in the list of repairs
 *     only that of the urgent request, for a cancelled slot of a large event moves hundreds
 * @param unplaced meetings that cannot be kept, or the urgent request that finds no place; in the
 *     list of repairs only that one
 * @param offers freed places for pairs that both wanted each other and have no meeting; none in the
 *     list of repairs
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
    int moving,
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
        proposal.moving(),
        proposal.moves(),
        proposal.unplaced(),
        proposal.offers(),
        proposal.leastMoves(),
        proposal.proven(),
        Ids.madeAt(repair.id()),
        repair.appliedAt(),
        repair.version());
  }

  /** As it is told among others. */
  RepairView brief() {
    UUID urgent = incident.requestId();
    return new RepairView(
        id,
        eventId,
        state,
        incident,
        most,
        moving,
        moves.stream().filter(move -> move.requestId().equals(urgent)).toList(),
        unplaced.stream().filter(lost -> lost.requestId().equals(urgent)).toList(),
        List.of(),
        leastMoves,
        proven,
        createdAt,
        appliedAt,
        version);
  }
}
