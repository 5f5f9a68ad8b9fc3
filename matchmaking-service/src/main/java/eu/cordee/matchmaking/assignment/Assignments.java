package eu.cordee.matchmaking.assignment;

import eu.cordee.matchmaking.assignment.AssignmentRows.Before;
import eu.cordee.matchmaking.assignment.AssignmentRows.Busy;
import eu.cordee.matchmaking.assignment.AssignmentRows.Having;
import eu.cordee.matchmaking.assignment.AssignmentRows.Speaking;
import eu.cordee.matchmaking.assignment.AssignmentRows.Unavailable;
import eu.cordee.matchmaking.assignment.AssignmentRows.Wanted;
import eu.cordee.matchmaking.eventcopy.EventCopies;
import eu.cordee.matchmaking.eventcopy.EventCopy;
import eu.cordee.matchmaking.eventcopy.SlotCopy;
import eu.cordee.matchmaking.eventcopy.TableCopy;
import eu.cordee.scheduling.model.Attendee;
import eu.cordee.scheduling.model.Interpreter;
import eu.cordee.scheduling.model.Order;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.Rules;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Slots;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Builds the engine's problem from an event's accepted requests and all that is booked already. */
@ApplicationScoped
public class Assignments {

  /** Where nothing is decided by chance, and nobody's day has a cap. */
  private static final RunSettings ANY = new RunSettings(0, false, null, null, WhatIf.NOTHING);

  private final AssignmentRows rows;
  private final EventCopies events;

  Assignments(AssignmentRows rows, EventCopies events) {
    this.rows = rows;
    this.events = events;
  }

  /** The requests that have no meeting; what is booked is in nobody's reach. */
  public Assignment read(UUID eventId, RunSettings settings) {
    List<Wanted> requests = rows.requests(eventId, false);
    Assignment withoutLanguages =
        assignment(eventId, settings, openSlots(eventId), requests, Set.of());
    List<Speaking> interpreters = rows.interpreters(eventId);
    return interpreters.isEmpty()
        ? withoutLanguages
        : interpreted(eventId, withoutLanguages, interpreters);
  }

  /**
   * All requests, with the meetings that have not begun as a plan that may change. Meetings that
   * have begun are nobody's business any more. Those with an interpreter keep their slot: repairs
   * know of none.
   *
   * @param also participants who get a number even if nobody wants to meet them
   */
  public BookedPlan bookedPlan(UUID eventId, Set<UUID> also) {
    List<SlotCopy> slots = openSlots(eventId);
    Map<UUID, Integer> slotNumbers = numbered(slots.stream().map(SlotCopy::id).toList());
    Map<UUID, Integer> tables =
        numbered(events.tables(eventId).stream().map(TableCopy::id).toList());
    boolean languagesMatter = !rows.interpreters(eventId).isEmpty();
    List<Wanted> requests =
        rows.requests(eventId, true).stream()
            .filter(
                request ->
                    request.meeting() == null
                        || (slotNumbers.containsKey(request.slot())
                            && tables.containsKey(request.table())))
            .toList();
    List<BookedPlan.Booked> booked = new ArrayList<>();
    for (Wanted request : requests) {
      booked.add(
          request.meeting() == null
              ? BookedPlan.Booked.NOT
              : new BookedPlan.Booked(
                  request.meeting(), slotNumbers.get(request.slot()), tables.get(request.table())));
    }
    BitSet staying = new BitSet();
    for (int i = 0; languagesMatter && i < requests.size(); i++) {
      staying.set(i, requests.get(i).interpreted());
    }
    return BookedPlan.of(assignment(eventId, ANY, slots, requests, also), booked, staying);
  }

  private Assignment assignment(
      UUID eventId,
      RunSettings settings,
      List<SlotCopy> slots,
      List<Wanted> requests,
      Set<UUID> also) {
    List<TableCopy> tables = events.tables(eventId);
    Map<UUID, Integer> numbers = new LinkedHashMap<>();
    Set<UUID> movable = new HashSet<>();
    for (Wanted request : requests) {
      numbers.putIfAbsent(request.host(), numbers.size());
      numbers.putIfAbsent(request.guest(), numbers.size());
      if (request.meeting() != null) {
        movable.add(request.meeting());
      }
    }
    also.forEach(participant -> numbers.putIfAbsent(participant, numbers.size()));
    List<BitSet> available = available(eventId, slots, numbers, movable);
    List<Before> orders = rows.orders(eventId);
    SchedulingProblem problem =
        new SchedulingProblem(
            freeTables(eventId, slots, tables, movable),
            attendees(eventId, settings, numbers, available),
            requests(requests, numbers, slots, orders),
            orders(requests, orders),
            List.of(),
            Rules.NONE);
    return new Assignment(
        problem,
        requests.stream().map(Wanted::id).toList(),
        List.copyOf(numbers.keySet()),
        slots,
        tables);
  }

  private Assignment interpreted(UUID eventId, Assignment plain, List<Speaking> interpreters) {
    Languages numbers = new Languages();
    Map<UUID, BitSet> spoken = new HashMap<>();
    rows.languages(eventId)
        .forEach(who -> spoken.put(who.participant(), numbers.of(who.languages())));
    SchedulingProblem problem = plain.problem();
    List<Attendee> people = new ArrayList<>();
    for (int i = 0; i < problem.participants().size(); i++) {
      BitSet languages = spoken.getOrDefault(plain.participantIds().get(i), new BitSet());
      people.add(problem.participants().get(i).speaking(languages));
    }
    List<UUID> ids = interpreters.stream().map(Speaking::participant).toList();
    List<BitSet> there = available(eventId, plain.slots(), numbered(ids), Set.of());
    List<Interpreter> desk = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      desk.add(new Interpreter(numbers.of(interpreters.get(i).languages()), there.get(i)));
    }
    return new Assignment(
        new SchedulingProblem(
            problem.tables(), people, problem.requests(), problem.orders(), desk, problem.rules()),
        plain.requestIds(),
        plain.participantIds(),
        plain.slots(),
        plain.tables(),
        ids);
  }

  /** While an event runs, the slots that have begun are gone; one long past may be replayed. */
  public List<SlotCopy> openSlots(UUID eventId) {
    Instant now = rows.now();
    boolean running = events.find(eventId).map(EventCopy::endsAt).filter(now::isBefore).isPresent();
    return events.slots(eventId).stream()
        .filter(slot -> !running || slot.startsAt().isAfter(now))
        .toList();
  }

  /**
   * Per participant the slots in which they are there and idle.
   *
   * @param movable meetings that keep nobody busy, because they are part of the problem
   */
  private List<BitSet> available(
      UUID eventId, List<SlotCopy> slots, Map<UUID, Integer> numbers, Set<UUID> movable) {
    List<BitSet> available = new ArrayList<>();
    numbers.forEach((participant, number) -> available.add(Slots.first(slots.size())));
    for (Busy row : rows.busyPeople(eventId)) {
      Integer number = numbers.get(row.who());
      if (number != null && !movable.contains(row.source())) {
        row.slots(slots).forEach(available.get(number)::clear);
      }
    }
    Map<UUID, Integer> slotNumbers = numbered(slots.stream().map(SlotCopy::id).toList());
    for (Unavailable row : rows.unavailable(eventId)) {
      Integer number = numbers.get(row.participant());
      Integer slot = slotNumbers.get(row.slot());
      if (number != null && slot != null) {
        available.get(number).clear(slot);
      }
    }
    return available;
  }

  /** Who has what is left of floor and cap by the meetings that they have already. */
  private List<Attendee> attendees(
      UUID eventId, RunSettings settings, Map<UUID, Integer> numbers, List<BitSet> available) {
    int[] having = new int[numbers.size()];
    for (Having row : settings.limitsMeetings() ? rows.having(eventId) : List.<Having>of()) {
      Integer number = numbers.get(row.participant());
      if (number != null) {
        having[number] = row.meetings();
      }
    }
    List<Attendee> attendees = new ArrayList<>();
    for (int person = 0; person < having.length; person++) {
      int cap = left(settings.mostMeetings(), Attendee.NO_CAP, having[person]);
      int floor = left(settings.leastMeetings(), 0, having[person]);
      attendees.add(new Attendee(available.get(person), cap).withFloor(floor));
    }
    return attendees;
  }

  private static int left(@Nullable Integer forEverybody, int otherwise, int having) {
    return forEverybody == null ? otherwise : Math.max(0, forEverybody - having);
  }

  private List<BitSet> freeTables(
      UUID eventId, List<SlotCopy> slots, List<TableCopy> tables, Set<UUID> movable) {
    List<BitSet> free = new ArrayList<>();
    slots.forEach(slot -> free.add(Slots.first(tables.size())));
    Map<UUID, Integer> tableNumbers = numbered(tables.stream().map(TableCopy::id).toList());
    for (Busy row : rows.busyTables(eventId)) {
      Integer table = tableNumbers.get(row.who());
      if (table != null && !movable.contains(row.source())) {
        row.slots(slots).forEach(slot -> free.get(slot).clear(table));
      }
    }
    return free;
  }

  private static List<Request> requests(
      List<Wanted> wanted, Map<UUID, Integer> numbers, List<SlotCopy> slots, List<Before> orders) {
    Map<UUID, Instant> onlyAfter = new HashMap<>();
    Map<UUID, Instant> onlyBefore = new HashMap<>();
    Set<UUID> inProblem = wanted.stream().map(Wanted::id).collect(Collectors.toSet());
    for (Before order : orders) {
      if (order.beforeAt() != null && !inProblem.contains(order.before())) {
        onlyAfter.merge(order.after(), order.beforeAt(), (a, b) -> a.isAfter(b) ? a : b);
      }
      if (order.afterAt() != null && !inProblem.contains(order.after())) {
        onlyBefore.merge(order.before(), order.afterAt(), (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    List<Request> requests = new ArrayList<>(wanted.size());
    for (Wanted one : wanted) {
      Request request =
          new Request(
              numbers.get(one.host()),
              numbers.get(one.guest()),
              one.priority().weight(),
              allowed(one, slots, onlyAfter.get(one.id()), onlyBefore.get(one.id())),
              Request.FREE);
      requests.add(one.mutual() ? request.wantedByBoth() : request);
    }
    return requests;
  }

  private static BitSet allowed(
      Wanted request, List<SlotCopy> slots, @Nullable Instant after, @Nullable Instant before) {
    if (after == null && before == null && request.isFree()) {
      return Slots.first(slots.size());
    }
    BitSet allowed = new BitSet(slots.size());
    for (int i = 0; i < slots.size(); i++) {
      SlotCopy slot = slots.get(i);
      boolean inOrder =
          (after == null || slot.startsAt().isAfter(after))
              && (before == null || slot.startsAt().isBefore(before));
      allowed.set(i, inOrder && request.allows(slot));
    }
    return allowed;
  }

  private static List<Order> orders(List<Wanted> requests, List<Before> orders) {
    Map<UUID, Integer> index = numbered(requests.stream().map(Wanted::id).toList());
    return orders.stream()
        .filter(order -> index.containsKey(order.before()) && index.containsKey(order.after()))
        .map(order -> new Order(index.get(order.before()), index.get(order.after())))
        .toList();
  }

  private static Map<UUID, Integer> numbered(List<UUID> ids) {
    Map<UUID, Integer> numbers = HashMap.newHashMap(ids.size());
    ids.forEach(id -> numbers.put(id, numbers.size()));
    return numbers;
  }
}
