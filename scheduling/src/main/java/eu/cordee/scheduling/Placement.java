package eu.cordee.scheduling;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * Who meets whom when, kept consistent at every step: one meeting per participant and slot, nobody
 * absent, nobody above the cap. Shared tables may be overbooked for the length of a move.
 */
final class Placement {

  static final int NONE = -1;

  final TimetableProblem problem;
  final int slots;

  /** Who represents either side; changes only while a request is not placed. */
  final int[] hosts;

  final int[] guests;
  final int[] slotOf;

  /** Shared tables in use and open per slot. */
  final int[] load;

  final int[] tables;
  final int[] meetings;
  final BitSet[] open;
  final BitSet[] busy;
  final SideRules side;

  /** Per participant the slots in which they turned out not to be there. */
  private final BitSet[] away;

  private final Boundaries boundaries;
  private final BitSet[] possible;
  private final int[][] meetingAt;
  private long used;
  private final long places;

  Placement(TimetableProblem problem) {
    this(problem, Boundaries.of(problem));
  }

  private Placement(TimetableProblem problem, Boundaries boundaries) {
    this.problem = problem;
    this.slots = problem.slots();
    int requests = problem.requests().size();
    int people = problem.participants().size();
    this.hosts = problem.requests().stream().mapToInt(wanted -> wanted.hosts()[0]).toArray();
    this.guests = problem.requests().stream().mapToInt(wanted -> wanted.guests()[0]).toArray();
    this.slotOf = new int[requests];
    this.load = new int[slots];
    this.tables = problem.tables().stream().mapToInt(BitSet::cardinality).toArray();
    this.places = problem.places();
    this.meetings = new int[people];
    this.open = new BitSet[people];
    this.busy = new BitSet[people];
    this.possible = new BitSet[requests];
    this.meetingAt = new int[people][slots];
    this.away = new BitSet[people];
    this.boundaries = boundaries;
    Arrays.fill(slotOf, NONE);
    for (int person = 0; person < people; person++) {
      Arrays.fill(meetingAt[person], NONE);
      busy[person] = new BitSet(slots);
      open[person] = (BitSet) problem.participants().get(person).available().clone();
    }
    for (int request = 0; request < requests; request++) {
      represent(request, hosts[request], guests[request]);
    }
    this.side = new SideRules(this);
  }

  /** The placement of a plan; the event may have grown since. */
  static Placement of(TimetableProblem problem, Plan plan) {
    Placement placement = new Placement(problem, Boundaries.of(problem, plan));
    for (int request = 0; request < plan.slots().length; request++) {
      if (plan.isPlaced(request)) {
        placement.represent(request, plan.hosts()[request], plan.guests()[request]);
        placement.place(request, plan.slots()[request]);
      }
    }
    return placement;
  }

  /** Chooses who represents both sides of a request that is not placed. */
  void represent(int request, int host, int guest) {
    hosts[request] = host;
    guests[request] = guest;
    BitSet suiting = problem.possibleSlots(request, host, guest);
    boundaries.restrict(problem.requests().get(request), host, guest, suiting);
    possible[request] = suiting;
  }

  /** Whether there is more than one way to represent both sides. */
  boolean hasChoice(int request) {
    Request wanted = problem.requests().get(request);
    return wanted.hosts().length > 1 || wanted.guests().length > 1;
  }

  boolean suits(int request, int slot) {
    return possible[request].get(slot);
  }

  /** The slots in which the present representatives could meet if nobody else did. */
  BitSet possible(int request) {
    return possible[request];
  }

  int at(int person, int slot) {
    return meetingAt[person][slot];
  }

  int other(int request, int person) {
    return hosts[request] == person ? guests[request] : hosts[request];
  }

  long weight(int request) {
    return problem.requests().get(request).weight();
  }

  long weight() {
    return IntStream.range(0, slotOf.length)
        .filter(request -> slotOf[request] != NONE)
        .mapToLong(this::weight)
        .sum();
  }

  boolean isFixed(int request) {
    return problem.requests().get(request).isFixed();
  }

  /** Whether chains have to leave a meeting where it is. */
  boolean isPinned(int request) {
    return isFixed(request) || side.isBound(request);
  }

  boolean hasRoom(int person) {
    return meetings[person] < problem.participants().get(person).cap();
  }

  boolean usesTable(int request) {
    return problem.usesSharedTable(
        problem.requests().get(request), hosts[request], guests[request]);
  }

  /** Whether a shared table is free in a slot. */
  boolean hasTable(int slot) {
    return load[slot] < tables[slot];
  }

  /** Whether every shared table is taken in every slot. */
  boolean isFull() {
    return used >= places;
  }

  /** The slots in which both are free and that suit the request, whatever the shared tables. */
  BitSet commonSlots(int request) {
    BitSet common = (BitSet) possible[request].clone();
    common.and(open[hosts[request]]);
    common.and(open[guests[request]]);
    if (side.isBound(request)) {
      for (int slot = common.nextSetBit(0); slot >= 0; slot = common.nextSetBit(slot + 1)) {
        common.set(slot, side.allows(request, slot));
      }
    }
    return common;
  }

  void place(int request, int slot) {
    slotOf[request] = slot;
    if (usesTable(request)) {
      load[slot]++;
      used++;
    }
    occupy(hosts[request], slot, request);
    occupy(guests[request], slot, request);
    side.placed(request, slot);
  }

  void remove(int request) {
    int slot = slotOf[request];
    slotOf[request] = NONE;
    if (usesTable(request)) {
      load[slot]--;
      used--;
    }
    release(hosts[request], slot);
    release(guests[request], slot);
    side.removed(request, slot);
  }

  /** From now on a participant is away in further slots; meetings there have to be removed. */
  void withdraw(int person, BitSet slotsAway) {
    BitSet all = away[person] == null ? new BitSet(slots) : (BitSet) away[person].clone();
    all.or(slotsAway);
    away[person] = all;
    open[person].andNot(all);
  }

  /** Who is away when; for {@link #restore}. */
  BitSet[] withdrawals() {
    return away.clone();
  }

  /** Takes back every withdrawal since. */
  void restore(BitSet[] withdrawals) {
    for (int person = 0; person < away.length; person++) {
      if (!Objects.equals(away[person], withdrawals[person])) {
        away[person] = withdrawals[person];
        open[person].or(problem.participants().get(person).available());
        open[person].andNot(busy[person]);
        if (away[person] != null) {
          open[person].andNot(away[person]);
        }
      }
    }
  }

  /** How many shared tables are free in each slot. */
  int[] room() {
    int[] room = new int[slots];
    for (int slot = 0; slot < slots; slot++) {
      room[slot] = Math.max(0, tables[slot] - load[slot]);
    }
    return room;
  }

  /** How many shared tables are free in the whole event. */
  long freePlaces() {
    return Arrays.stream(room()).asLongStream().sum();
  }

  private void occupy(int person, int slot, int request) {
    if (meetingAt[person][slot] != NONE) {
      throw new IllegalStateException("participant " + person + " is busy in slot " + slot);
    }
    meetingAt[person][slot] = request;
    open[person].clear(slot);
    busy[person].set(slot);
    meetings[person]++;
  }

  private void release(int person, int slot) {
    meetingAt[person][slot] = NONE;
    open[person].set(slot, away[person] == null || !away[person].get(slot));
    busy[person].clear(slot);
    meetings[person]--;
  }
}
