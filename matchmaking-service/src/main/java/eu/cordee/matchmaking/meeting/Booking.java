package eu.cordee.matchmaking.meeting;

import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.message.Outbox;
import eu.cordee.matchmaking.agenda.FreeSlots;
import eu.cordee.matchmaking.agenda.FreeSlots.FreeSlot;
import eu.cordee.matchmaking.agenda.Occupancy;
import eu.cordee.matchmaking.agenda.Seat;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Gives meetings their slot and table, and takes them back, always through the agenda. */
@ApplicationScoped
public class Booking {

  /** Others may book while we look: so many of the next slots are tried. */
  private static final int SLOTS_TRIED = 8;

  private final Occupancy occupancy;
  private final FreeSlots freeSlots;
  private final SlotsForTwo slotsForTwo;
  private final Outbox outbox;

  Booking(Occupancy occupancy, FreeSlots freeSlots, SlotsForTwo slotsForTwo, Outbox outbox) {
    this.occupancy = occupancy;
    this.freeSlots = freeSlots;
    this.slotsForTwo = slotsForTwo;
    this.outbox = outbox;
  }

  /** In this very slot, at any free table. */
  public void book(Meeting meeting, UUID slotId) {
    place(meeting, slotsForTwo.possible(meeting, slotId));
    outbox.publish(meeting, meeting::confirmed);
  }

  /** In the earliest slot in which both are free and a table is left. */
  public void bookEarliest(Meeting meeting) {
    List<FreeSlot> common =
        freeSlots.common(meeting.eventId(), meeting.hostId(), meeting.guestId());
    Seat last = new Seat.NoTable();
    for (FreeSlot slot :
        common.stream().filter(one -> one.freeTables() > 0).limit(SLOTS_TRIED).toList()) {
      last = tryToPlace(meeting, slot);
      if (last instanceof Seat.Taken) {
        break;
      }
    }
    if (common.isEmpty()) {
      throw new ProblemException(MeetingProblem.NO_COMMON_SLOT);
    }
    if (last instanceof Seat.NoInterpreter) {
      throw new ProblemException(MeetingProblem.NO_FREE_INTERPRETER);
    }
    if (!(last instanceof Seat.Taken)) {
      throw new ProblemException(MeetingProblem.NO_FREE_TABLE);
    }
    outbox.publish(meeting, meeting::confirmed);
  }

  /** To another slot; the old one is free only if the new one can be had. */
  void move(Meeting meeting, UUID slotId) {
    meeting.requireConfirmed();
    SlotsForTwo.Slot slot = slotsForTwo.possible(meeting, slotId);
    occupancy.release(meeting.id());
    place(meeting, slot);
    outbox.publish(meeting, meeting::moved);
  }

  /** Frees both people and the table. */
  public void cancel(Meeting meeting) {
    meeting.cancel();
    occupancy.release(meeting.id());
    outbox.publish(meeting, meeting::cancelled);
  }

  private void place(Meeting meeting, SlotsForTwo.Slot slot) {
    switch (occupancy.seat(slot.encounter(meeting))) {
      case Seat.Taken taken -> slot.give(meeting, taken);
      case Seat.PeopleBusy busy -> throw new ProblemException(MeetingProblem.SLOT_TAKEN);
      case Seat.NoTable full -> throw new ProblemException(MeetingProblem.NO_FREE_TABLE);
      case Seat.NoInterpreter alone ->
          throw new ProblemException(MeetingProblem.NO_FREE_INTERPRETER);
    }
  }

  private Seat tryToPlace(Meeting meeting, FreeSlot free) {
    SlotsForTwo.Slot slot = slotsForTwo.possible(meeting, free.slotId());
    Seat seat = occupancy.seat(slot.encounter(meeting));
    if (seat instanceof Seat.Taken taken) {
      slot.give(meeting, taken);
    } else {
      occupancy.release(meeting.id());
    }
    return seat;
  }
}
