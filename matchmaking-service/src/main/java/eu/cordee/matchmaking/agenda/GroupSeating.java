package eu.cordee.matchmaking.agenda;

import eu.cordee.matchmaking.agenda.Occupancy.Kind;
import eu.cordee.matchmaking.agenda.Occupancy.Wish;
import eu.cordee.matchmaking.database.Row;
import eu.cordee.matchmaking.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Seats many meetings of one event at once, in a few statements however many there are: a timetable
 * or a moved event has fifty thousand.
 */
@ApplicationScoped
public class GroupSeating {

  /** Others may take the tables that were free when we looked. */
  private static final int TRIES_FOR_TABLES = 32;

  private static final String FREE_TABLES =
      """
      select w.starts_at, w.ends_at, t.id
      from (select distinct n.* from unnest(?::timestamptz[], ?::timestamptz[]) as n) as w (starts_at, ends_at)
      join table_copy t on t.event_id = ?
      where not exists (select 1 from occupancy o
        where o.time_of = t.id and o.during && tstzrange(w.starts_at, w.ends_at))
      order by w.starts_at, t.number, t.id
      """;

  private final Occupancy occupancy;
  private final InterpreterDesk interpreters;
  private final Sql sql;

  GroupSeating(Occupancy occupancy, InterpreterDesk interpreters, Sql sql) {
    this.occupancy = occupancy;
    this.interpreters = interpreters;
    this.sql = sql;
  }

  /**
   * Occupies two people, a table and, where they need one, an interpreter for each meeting, or
   * nothing for those that cannot have all of it.
   *
   * @return by meeting, what it got
   */
  @Transactional(TxType.MANDATORY)
  public Map<UUID, Seat> seat(UUID eventId, Collection<Encounter> wanted) {
    Map<UUID, Seat> seats = new HashMap<>();
    List<Encounter> standing = occupyPeople(eventId, wanted, seats);
    List<Encounter> homeless = new ArrayList<>();
    Map<Encounter, UUID> own = new HashMap<>();
    for (Encounter encounter : standing) {
      if (encounter.table() == null) {
        homeless.add(encounter);
      } else {
        own.put(encounter, encounter.table());
      }
    }
    homeless.addAll(occupyTables(eventId, own, seats));
    for (int tries = 0; !homeless.isEmpty() && tries < TRIES_FOR_TABLES; tries++) {
      homeless = occupyTables(eventId, freeTables(eventId, homeless, seats), seats);
    }
    homeless.forEach(encounter -> seats.put(encounter.meetingId(), new Seat.NoTable()));
    interpret(eventId, standing, seats);
    occupancy.release(
        standing.stream()
            .map(Encounter::meetingId)
            .filter(meeting -> !(seats.get(meeting) instanceof Seat.Taken))
            .toList());
    return seats;
  }

  /** One by one, for they are few. */
  private void interpret(UUID eventId, List<Encounter> standing, Map<UUID, Seat> seats) {
    Set<UUID> inNeed = interpreters.inNeed(eventId, standing);
    for (Encounter encounter : standing) {
      boolean needed = encounter.interpreted() || inNeed.contains(encounter.meetingId());
      if (needed && seats.get(encounter.meetingId()) instanceof Seat.Taken taken) {
        seats.put(
            encounter.meetingId(),
            interpreters
                .take(encounter)
                .<Seat>map(interpreter -> new Seat.Taken(taken.tableId(), interpreter))
                .orElseGet(Seat.NoInterpreter::new));
      }
    }
  }

  private List<Encounter> occupyPeople(
      UUID eventId, Collection<Encounter> wanted, Map<UUID, Seat> seats) {
    Set<Wish> granted =
        occupancy.occupy(
            eventId, Kind.PERSON, wanted.stream().flatMap(GroupSeating::people).toList());
    List<Encounter> met = new ArrayList<>(wanted.size());
    for (Encounter encounter : wanted) {
      Set<UUID> busy =
          people(encounter)
              .filter(wish -> !granted.contains(wish))
              .map(Wish::resourceId)
              .collect(Collectors.toSet());
      if (busy.isEmpty()) {
        met.add(encounter);
      } else {
        seats.put(encounter.meetingId(), new Seat.PeopleBusy(busy));
      }
    }
    occupancy.release(List.copyOf(seats.keySet()));
    return met;
  }

  /** Those whose table was taken are left over. */
  private List<Encounter> occupyTables(
      UUID eventId, Map<Encounter, UUID> tables, Map<UUID, Seat> seats) {
    List<Wish> wishes = new ArrayList<>(tables.size());
    tables.forEach((encounter, table) -> wishes.add(wish(encounter, table)));
    Set<Wish> granted = wishes.isEmpty() ? Set.of() : occupancy.occupy(eventId, Kind.TABLE, wishes);
    List<Encounter> left = new ArrayList<>();
    tables.forEach(
        (encounter, table) -> {
          if (granted.contains(wish(encounter, table))) {
            seats.put(encounter.meetingId(), new Seat.Taken(table, null));
          } else {
            left.add(encounter);
          }
        });
    return left;
  }

  /** A table of their own for as many as there are tables; the others have none. */
  private Map<Encounter, UUID> freeTables(
      UUID eventId, List<Encounter> homeless, Map<UUID, Seat> seats) {
    Map<Time, Deque<UUID>> free = new HashMap<>();
    sql.list(
            FREE_TABLES,
            FreeTable::of,
            homeless.stream().map(Encounter::from).toList(),
            homeless.stream().map(Encounter::to).toList(),
            eventId)
        .forEach(
            table -> free.computeIfAbsent(table.time, time -> new ArrayDeque<>()).add(table.id));
    Map<Encounter, UUID> chosen = new HashMap<>();
    for (Encounter encounter : homeless) {
      Deque<UUID> tables = free.get(new Time(encounter.from(), encounter.to()));
      if (tables == null || tables.isEmpty()) {
        seats.put(encounter.meetingId(), new Seat.NoTable());
      } else {
        chosen.put(encounter, tables.poll());
      }
    }
    return chosen;
  }

  private static Stream<Wish> people(Encounter encounter) {
    return Stream.of(
        wish(encounter, encounter.hostPerson()), wish(encounter, encounter.guestPerson()));
  }

  private static Wish wish(Encounter encounter, UUID resource) {
    return new Wish(resource, encounter.from(), encounter.to(), encounter.meetingId());
  }

  private record Time(Instant from, Instant to) {}

  private record FreeTable(Time time, UUID id) {
    static FreeTable of(Row row) throws SQLException {
      return new FreeTable(
          new Time(row.instant("starts_at"), row.instant("ends_at")), row.id("id"));
    }
  }
}
