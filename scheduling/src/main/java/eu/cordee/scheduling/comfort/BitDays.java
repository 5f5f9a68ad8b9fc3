package eu.cordee.scheduling.comfort;

import eu.cordee.scheduling.place.Draft;
import java.util.Arrays;
import java.util.BitSet;

/**
 * A copy of a {@link Draft} for millions of small moves a second: everybody's day is one number of
 * 64 bits, and all that moves is one alternating chain at a time.
 */
final class BitDays {

  /** As many slots as a number has bits. */
  static final int MOST_SLOTS = 64;

  /** A chain that long moves a large part of the event; it seldom helps and always takes time. */
  private static final int MOST_MOVED = 100;

  /** Per person the busy slots, and those in which they are there at all. */
  final long[] busy;

  final long[] there;

  private final Draft draft;
  private final int slots;

  /** By person and slot the request in the upper half and the person met in the lower one. */
  private final long[] meetingAt;

  private final long[] possible;
  private final boolean[] seated;
  private final int[] load;
  private final long[] chain = new long[MOST_MOVED];
  private int size;
  private int shift;
  private int from;
  private int to;
  private int start;

  /** Where the chain ends, and the slots that whoever is there gains and loses. */
  private int end;

  private int gained;
  private int lost;

  BitDays(Draft draft) {
    this.draft = draft;
    this.slots = draft.slots();
    int people = draft.people();
    this.busy = new long[people];
    this.there = new long[people];
    this.meetingAt = new long[people * slots];
    this.possible = new long[draft.requests()];
    this.seated = new boolean[possible.length];
    this.load = draft.tables().takenInEach();
    for (int person = 0; person < people; person++) {
      busy[person] = bits(draft.busy(person));
      there[person] = busy[person] | bits(draft.open(person));
      for (int slot = 0; slot < slots; slot++) {
        meetingAt[person * slots + slot] = meetingOf(person, slot);
      }
    }
    for (int request = 0; request < possible.length; request++) {
      possible[request] = draft.isPinned(request) ? 0 : bits(draft.possible(request));
      seated[request] = draft.usesTable(request);
    }
  }

  private long meetingOf(int person, int slot) {
    int request = draft.at(person, slot);
    return request == Draft.NONE ? Draft.NONE : meeting(request, draft.other(request, person));
  }

  private static long bits(BitSet set) {
    long[] words = set.toLongArray();
    return words.length == 0 ? 0 : words[0];
  }

  /** Groups of meetings less one. */
  static int breaks(long day) {
    return Math.max(0, Long.bitCount(day & ~(day << 1)) - 1);
  }

  /** Slots between the first and the last meeting in which somebody is there and idle. */
  int idle(int person, long day) {
    long span = (-1L << Long.numberOfTrailingZeros(day)) & (-1L >>> Long.numberOfLeadingZeros(day));
    return Long.bitCount(span & there[person] & ~day);
  }

  /**
   * Whether two slots can be swapped for a person who meets in the one and is idle in the other.
   */
  boolean follow(int person, int busySlot, int idleSlot) {
    start = person;
    from = busySlot;
    to = idleSlot;
    size = 0;
    shift = 0;
    end = person;
    lost = from;
    gained = to;
    for (long meeting = at(end, lost); meeting != Draft.NONE; meeting = at(end, lost)) {
      int request = request(meeting);
      if (size == MOST_MOVED || (possible[request] >>> gained & 1) == 0) {
        return false;
      }
      chain[size++] = meeting;
      shift += seated[request] ? (lost == from ? 1 : -1) : 0;
      end = partner(meeting);
      int other = lost;
      lost = gained;
      gained = other;
    }
    // Seen from the end, the last meeting came out of the slot that would be next.
    int other = lost;
    lost = gained;
    gained = other;
    return end != start
        && load[to] + Math.max(0, shift) <= Math.max(load[to], draft.tables().count(to))
        && load[from] - Math.min(0, shift) <= Math.max(load[from], draft.tables().count(from));
  }

  int end() {
    return end;
  }

  /** The day of whoever is at the end after the swap. */
  long dayAtEnd() {
    return busy[end] ^ (1L << gained) ^ (1L << lost);
  }

  /** Swaps the two slots along the chain that was followed last. */
  void swap() {
    int person = start;
    int target = to;
    for (int index = 0; index < size; index++) {
      int next = partner(chain[index]);
      meetingAt[person * slots + target] = chain[index];
      meetingAt[next * slots + target] = meeting(request(chain[index]), person);
      person = next;
      target = target == to ? from : to;
    }
    meetingAt[start * slots + from] = Draft.NONE;
    meetingAt[end * slots + lost] = Draft.NONE;
    busy[start] ^= (1L << from) ^ (1L << to);
    busy[end] = dayAtEnd();
    load[to] += shift;
    load[from] -= shift;
  }

  private static long meeting(int request, int partner) {
    return ((long) request << 32) | partner;
  }

  private static int request(long meeting) {
    return (int) (meeting >>> 32);
  }

  private static int partner(long meeting) {
    return (int) meeting;
  }

  private long at(int person, int slot) {
    return meetingAt[person * slots + slot];
  }

  /** Moves the meetings of the placement to where they are here. */
  void writeBack() {
    int[] target = new int[draft.requests()];
    Arrays.fill(target, Draft.NONE);
    for (int cell = 0; cell < meetingAt.length; cell++) {
      if (meetingAt[cell] != Draft.NONE) {
        target[request(meetingAt[cell])] = cell % slots;
      }
    }
    int[] before = draft.slotOfEach();
    for (int request = 0; request < target.length; request++) {
      if (target[request] != before[request]) {
        draft.remove(request);
      }
    }
    for (int request = 0; request < target.length; request++) {
      if (target[request] != before[request]) {
        draft.place(request, target[request]);
      }
    }
  }
}
