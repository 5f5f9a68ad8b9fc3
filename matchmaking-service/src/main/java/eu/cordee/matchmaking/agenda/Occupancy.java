package eu.cordee.matchmaking.agenda;

import eu.cordee.matchmaking.database.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The one authority on who and what is occupied when. Everything that books writes here, in its own
 * transaction; the exclusion constraint {@code nobody_is_in_two_places} carries the promise, the
 * code only makes it polite. See docs/double-booking.md.
 */
@ApplicationScoped
public class Occupancy {

  private static final int TRIES_FOR_A_TABLE = 32;

  private final Sql sql;
  private final InterpreterDesk interpreters;

  Occupancy(Sql sql, InterpreterDesk interpreters) {
    this.sql = sql;
    this.interpreters = interpreters;
  }

  /** Occupies two people, a free table and, where they need one, an interpreter for a meeting. */
  @Transactional(TxType.MANDATORY)
  public Seat seat(Encounter encounter) {
    Set<UUID> missing = new HashSet<>(Set.of(encounter.hostPerson(), encounter.guestPerson()));
    UUID table = null;
    for (Resource taken : insert(encounter)) {
      if (taken.kind.equals("TABLE")) {
        table = taken.id;
      } else {
        missing.remove(taken.id);
      }
    }
    if (!missing.isEmpty()) {
      return new Seat.PeopleBusy(missing);
    }
    return table == null ? seatAtAnotherTable(encounter) : interpret(encounter, table);
  }

  /** Frees what a meeting or commitment occupies. */
  @Transactional(TxType.MANDATORY)
  public void release(UUID sourceId) {
    sql.updateUnmapped(OccupancySql.RELEASE, sourceId);
  }

  /** Frees what many meetings occupy. */
  @Transactional(TxType.MANDATORY)
  public void release(Collection<UUID> sourceIds) {
    sql.updateUnmapped(OccupancySql.RELEASE_MANY, sourceIds);
  }

  /**
   * Occupies one person for a commitment.
   *
   * @return false when they have something else at that time
   */
  @Transactional(TxType.MANDATORY)
  public boolean hold(UUID eventId, UUID commitmentId, UUID personId, Instant from, Instant to) {
    return sql.update(OccupancySql.HOLD, eventId, personId, from, to, commitmentId) == 1;
  }

  /**
   * Occupies what can be had of many people or tables.
   *
   * @return the wishes that came true
   */
  @Transactional(TxType.MANDATORY)
  public Set<Wish> occupy(UUID eventId, Kind kind, Collection<Wish> wishes) {
    Set<Taken> taken =
        new HashSet<>(
            sql.list(
                OccupancySql.MANY,
                row -> new Taken(row.id("source_id"), row.id("resource_id")),
                eventId,
                kind,
                wishes.stream().map(Wish::resourceId).toList(),
                wishes.stream().map(Wish::from).toList(),
                wishes.stream().map(Wish::to).toList(),
                wishes.stream().map(Wish::meetingId).toList()));
    Set<Wish> granted = HashSet.newHashSet(taken.size());
    for (Wish wish : wishes) {
      if (taken.contains(new Taken(wish.meetingId, wish.resourceId))) {
        granted.add(wish);
      }
    }
    return granted;
  }

  /** Occupies any table that is still free at that time for a meeting whose people are occupied. */
  @Transactional(TxType.MANDATORY)
  public Optional<UUID> anyTable(UUID eventId, UUID meetingId, Instant from, Instant to) {
    for (int tries = 0; tries < TRIES_FOR_A_TABLE; tries++) {
      Optional<UUID> table = tryTable(eventId, meetingId, from, to, tries);
      if (table.isPresent() || !isATableFree(eventId, from, to)) {
        return table;
      }
    }
    return Optional.empty();
  }

  /** Kinds of resources that are occupied by the thousand. */
  public enum Kind {
    PERSON,
    TABLE,
    INTERPRETER
  }

  /** One person or table for one meeting. */
  public record Wish(UUID resourceId, Instant from, Instant to, UUID meetingId) {}

  private record Taken(UUID meetingId, UUID resourceId) {}

  private record Resource(String kind, UUID id) {}

  private List<Resource> insert(Encounter wanted) {
    return sql.list(
        OccupancySql.SEAT,
        row -> new Resource(row.text("resource_kind"), row.id("resource_id")),
        wanted.eventId(),
        wanted.table(),
        salt(wanted.meetingId(), 0),
        wanted.from(),
        wanted.to(),
        wanted.eventId(),
        wanted.from(),
        wanted.to(),
        wanted.meetingId(),
        wanted.hostPerson(),
        wanted.guestPerson());
  }

  private Seat seatAtAnotherTable(Encounter wanted) {
    return anyTable(wanted.eventId(), wanted.meetingId(), wanted.from(), wanted.to())
        .map(table -> interpret(wanted, table))
        .orElseGet(Seat.NoTable::new);
  }

  private Seat interpret(Encounter encounter, UUID table) {
    if (!encounter.interpreted()) {
      return new Seat.Taken(table, null);
    }
    return interpreters
        .take(encounter)
        .<Seat>map(interpreter -> new Seat.Taken(table, interpreter))
        .orElseGet(Seat.NoInterpreter::new);
  }

  private Optional<UUID> tryTable(
      UUID eventId, UUID meetingId, Instant from, Instant to, int tries) {
    return sql.first(
        OccupancySql.TABLE,
        row -> row.id("resource_id"),
        eventId,
        from,
        to,
        meetingId,
        eventId,
        salt(meetingId, tries + 1),
        from,
        to);
  }

  private boolean isATableFree(UUID eventId, Instant from, Instant to) {
    return sql.first(OccupancySql.IS_A_TABLE_FREE, row -> true, eventId, from, to).isPresent();
  }

  private static long salt(UUID meetingId, int tries) {
    return meetingId.getLeastSignificantBits() + tries;
  }
}
