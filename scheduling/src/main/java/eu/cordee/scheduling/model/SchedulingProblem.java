package eu.cordee.scheduling.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An event whose requests do not all fit: which meetings take place is part of the question. Slots,
 * tables, participants, requests, languages and interpreters are numbered from 0.
 *
 * @param tables per slot the tables that anybody may use; tables of somebody's own are none of them
 * @param participants who takes part
 * @param requests who wants to meet whom
 * @param orders which meetings come before which
 * @param interpreters who can help those who share no language
 * @param rules what holds for the whole event
 */
public record SchedulingProblem(
    List<BitSet> tables,
    List<Attendee> participants,
    List<Request> requests,
    List<Order> orders,
    List<Interpreter> interpreters,
    Rules rules) {

  /**
   * Lists are copied, and tables of somebody's own taken out of those for everybody.
   *
   * @throws IllegalArgumentException if a request, order or forbidden pair names somebody or
   *     something that is not there
   */
  public SchedulingProblem {
    participants = List.copyOf(participants);
    requests = List.copyOf(requests);
    orders = List.copyOf(orders);
    interpreters = List.copyOf(interpreters);
    tables = withoutOwnTables(tables, participants);
    requireThere(tables.size(), participants.size(), requests, orders, rules);
  }

  private static void requireThere(
      int slots, int people, List<Request> requests, List<Order> orders, Rules rules) {
    for (Request request : requests) {
      for (int host : request.hosts()) {
        Numbers.requireIndex(host, people, "a host");
      }
      for (int guest : request.guests()) {
        Numbers.requireIndex(guest, people, "a guest");
      }
      Numbers.requireIndex(request.isFixed() ? request.fixedSlot() : 0, slots, "a fixed slot");
    }
    for (Order order : orders) {
      Numbers.requireIndex(order.before(), requests.size(), "a request that comes before");
      Numbers.requireIndex(order.after(), requests.size(), "a request that comes after");
    }
    for (Rules.Pair pair : rules.forbidden()) {
      Numbers.requireIndex(pair.lower(), people, "somebody who may not meet");
      Numbers.requireIndex(pair.higher(), people, "somebody who may not meet");
    }
  }

  /** An event without further rules and with the same tables in every slot. */
  public SchedulingProblem(
      int slots, int tables, List<Attendee> participants, List<Request> requests) {
    this(sameTables(slots, tables), participants, requests, List.of(), List.of(), Rules.NONE);
  }

  /** The same tables 0 to {@code tables - 1} in every slot. */
  public static List<BitSet> sameTables(int slots, int tables) {
    List<BitSet> all = new ArrayList<>();
    for (int slot = 0; slot < slots; slot++) {
      all.add(Slots.first(tables));
    }
    return all;
  }

  private static List<BitSet> withoutOwnTables(List<BitSet> tables, List<Attendee> participants) {
    BitSet own = new BitSet();
    for (Attendee participant : participants) {
      if (participant.ownTable() != Attendee.NO_TABLE) {
        own.set(participant.ownTable());
      }
    }
    List<BitSet> shared = new ArrayList<>();
    for (BitSet open : tables) {
      BitSet rest = (BitSet) open.clone();
      rest.andNot(own);
      shared.add(rest);
    }
    return List.copyOf(shared);
  }

  /** How many slots there are. */
  public int slots() {
    return tables.size();
  }

  /** How many meetings interpreters can help in, in the whole event. */
  public long interpretations() {
    return interpreters.stream()
        .mapToLong(interpreter -> interpreter.available().get(0, slots()).cardinality())
        .sum();
  }

  /** Meetings that people lack to their floors if they have so many, all together. */
  public int shortfall(int[] meetings) {
    return IntStream.range(0, meetings.length)
        .map(person -> participants.get(person).lacks(meetings[person]))
        .sum();
  }

  /** How many meetings at shared tables fit in the whole event. */
  public long places() {
    return tables.stream().mapToLong(BitSet::cardinality).sum();
  }

  /** The same event with other participants and requests. */
  public SchedulingProblem with(List<Attendee> others, List<Request> wanted) {
    return new SchedulingProblem(tables, others, wanted, orders, interpreters, rules);
  }

  /** The same event with other tables. */
  public SchedulingProblem withTables(List<BitSet> others) {
    return new SchedulingProblem(others, participants, requests, orders, interpreters, rules);
  }

  /** The same event in which nobody's cap is above the number of slots, which binds anyway. */
  public SchedulingProblem withCapsWithinSlots() {
    List<Attendee> people =
        participants.stream().map(who -> who.withCap(Math.min(slots(), who.cap()))).toList();
    return with(people, requests);
  }

  /** The same event with other orders. */
  public SchedulingProblem withOrders(List<Order> others) {
    return new SchedulingProblem(tables, participants, requests, others, interpreters, rules);
  }

  /** Whether two people share no language, as far as is known. */
  public boolean needsInterpreter(int host, int guest) {
    BitSet spoken = participants.get(host).languages();
    BitSet understood = participants.get(guest).languages();
    return !spoken.isEmpty() && !understood.isEmpty() && !spoken.intersects(understood);
  }

  /** Whether a request cannot do without an interpreter, whoever comes. */
  public boolean needsInterpreter(Request request) {
    for (int host : request.hosts()) {
      for (int guest : request.guests()) {
        if (!needsInterpreter(host, guest)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Whether a meeting of these two takes one of the shared tables. */
  public boolean usesSharedTable(Request request, int host, int guest) {
    return !request.virtual() && ownTable(host, guest) == Attendee.NO_TABLE;
  }

  /** The table of their own where these two meet: the host's before the guest's. */
  public int ownTable(int host, int guest) {
    int table = participants.get(host).ownTable();
    return table == Attendee.NO_TABLE ? participants.get(guest).ownTable() : table;
  }

  /** The slots in which these two could have this meeting if nobody had any other meeting. */
  public BitSet possibleSlots(int request, int host, int guest) {
    Request wanted = requests.get(request);
    BitSet possible = (BitSet) wanted.allowed().clone();
    if (!rules.mayMeet(host, guest)) {
      possible.clear();
    }
    possible.and(participants.get(host).available());
    possible.and(participants.get(guest).available());
    if (wanted.isFixed()) {
      boolean open = possible.get(wanted.fixedSlot());
      possible.clear();
      possible.set(wanted.fixedSlot(), open);
    }
    return possible;
  }

  /** The slots in which some representatives could have this meeting. */
  public BitSet possibleSlots(int request) {
    Request wanted = requests.get(request);
    if (wanted.hosts().length == 1 && wanted.guests().length == 1) {
      return possibleSlots(request, wanted.hosts()[0], wanted.guests()[0]);
    }
    BitSet possible = new BitSet(slots());
    for (int host : wanted.hosts()) {
      for (int guest : wanted.guests()) {
        possible.or(possibleSlots(request, host, guest));
      }
    }
    return possible;
  }
}
