package eu.cordee.matchmaking.repair;

import eu.cordee.matchmaking.assignment.Assignment;
import eu.cordee.matchmaking.assignment.BookedPlan;
import eu.cordee.matchmaking.meetingrequest.UnplacedReason;
import eu.cordee.matchmaking.repair.Proposal.Lost;
import eu.cordee.matchmaking.repair.Proposal.Move;
import eu.cordee.matchmaking.repair.Proposal.Offer;
import eu.cordee.matchmaking.repair.Proposal.Place;
import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.repair.Disturbance;
import eu.cordee.scheduling.repair.RepairOutcome;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts what the engine found into the words of the event. */
final class ProposalWriter {

  private final BookedPlan plan;
  private final Assignment assignment;
  private final Disturbance disturbance;
  private final Plan after;

  ProposalWriter(BookedPlan plan, Disturbance disturbance, Plan after) {
    this.plan = plan;
    this.assignment = plan.assignment();
    this.disturbance = disturbance;
    this.after = after;
  }

  Proposal write(RepairOutcome repair) {
    Map<Integer, UnplacedReason> reasons =
        plan.whyNot(repair.dropped(), absent(), tables(), after.slots());
    return new Proposal(
        repair.moves().stream().map(this::move).toList(),
        repair.dropped().stream().map(request -> lost(request, reasons.get(request))).toList(),
        repair.offers().stream().map(this::offer).toList(),
        repair.leastMoves() - placedAnew(repair),
        repair.minimal());
  }

  /** The engine counts the urgent request as a move; it is no published meeting. */
  private int placedAnew(RepairOutcome repair) {
    return (int)
        repair.moves().stream()
            .filter(move -> !plan.booked().get(move.request()).isPlaced())
            .count();
  }

  private Move move(RepairOutcome.Move move) {
    return new Move(
        assignment.requestIds().get(move.request()),
        plan.booked().get(move.request()).meetingId(),
        host(move.request()),
        guest(move.request()),
        from(move.request()),
        place(move.slot(), move.table()));
  }

  private Lost lost(int request, UnplacedReason reason) {
    return new Lost(
        assignment.requestIds().get(request),
        plan.booked().get(request).meetingId(),
        host(request),
        guest(request),
        from(request),
        reason);
  }

  private Offer offer(RepairOutcome.Offer offer) {
    return new Offer(
        assignment.requestIds().get(offer.request()),
        host(offer.request()),
        guest(offer.request()),
        assignment.slots().get(offer.slot()).id(),
        false);
  }

  private @Nullable Place from(int request) {
    BookedPlan.Booked booked = plan.booked().get(request);
    return booked.isPlaced() ? place(booked.slot(), booked.table()) : null;
  }

  private Place place(int slot, int table) {
    return new Place(assignment.slots().get(slot).id(), assignment.tables().get(table).id());
  }

  private UUID host(int request) {
    return assignment.host(request);
  }

  private UUID guest(int request) {
    return assignment.guest(request);
  }

  /** Per participant the slots in which they are not there; a cancelled slot is nobody's. */
  private List<BitSet> absent() {
    BitSet slots = disturbance.slots(assignment.slots().size());
    List<BitSet> absent = new ArrayList<>();
    for (int person = 0; person < assignment.participantIds().size(); person++) {
      absent.add(isAway(person) ? slots : new BitSet());
    }
    return absent;
  }

  private boolean isAway(int person) {
    return switch (disturbance) {
      case Disturbance.LateArrival late -> late.participant() == person;
      case Disturbance.NoShow gone -> gone.participant() == person;
      case Disturbance.SlotCancelled cancelled -> true;
      case Disturbance.TableLost lost -> false;
      case Disturbance.UrgentRequest urgent -> false;
    };
  }

  /** Per slot the tables that there are for meetings. */
  private List<BitSet> tables() {
    BitSet slots = disturbance.slots(assignment.slots().size());
    List<BitSet> tables = new ArrayList<>();
    for (int slot = 0; slot < assignment.slots().size(); slot++) {
      BitSet free = (BitSet) assignment.problem().tables().get(slot).clone();
      if (disturbance instanceof Disturbance.TableLost lost && slots.get(slot)) {
        free.clear(lost.table());
      }
      tables.add(free);
    }
    return tables;
  }
}
