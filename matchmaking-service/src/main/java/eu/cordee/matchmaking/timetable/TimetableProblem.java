package eu.cordee.matchmaking.timetable;

import java.util.BitSet;
import java.util.List;

/**
 * An event whose requests do not all fit: which meetings take place is part of the question. Slots,
 * participants, requests and tables are numbered from 0.
 *
 * @param slots how many slots
 * @param tables how many meetings fit in each slot
 * @param participants who takes part
 * @param requests who wants to meet whom
 */
public record TimetableProblem(
    int slots, int tables, List<Participant> participants, List<Request> requests) {

  public TimetableProblem {
    participants = List.copyOf(participants);
    requests = List.copyOf(requests);
  }

  /**
   * One person.
   *
   * @param available the slots in which they can meet
   * @param cap the most meetings they want
   */
  public record Participant(BitSet available, int cap) {

    /** No plan gives this participant more meetings. */
    public int most() {
      return Math.min(cap, available.cardinality());
    }
  }

  /**
   * An accepted request of two different participants.
   *
   * @param weight how much its meeting is worth, above 0
   * @param allowed the slots that suit it
   * @param fixedSlot the slot it already has and keeps, or {@link #FREE}
   */
  public record Request(int host, int guest, long weight, BitSet allowed, int fixedSlot) {

    /** The request has no slot yet. */
    public static final int FREE = -1;

    /** A request for any slot. */
    public static Request anyTime(int host, int guest, long weight, int slots) {
      BitSet all = new BitSet(slots);
      all.set(0, slots);
      return new Request(host, guest, weight, all, FREE);
    }
  }

  /** The slots in which a request could take place if nobody had any other meeting. */
  public BitSet possibleSlots(int request) {
    Request wanted = requests.get(request);
    BitSet possible = (BitSet) wanted.allowed().clone();
    possible.and(participants.get(wanted.host()).available());
    possible.and(participants.get(wanted.guest()).available());
    if (wanted.fixedSlot() != Request.FREE) {
      boolean open = possible.get(wanted.fixedSlot());
      possible.clear();
      possible.set(wanted.fixedSlot(), open);
    }
    return possible;
  }
}
