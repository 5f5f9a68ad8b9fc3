package eu.cordee.event.event;

import eu.cordee.event.meetingcopy.StandingMeetings;
import eu.cordee.event.venue.MeetingTable;
import eu.cordee.event.venue.MeetingTableRepository;
import eu.cordee.event.venue.WriteTables;
import eu.cordee.kit.http.ProblemBody.Violation;
import eu.cordee.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What may become of slots and tables that others rely on already. */
@ApplicationScoped
class PlanChanges {

  private final SlotRepository slots;
  private final MeetingTableRepository tables;
  private final StandingMeetings meetings;

  PlanChanges(SlotRepository slots, MeetingTableRepository tables, StandingMeetings meetings) {
    this.slots = slots;
    this.tables = tables;
    this.meetings = meetings;
  }

  /**
   * Checks slots that would go or move.
   *
   * @throws ProblemException 400 for an id that is no slot of the event or comes twice, 409 {@code
   *     only-in-draft} or {@code meetings-would-change}
   */
  void check(Event event, WriteSlots wish) {
    Map<UUID, WriteSlots.Interval> kept = new HashMap<>();
    wish.slots().stream().filter(one -> one.id() != null).forEach(one -> kept.put(one.id(), one));
    List<Slot> present = slots.ofEvent(event.id());
    List<UUID> presentIds = present.stream().map(Slot::id).toList();
    known("slots", wish.slots().stream().map(WriteSlots.Interval::id).toList(), presentIds);
    mayRemove(event, presentIds, kept.keySet());
    List<UUID> touched =
        present.stream()
            .filter(slot -> !kept.containsKey(slot.id()) || !slot.isAt(kept.get(slot.id())))
            .map(Slot::id)
            .toList();
    mayTouch(wish.meetingsMayChange(), meetings.inSlots(touched), "slots that would go or move");
  }

  /** The same for tables that would go; another sign is no other table. */
  void check(Event event, WriteTables wish) {
    List<@Nullable UUID> wished = wish.tables().stream().map(WriteTables.Labelled::id).toList();
    List<UUID> present = tables.ofEvent(event.id()).stream().map(MeetingTable::id).toList();
    known("tables", wished, present);
    Set<UUID> gone = new HashSet<>(present);
    wished.forEach(gone::remove);
    mayRemove(event, present, new HashSet<>(wished));
    mayTouch(wish.meetingsMayChange(), meetings.atTables(gone), "tables that would go");
  }

  private static void known(String list, List<@Nullable UUID> wished, List<UUID> present) {
    Set<UUID> left = new HashSet<>(present);
    List<Violation> found = new ArrayList<>();
    for (int index = 0; index < wished.size(); index++) {
      UUID id = wished.get(index);
      if (id != null && !left.remove(id)) {
        String why = present.contains(id) ? "comes twice" : "is not of this event";
        found.add(new Violation(list + "[" + index + "].id", why));
      }
    }
    if (!found.isEmpty()) {
      throw ProblemException.badFields(found);
    }
  }

  /** Wishes and marks may be there as soon as others can see it. */
  private static void mayRemove(Event event, List<UUID> present, Set<UUID> kept) {
    long gone = present.stream().filter(id -> !kept.contains(id)).count();
    if (gone > 0 && event.status() != EventStatus.DRAFT) {
      throw new ProblemException(
          EventProblem.ONLY_IN_DRAFT, gone + " of " + present.size() + " are missing");
    }
  }

  private static void mayTouch(@Nullable Boolean allowed, long concerned, String where) {
    if (concerned > 0 && !Boolean.TRUE.equals(allowed)) {
      throw new ProblemException(
          EventProblem.MEETINGS_WOULD_CHANGE, concerned + " meetings are in " + where);
    }
  }
}
