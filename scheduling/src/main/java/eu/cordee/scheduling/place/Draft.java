package eu.cordee.scheduling.place;

import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.SchedulingProblem;
import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * Who meets whom when, kept consistent at every step: one meeting per participant and slot, nobody
 * absent, nobody above the cap. Shared tables may be overbooked for the length of a move.
 *
 * <p>Requests, people, slots and tables are numbered from 0, as in the event; a number outside
 * throws {@link IndexOutOfBoundsException}. Memory grows with people times slots; what concerns one
 * request or person and one slot takes constant time but for its {@link SideRules}. For one thread.
 */
public final class Draft {

  /** No request, slot, table or person. */
  public static final int NONE = -1;

  private final SchedulingProblem problem;
  private final int slots;

  /** Who represents either side; changes only while a request is not placed. */
  private final int[] hosts;

  private final int[] guests;
  private final int[] slotOf;

  private final SharedTables tables;
  private final Days days;
  private final SideRules side;

  private final TurningPoints turningPoints;
  private final BitSet[] possible;

  /** Nobody meets anybody yet. */
  public Draft(SchedulingProblem problem) {
    this(problem, TurningPoints.of(problem));
  }

  private Draft(SchedulingProblem problem, TurningPoints turningPoints) {
    this.problem = problem;
    this.slots = problem.slots();
    int requests = problem.requests().size();
    this.hosts = problem.requests().stream().mapToInt(wanted -> wanted.hosts()[0]).toArray();
    this.guests = problem.requests().stream().mapToInt(wanted -> wanted.guests()[0]).toArray();
    this.slotOf = new int[requests];
    this.tables = new SharedTables(problem);
    this.days = new Days(problem.participants(), slots);
    this.possible = new BitSet[requests];
    this.turningPoints = turningPoints;
    Arrays.fill(slotOf, NONE);
    for (int request = 0; request < requests; request++) {
      represent(request, hosts[request], guests[request]);
    }
    this.side = new SideRules(this);
  }

  /** The placement of a plan; the event may have grown since. */
  public static Draft of(SchedulingProblem problem, Plan plan) {
    Draft draft = new Draft(problem, TurningPoints.of(problem, plan));
    for (int request = 0; request < plan.slots().length; request++) {
      if (plan.isPlaced(request)) {
        draft.represent(request, plan.hosts()[request], plan.guests()[request]);
        draft.place(request, plan.slots()[request]);
      }
    }
    return draft;
  }

  /** The event that is planned. */
  public SchedulingProblem problem() {
    return problem;
  }

  /** How many slots the event has. */
  public int slots() {
    return slots;
  }

  /** How many requests there are; they are numbered from 0. */
  public int requests() {
    return slotOf.length;
  }

  /** How many people there are; they are numbered from 0. */
  public int people() {
    return problem.participants().size();
  }

  /** Orders, interpreters and stands that several people share. */
  public SideRules side() {
    return side;
  }

  /** The slot of a request, or {@link #NONE}. */
  public int slotOf(int request) {
    return slotOf[request];
  }

  /** Who represents the hosts, whether the request is placed or not. */
  public int host(int request) {
    return hosts[request];
  }

  /** Who represents the guests, whether the request is placed or not. */
  public int guest(int request) {
    return guests[request];
  }

  /** The tables that everybody may use. */
  public SharedTables tables() {
    return tables;
  }

  /** How many meetings a person has. */
  public int meetings(int person) {
    return days.meetings(person);
  }

  /** The slots in which a person is there and idle; a view, not to be changed. */
  public BitSet open(int person) {
    return days.open(person);
  }

  /** The slots in which a person has a meeting; a view, not to be changed. */
  public BitSet busy(int person) {
    return days.busy(person);
  }

  /** Per request its slot or {@link #NONE}; a copy. */
  public int[] slotOfEach() {
    return slotOf.clone();
  }

  /** Per request who represents the hosts; a copy. */
  public int[] hostOfEach() {
    return hosts.clone();
  }

  /** Per request who represents the guests; a copy. */
  public int[] guestOfEach() {
    return guests.clone();
  }

  /** Per person how many meetings they have; a copy. */
  public int[] meetingsOfEach() {
    return days.meetingsOfEach();
  }

  /** Breaks of all people together. */
  public int breaks() {
    return days.breaks();
  }

  /** How many requests are placed. */
  public int placed() {
    return (int) Arrays.stream(slotOf).filter(slot -> slot != NONE).count();
  }

  /** The plan as it stands, with these tables. */
  public Plan plan(int[] tableOf) {
    return new Plan(slotOfEach(), tableOf, hostOfEach(), guestOfEach(), side.interpreters());
  }

  /** Chooses who represents both sides of a request that is not placed. */
  public void represent(int request, int host, int guest) {
    hosts[request] = host;
    guests[request] = guest;
    BitSet suiting = problem.possibleSlots(request, host, guest);
    turningPoints.restrict(problem.requests().get(request), host, guest, suiting);
    possible[request] = suiting;
  }

  /** Whether there is more than one way to represent both sides. */
  public boolean hasChoice(int request) {
    Request wanted = problem.requests().get(request);
    return wanted.hosts().length > 1 || wanted.guests().length > 1;
  }

  /** Whether the present representatives could meet in a slot if nobody else did. */
  public boolean suits(int request, int slot) {
    return possible[request].get(slot);
  }

  /** The slots in which the present representatives could meet if nobody else did. */
  public BitSet possible(int request) {
    return possible[request];
  }

  /** The meeting of a person in a slot, or {@link #NONE}. */
  public int at(int person, int slot) {
    return days.at(person, slot);
  }

  /** Whom a person meets there. */
  public int other(int request, int person) {
    return hosts[request] == person ? guests[request] : hosts[request];
  }

  /** What a request is worth. */
  public long weight(int request) {
    return problem.requests().get(request).weight();
  }

  /** What everything placed is worth together. */
  public long weight() {
    return IntStream.range(0, slotOf.length)
        .filter(request -> slotOf[request] != NONE)
        .mapToLong(this::weight)
        .sum();
  }

  /** Whether a request keeps the slot that it came with. */
  public boolean isFixed(int request) {
    return problem.requests().get(request).isFixed();
  }

  /** Whether chains have to leave a meeting where it is. */
  public boolean isPinned(int request) {
    return isFixed(request) || side.isBound(request);
  }

  /** Whether a person has fewer meetings than their cap. */
  public boolean hasRoom(int person) {
    return days.meetings(person) < problem.participants().get(person).cap();
  }

  /** Whether a request, as represented now, takes a shared table. */
  public boolean usesTable(int request) {
    return problem.usesSharedTable(
        problem.requests().get(request), hosts[request], guests[request]);
  }

  /** The slots in which both are free and that suit the request, whatever the shared tables. */
  public BitSet commonSlots(int request) {
    BitSet common = (BitSet) possible[request].clone();
    common.and(days.open(hosts[request]));
    common.and(days.open(guests[request]));
    if (side.isBound(request)) {
      for (int slot = common.nextSetBit(0); slot >= 0; slot = common.nextSetBit(slot + 1)) {
        common.set(slot, side.allows(request, slot));
      }
    }
    return common;
  }

  /** Places a request that is not placed; its people have to be idle then. */
  public void place(int request, int slot) {
    slotOf[request] = slot;
    if (usesTable(request)) {
      tables.take(slot);
    }
    days.occupy(hosts[request], slot, request);
    days.occupy(guests[request], slot, request);
    side.placed(request, slot);
  }

  /** Takes a placed request out. */
  public void remove(int request) {
    int slot = slotOf[request];
    slotOf[request] = NONE;
    if (usesTable(request)) {
      tables.giveBack(slot);
    }
    days.release(hosts[request], slot);
    days.release(guests[request], slot);
    side.removed(request, slot);
  }

  /** From now on a participant is away in further slots; meetings there have to be removed. */
  public void withdraw(int person, BitSet slotsAway) {
    days.withdraw(person, slotsAway);
  }

  /** Who is away when; for {@link #restore}. */
  public BitSet[] withdrawals() {
    return days.withdrawals();
  }

  /** Takes back every withdrawal since. */
  public void restore(BitSet[] withdrawals) {
    days.restore(withdrawals);
  }
}
