package eu.cordee.matchmaking.repair;

import eu.cordee.matchmaking.meetingrequest.UnplacedReason;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What would change.
 *
 * @param moves meetings that get another slot or table, and the urgent one
 * @param unplaced meetings that cannot be kept, or the urgent request that finds no place
 * @param leastMoves no repair that keeps as many meetings moves fewer
 * @param proven whether it is proven that no repair keeps more meetings or moves fewer
 * @param offers freed places for pairs that both wanted each other and have no meeting
 */
record Proposal(
    List<Move> moves, List<Lost> unplaced, List<Offer> offers, int leastMoves, boolean proven) {

  /** A table in a slot. */
  @Schema(name = "RepairPlace")
  public record Place(UUID slotId, UUID tableId) {}

  /**
   * A meeting that takes place elsewhere.
   *
   * @param meetingId null for the urgent request
   * @param from null for the urgent request
   */
  @Schema(name = "RepairMove")
  public record Move(
      UUID requestId,
      @Nullable UUID meetingId,
      UUID hostId,
      UUID guestId,
      @Nullable Place from,
      Place to) {}

  /**
   * A meeting that cannot be kept; its request waits for a place again.
   *
   * @param meetingId null for the urgent request
   * @param from null for the urgent request
   */
  @Schema(name = "RepairLost")
  public record Lost(
      UUID requestId,
      @Nullable UUID meetingId,
      UUID hostId,
      UUID guestId,
      @Nullable Place from,
      UnplacedReason reason) {}

  /**
   * A freed place.
   *
   * @param accepted whether it was taken when the repair was applied
   */
  @Schema(name = "RepairOffer")
  public record Offer(UUID requestId, UUID hostId, UUID guestId, UUID slotId, boolean accepted) {}

  /** How many published meetings move; the urgent one was none. */
  int moving() {
    return (int) moves.stream().filter(move -> move.meetingId() != null).count();
  }

  /** With the offers that were taken marked. */
  Proposal accepting(Set<UUID> requestIds) {
    List<Offer> marked =
        offers.stream()
            .map(
                offer ->
                    new Offer(
                        offer.requestId,
                        offer.hostId,
                        offer.guestId,
                        offer.slotId,
                        requestIds.contains(offer.requestId)))
            .toList();
    return new Proposal(moves, unplaced, marked, leastMoves, proven);
  }

  List<Offer> accepted() {
    return offers.stream().filter(Offer::accepted).toList();
  }
}
