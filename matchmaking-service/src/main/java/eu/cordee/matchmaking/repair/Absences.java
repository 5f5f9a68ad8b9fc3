package eu.cordee.matchmaking.repair;

import eu.cordee.matchmaking.agenda.Closures;
import eu.cordee.matchmaking.assignment.Assignments;
import eu.cordee.matchmaking.database.Sql;
import eu.cordee.matchmaking.eventcopy.EventCopies;
import eu.cordee.matchmaking.eventcopy.SlotCopy;
import eu.cordee.matchmaking.eventcopy.TableCopy;
import eu.cordee.matchmaking.profile.Availability;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * Makes what went wrong last, so that nothing is booked there again: who is not there has marked
 * the slots as not available, and tables that cannot be used are occupied.
 */
@ApplicationScoped
class Absences {

  private final Sql sql;
  private final EventCopies events;
  private final Assignments assignments;
  private final Availability availability;
  private final Closures closures;

  Absences(
      Sql sql,
      EventCopies events,
      Assignments assignments,
      Availability availability,
      Closures closures) {
    this.sql = sql;
    this.events = events;
    this.assignments = assignments;
    this.availability = availability;
    this.closures = closures;
  }

  /**
   * Notes it.
   *
   * @return false where a table is taken; the transaction must not commit then
   */
  boolean note(UUID eventId, Incident incident) {
    List<UUID> slots = slots(eventId, incident);
    return switch (incident.kind()) {
      case LATE_ARRIVAL, NO_SHOW -> {
        availability.add(Collections.nCopies(slots.size(), incident.participantId()), slots);
        yield true;
      }
      case SLOT_CANCELLED, TABLE_LOST -> closures.close(eventId, places(eventId, incident, slots));
      case URGENT_REQUEST -> true;
    };
  }

  /**
   * What was closed can be used again, unless it is closed for another reason as well.
   *
   * @param others what else has gone wrong
   */
  void reopen(UUID eventId, Incident incident, List<Incident> others) {
    closures.open(eventId, places(eventId, incident, slots(eventId, incident)));
    for (Incident other : others) {
      if (other.closesTables() && !note(eventId, other)) {
        throw new IllegalStateException("A table was taken that nobody could take");
      }
    }
  }

  /** Whether whoever is not there has no meeting left; somebody may have booked one since. */
  boolean areKept(UUID eventId, Incident incident) {
    UUID who = incident.participantId();
    String left =
        """
        select 1 from meeting where (host_id = ? or guest_id = ?) and state = 'CONFIRMED' and slot_id = any (?::uuid[])
        """;
    return who == null
        || sql.first(left, row -> true, who, who, slots(eventId, incident)).isEmpty();
  }

  private List<Closures.Place> places(UUID eventId, Incident incident, List<UUID> slots) {
    return events.tables(eventId).stream()
        .map(TableCopy::id)
        .filter(
            table -> incident.kind() != RepairKind.TABLE_LOST || table.equals(incident.tableId()))
        .flatMap(table -> slots.stream().map(slot -> new Closures.Place(slot, table)))
        .toList();
  }

  /** Those of the slots concerned that have not begun. */
  private List<UUID> slots(UUID eventId, Incident incident) {
    if (incident.slotId() == null) {
      return List.of();
    }
    SlotCopy named = events.slot(eventId, incident.slotId()).orElseThrow();
    return assignments.openSlots(eventId).stream()
        .filter(slot -> isConcerned(incident.kind(), slot, named))
        .map(SlotCopy::id)
        .toList();
  }

  private static boolean isConcerned(RepairKind kind, SlotCopy slot, SlotCopy named) {
    boolean earlier = slot.startsAt().isBefore(named.startsAt());
    return switch (kind) {
      case LATE_ARRIVAL -> earlier;
      case NO_SHOW, TABLE_LOST -> !earlier;
      case SLOT_CANCELLED -> slot.id().equals(named.id());
      case URGENT_REQUEST -> false;
    };
  }
}
