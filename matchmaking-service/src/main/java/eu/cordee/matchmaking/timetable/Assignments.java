package eu.cordee.matchmaking.timetable;

import eu.cordee.matchmaking.database.Row;
import eu.cordee.matchmaking.database.Sql;
import eu.cordee.matchmaking.eventcopy.EventCopies;
import eu.cordee.matchmaking.eventcopy.EventCopy;
import eu.cordee.matchmaking.eventcopy.SlotCopy;
import eu.cordee.matchmaking.eventcopy.TableCopy;
import eu.cordee.matchmaking.meetingrequest.Priority;
import eu.cordee.matchmaking.timetable.Scheduler.Order;
import eu.cordee.matchmaking.timetable.Scheduler.Wish;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads an event's accepted requests and everything that is already booked. */
@ApplicationScoped
public class Assignments {

  private static final String REQUESTS =
      """
      select r.id, r.host_id, r.guest_id, r.priority, r.earliest, r.latest, r.fixed_slot_id,
        r.origin <> 'IMPORTED' or r.priority = 'MUTUAL' as mutual, m.id as meeting_id, m.slot_id, m.table_id
      from meeting_request r
      left join meeting m on m.request_id = r.id and m.state = 'CONFIRMED'
      where r.event_id = ? and r.state = 'ACCEPTED' and (m.id is null or ?)
      order by r.id
      """;

  private static final String ORDERS =
      """
      select o.before_id, o.after_id, b.starts_at as before_at, a.starts_at as after_at
      from request_order o
      join meeting_request r on r.id = o.after_id and r.event_id = ?
      left join meeting b on b.request_id = o.before_id and b.state = 'CONFIRMED'
      left join meeting a on a.request_id = o.after_id and a.state = 'CONFIRMED'
      """;

  /** Person by person, for which there is an index: slot by slot takes five times as long. */
  private static final String BUSY_PEOPLE =
      """
      with whole as materialized (
        select tstzrange(min(starts_at), max(ends_at)) as during from slot_copy where event_id = ?
      )
      select p.id as who, o.source_id, lower(o.during) as starts_at, upper(o.during) as ends_at
      from whole cross join participant_copy p cross join lateral (
        select * from occupancy
        where resource_id = p.person_id and during && whole.during
        offset 0
      ) o
      where p.event_id = ? and p.active
      """;

  private static final String UNAVAILABLE =
      "select u.participant_id, u.slot_id from unavailable_slot u join slot_copy s on s.id = u.slot_id where s.event_id = ?";

  private static final String HAVING =
      """
      select participant_id, count(*)::int as meetings from (
        select host_id as participant_id from meeting where event_id = ? and state = 'CONFIRMED'
        union all
        select guest_id from meeting where event_id = ? and state = 'CONFIRMED'
      ) of_both group by participant_id
      """;

  private static final String BUSY_TABLES =
      """
      select resource_id as who, source_id, lower(during) as starts_at, upper(during) as ends_at
      from occupancy where event_id = ? and resource_kind = 'TABLE'
      """;

  /** Where nothing is decided by chance, and nobody's day has a cap. */
  private static final RunSettings ANY = new RunSettings(0, false, null, null, WhatIf.NOTHING);

  private final Sql sql;
  private final EventCopies events;

  Assignments(Sql sql, EventCopies events) {
    this.sql = sql;
    this.events = events;
  }

  /** A request with its meeting, if it has one. */
  private record Request(
      UUID id,
      UUID host,
      UUID guest,
      Priority priority,
      @Nullable Instant earliest,
      @Nullable Instant latest,
      @Nullable UUID fixedSlot,
      boolean mutual,
      @Nullable UUID meeting,
      @Nullable UUID slot,
      @Nullable UUID table) {
    static Request of(Row row) throws SQLException {
      return new Request(
          row.id("id"),
          row.id("host_id"),
          row.id("guest_id"),
          Priority.valueOf(row.text("priority")),
          row.instantOrNull("earliest"),
          row.instantOrNull("latest"),
          row.idOrNull("fixed_slot_id"),
          row.flag("mutual"),
          row.idOrNull("meeting_id"),
          row.idOrNull("slot_id"),
          row.idOrNull("table_id"));
    }

    /** Whether any slot will do. */
    boolean isFree() {
      return fixedSlot == null && earliest == null && latest == null;
    }

    boolean allows(SlotCopy slot) {
      return (fixedSlot == null || fixedSlot.equals(slot.id()))
          && (earliest == null || !slot.startsAt().isBefore(earliest))
          && (latest == null || !slot.endsAt().isAfter(latest));
    }
  }

  /** Somebody or some table is occupied for a time. */
  private record Busy(UUID who, UUID source, Instant from, Instant to) {
    static Busy of(Row row) throws SQLException {
      return new Busy(
          row.id("who"), row.id("source_id"), row.instant("starts_at"), row.instant("ends_at"));
    }

    IntStream slots(List<SlotCopy> all) {
      return IntStream.range(0, all.size())
          .filter(
              slot ->
                  all.get(slot).startsAt().isBefore(to) && all.get(slot).endsAt().isAfter(from));
    }
  }

  private record Having(UUID participant, int meetings) {
    static Having of(Row row) throws SQLException {
      return new Having(row.id("participant_id"), row.number("meetings"));
    }
  }

  private record Unavailable(UUID participant, UUID slot) {}

  private record Before(
      UUID before, UUID after, @Nullable Instant beforeAt, @Nullable Instant afterAt) {}

  /** The requests that have no meeting; what is booked is in nobody's reach. */
  Assignment read(UUID eventId, RunSettings settings) {
    List<Request> requests = sql.list(REQUESTS, Request::of, eventId, false);
    return assignment(eventId, settings, openSlots(eventId), requests, Set.of());
  }

  /**
   * All requests, with the meetings that have not begun as a plan that may change. Meetings that
   * have begun are nobody's business any more.
   *
   * @param also participants who get a number even if nobody wants to meet them
   */
  public Standing standing(UUID eventId, Set<UUID> also) {
    List<SlotCopy> slots = openSlots(eventId);
    Map<UUID, Integer> slotNumbers = numbered(slots.stream().map(SlotCopy::id).toList());
    Map<UUID, Integer> tables =
        numbered(events.tables(eventId).stream().map(TableCopy::id).toList());
    List<Request> requests =
        sql.list(REQUESTS, Request::of, eventId, true).stream()
            .filter(
                request ->
                    request.meeting == null
                        || (slotNumbers.containsKey(request.slot)
                            && tables.containsKey(request.table)))
            .toList();
    List<Standing.Booked> booked = new ArrayList<>();
    BitSet mutual = new BitSet();
    for (Request request : requests) {
      mutual.set(booked.size(), request.mutual);
      booked.add(
          request.meeting == null
              ? Standing.Booked.NOT
              : new Standing.Booked(
                  request.meeting, slotNumbers.get(request.slot), tables.get(request.table)));
    }
    Assignment assignment = assignment(eventId, ANY, slots, requests, also);
    return Standing.of(assignment, booked, mutual);
  }

  private Assignment assignment(
      UUID eventId,
      RunSettings settings,
      List<SlotCopy> slots,
      List<Request> requests,
      Set<UUID> also) {
    List<TableCopy> tables = events.tables(eventId);
    Map<UUID, Integer> numbers = new LinkedHashMap<>();
    Set<UUID> movable = new HashSet<>();
    for (Request request : requests) {
      numbers.putIfAbsent(request.host, numbers.size());
      numbers.putIfAbsent(request.guest, numbers.size());
      if (request.meeting != null) {
        movable.add(request.meeting);
      }
    }
    also.forEach(participant -> numbers.putIfAbsent(participant, numbers.size()));
    List<BitSet> freeTables = freeTables(eventId, slots, tables, movable);
    List<Before> orders = orders(eventId);
    int[] having = settings.limitsMeetings() ? having(eventId, numbers) : new int[numbers.size()];
    Scheduler.Task task =
        new Scheduler.Task(
            freeTables.stream().mapToInt(BitSet::cardinality).toArray(),
            busy(eventId, slots, numbers, movable),
            left(settings.leastMeetings(), 0, having),
            left(settings.mostMeetings(), Integer.MAX_VALUE, having),
            wishes(requests, numbers, slots, orders),
            orders(requests, orders),
            settings.seed(),
            settings.thorough());
    return new Assignment(
        task,
        requests.stream().map(Request::id).toList(),
        List.copyOf(numbers.keySet()),
        slots,
        tables,
        freeTables);
  }

  /** While an event runs, the slots that have begun are gone; one long past may be replayed. */
  public List<SlotCopy> openSlots(UUID eventId) {
    Instant now = sql.first("select now() as now", row -> row.instant("now")).orElseThrow();
    boolean running = events.find(eventId).map(EventCopy::endsAt).filter(now::isBefore).isPresent();
    return events.slots(eventId).stream()
        .filter(slot -> !running || slot.startsAt().isAfter(now))
        .toList();
  }

  private List<Before> orders(UUID eventId) {
    return sql.list(
        ORDERS,
        row ->
            new Before(
                row.id("before_id"),
                row.id("after_id"),
                row.instantOrNull("before_at"),
                row.instantOrNull("after_at")),
        eventId);
  }

  /**
   * @param movable meetings that keep nobody busy, because they are part of the task
   */
  private List<BitSet> busy(
      UUID eventId, List<SlotCopy> slots, Map<UUID, Integer> numbers, Set<UUID> movable) {
    List<BitSet> busy = new ArrayList<>();
    numbers.forEach((participant, number) -> busy.add(new BitSet(slots.size())));
    for (Busy row : sql.list(BUSY_PEOPLE, Busy::of, eventId, eventId)) {
      Integer number = numbers.get(row.who);
      if (number != null && !movable.contains(row.source)) {
        row.slots(slots).forEach(busy.get(number)::set);
      }
    }
    Map<UUID, Integer> slotNumbers = numbered(slots.stream().map(SlotCopy::id).toList());
    for (Unavailable row : sql.list(UNAVAILABLE, Assignments::unavailable, eventId)) {
      Integer number = numbers.get(row.participant);
      Integer slot = slotNumbers.get(row.slot);
      if (number != null && slot != null) {
        busy.get(number).set(slot);
      }
    }
    return busy;
  }

  /** How many meetings everybody has already. */
  private int[] having(UUID eventId, Map<UUID, Integer> numbers) {
    int[] meetings = new int[numbers.size()];
    for (Having having : sql.list(HAVING, Having::of, eventId, eventId)) {
      Integer number = numbers.get(having.participant);
      if (number != null) {
        meetings[number] = having.meetings;
      }
    }
    return meetings;
  }

  /** What is left of a number for everybody by the meetings that they have already. */
  private static int[] left(@Nullable Integer forEverybody, int otherwise, int[] having) {
    return Arrays.stream(having)
        .map(meetings -> forEverybody == null ? otherwise : Math.max(0, forEverybody - meetings))
        .toArray();
  }

  private List<BitSet> freeTables(
      UUID eventId, List<SlotCopy> slots, List<TableCopy> tables, Set<UUID> movable) {
    List<BitSet> free = new ArrayList<>();
    for (int slot = 0; slot < slots.size(); slot++) {
      BitSet all = new BitSet(tables.size());
      all.set(0, tables.size());
      free.add(all);
    }
    Map<UUID, Integer> tableNumbers = numbered(tables.stream().map(TableCopy::id).toList());
    for (Busy row : sql.list(BUSY_TABLES, Busy::of, eventId)) {
      Integer table = tableNumbers.get(row.who);
      if (table != null && !movable.contains(row.source)) {
        row.slots(slots).forEach(slot -> free.get(slot).clear(table));
      }
    }
    return free;
  }

  private static List<Wish> wishes(
      List<Request> requests,
      Map<UUID, Integer> numbers,
      List<SlotCopy> slots,
      List<Before> orders) {
    Map<UUID, Instant> onlyAfter = new HashMap<>();
    Map<UUID, Instant> onlyBefore = new HashMap<>();
    Set<UUID> inTask = requests.stream().map(Request::id).collect(Collectors.toSet());
    for (Before order : orders) {
      if (order.beforeAt != null && !inTask.contains(order.before)) {
        onlyAfter.merge(order.after, order.beforeAt, (a, b) -> a.isAfter(b) ? a : b);
      }
      if (order.afterAt != null && !inTask.contains(order.after)) {
        onlyBefore.merge(order.before, order.afterAt, (a, b) -> a.isBefore(b) ? a : b);
      }
    }
    List<Wish> wishes = new ArrayList<>(requests.size());
    for (Request request : requests) {
      BitSet allowed =
          allowed(request, slots, onlyAfter.get(request.id), onlyBefore.get(request.id));
      wishes.add(
          new Wish(
              numbers.get(request.host),
              numbers.get(request.guest),
              request.priority.weight(),
              allowed));
    }
    return wishes;
  }

  private static BitSet allowed(
      Request request, List<SlotCopy> slots, @Nullable Instant after, @Nullable Instant before) {
    BitSet allowed = new BitSet(slots.size());
    if (after == null && before == null && request.isFree()) {
      allowed.set(0, slots.size());
      return allowed;
    }
    for (int i = 0; i < slots.size(); i++) {
      SlotCopy slot = slots.get(i);
      boolean inOrder =
          (after == null || slot.startsAt().isAfter(after))
              && (before == null || slot.startsAt().isBefore(before));
      allowed.set(i, inOrder && request.allows(slot));
    }
    return allowed;
  }

  private static List<Order> orders(List<Request> requests, List<Before> orders) {
    Map<UUID, Integer> index = numbered(requests.stream().map(Request::id).toList());
    return orders.stream()
        .filter(order -> index.containsKey(order.before) && index.containsKey(order.after))
        .map(order -> new Order(index.get(order.before), index.get(order.after)))
        .toList();
  }

  private static Map<UUID, Integer> numbered(List<UUID> ids) {
    Map<UUID, Integer> numbers = HashMap.newHashMap(ids.size());
    ids.forEach(id -> numbers.put(id, numbers.size()));
    return numbers;
  }

  private static Unavailable unavailable(Row row) throws SQLException {
    return new Unavailable(row.id("participant_id"), row.id("slot_id"));
  }
}
