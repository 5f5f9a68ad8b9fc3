package eu.cordee.matchmaking.repair;

import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.message.Outbox;
import eu.cordee.matchmaking.agenda.Occupancy;
import eu.cordee.matchmaking.agenda.Occupancy.Wish;
import eu.cordee.matchmaking.assignment.Assignments;
import eu.cordee.matchmaking.database.Sql;
import eu.cordee.matchmaking.eventcopy.SlotCopy;
import eu.cordee.matchmaking.meeting.Meeting;
import eu.cordee.matchmaking.meeting.Meetings;
import eu.cordee.matchmaking.repair.Proposal.Lost;
import eu.cordee.matchmaking.repair.Proposal.Move;
import eu.cordee.matchmaking.repair.Proposal.Offer;
import eu.cordee.matchmaking.repair.Proposal.Place;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a repair into the agendas, all in one transaction: everything as it was proposed, or
 * nothing. What decides is the occupancy, as always; see docs/double-booking.md.
 */
@ApplicationScoped
class RepairPublication {

  /** Locked in the order of all bookers: requests first, by id. */
  private static final String LOCK =
      """
      select r.id, r.host_id, r.guest_id, h.person_id as host_person, g.person_id as guest_person
      from meeting_request r
      join participant_copy h on h.id = r.host_id and h.active
      join participant_copy g on g.id = r.guest_id and g.active
      where r.event_id = ? and r.state = 'ACCEPTED' and r.id = any (?::uuid[])
      order by r.id for update of r
      """;

  private static final String ALREADY_PLACED =
      "select 1 from meeting where request_id = any (?::uuid[]) and state = 'CONFIRMED'";

  private static final String MARKED =
      """
      select 1 from unavailable_slot u
      join unnest(?::uuid[], ?::uuid[]) as w (participant_id, slot_id) using (participant_id, slot_id)
      """;

  private static final String PLACED =
      """
      update meeting_request set unplaced_reason = null, version = version + 1, changed_at = now()
      where id = any (?::uuid[]) and unplaced_reason is not null
      """;

  private static final String UNPLACED =
      """
      update meeting_request r set unplaced_reason = n.reason, version = r.version + 1, changed_at = now()
      from unnest(?::uuid[], ?::text[]) as n (id, reason)
      where r.id = n.id and r.unplaced_reason is distinct from n.reason
      """;

  private final Sql sql;
  private final Assignments assignments;
  private final Occupancy occupancy;
  private final Meetings meetings;
  private final Absences absences;
  private final Outbox outbox;

  RepairPublication(
      Sql sql,
      Assignments assignments,
      Occupancy occupancy,
      Meetings meetings,
      Absences absences,
      Outbox outbox) {
    this.sql = sql;
    this.assignments = assignments;
    this.occupancy = occupancy;
    this.meetings = meetings;
    this.absences = absences;
    this.outbox = outbox;
  }

  /**
   * Applies it.
   *
   * @throws ProblemException 409 {@code repair-outdated} when anything has changed so that it does
   *     not fit any more
   */
  void publish(UUID eventId, Incident incident, Proposal proposal) {
    Map<UUID, RequestedPair> pairs = lockRequests(eventId, proposal);
    Map<UUID, Meeting> standing = lockMeetings(eventId, proposal);
    List<Seated> planned = planned(eventId, proposal, pairs, standing);
    List<Seated> offered = offered(eventId, proposal, pairs);
    requireUnplaced(
        Stream.concat(planned.stream(), offered.stream()).filter(Seated::isNew).toList());
    nobodyHasMarked(
        Stream.concat(planned.stream(), offered.stream()).filter(Seated::changesSlot).toList());
    List<Meeting> lost = lost(proposal, standing);
    occupancy.release(standing.keySet());
    occupyPeople(eventId, Stream.concat(planned.stream(), offered.stream()).toList());
    occupyTables(eventId, planned);
    occupyInterpreters(eventId, planned);
    require(absences.note(eventId, incident));
    List<Seated> all = new ArrayList<>(planned);
    offered.forEach(seated -> all.add(seated.at(anyTable(eventId, seated))));
    tell(proposal, all, lost);
    require(absences.areKept(eventId, incident));
  }

  private Map<UUID, RequestedPair> lockRequests(UUID eventId, Proposal proposal) {
    TreeSet<UUID> ids = new TreeSet<>();
    proposal.moves().forEach(move -> ids.add(move.requestId()));
    proposal.unplaced().forEach(lost -> ids.add(lost.requestId()));
    proposal.accepted().forEach(offer -> ids.add(offer.requestId()));
    return sql.list(LOCK, RequestedPair::of, eventId, ids).stream()
        .collect(Collectors.toMap(RequestedPair::requestId, Function.identity()));
  }

  private Map<UUID, Meeting> lockMeetings(UUID eventId, Proposal proposal) {
    List<UUID> ids =
        Stream.concat(
                proposal.moves().stream().map(move -> Optional.ofNullable(move.meetingId())),
                proposal.unplaced().stream().map(lost -> Optional.ofNullable(lost.meetingId())))
            .flatMap(Optional::stream)
            .toList();
    return meetings.lockAll(eventId, ids).stream()
        .collect(Collectors.toMap(Meeting::id, Function.identity()));
  }

  private List<Seated> planned(
      UUID eventId,
      Proposal proposal,
      Map<UUID, RequestedPair> pairs,
      Map<UUID, Meeting> standing) {
    Map<UUID, SlotCopy> slots = openSlots(eventId);
    List<Seated> planned = new ArrayList<>();
    for (Move move : proposal.moves()) {
      RequestedPair pair = known(pairs, move.requestId());
      Meeting meeting = stillThere(standing, move.meetingId(), move.from());
      SlotCopy slot = known(slots, move.to().slotId());
      require(move.from() == null || slots.containsKey(move.from().slotId()));
      planned.add(
          new Seated(
              meeting == null ? pair.meeting(eventId) : meeting,
              pair,
              slot,
              move.to().tableId(),
              move.from() == null ? null : move.from().slotId()));
    }
    return planned;
  }

  private List<Seated> offered(UUID eventId, Proposal proposal, Map<UUID, RequestedPair> pairs) {
    Map<UUID, SlotCopy> slots = openSlots(eventId);
    List<Seated> offered = new ArrayList<>();
    for (Offer offer : proposal.accepted()) {
      RequestedPair pair = known(pairs, offer.requestId());
      SlotCopy slot = known(slots, offer.slotId());
      offered.add(new Seated(pair.meeting(eventId), pair, slot, null, null));
    }
    return offered;
  }

  private List<Meeting> lost(Proposal proposal, Map<UUID, Meeting> standing) {
    List<Meeting> lost = new ArrayList<>();
    for (Lost gone : proposal.unplaced()) {
      Meeting meeting = stillThere(standing, gone.meetingId(), gone.from());
      if (meeting != null) {
        lost.add(meeting);
      }
    }
    return lost;
  }

  private Map<UUID, SlotCopy> openSlots(UUID eventId) {
    return assignments.openSlots(eventId).stream()
        .collect(Collectors.toMap(SlotCopy::id, Function.identity()));
  }

  /** The meeting, where it was when the repair was proposed; null where there was none. */
  private static @Nullable Meeting stillThere(
      Map<UUID, Meeting> standing, @Nullable UUID meetingId, @Nullable Place from) {
    if (meetingId == null || from == null) {
      return null;
    }
    Meeting meeting = known(standing, meetingId);
    require(meeting.standsAt(from.slotId(), from.tableId()));
    return meeting;
  }

  private void requireUnplaced(List<Seated> made) {
    List<UUID> requests = made.stream().map(seated -> seated.pair().requestId()).toList();
    require(sql.first(ALREADY_PLACED, row -> true, requests).isEmpty());
  }

  private void nobodyHasMarked(List<Seated> newcomers) {
    List<UUID> people = new ArrayList<>();
    List<UUID> slots = new ArrayList<>();
    for (Seated seated : newcomers) {
      people.addAll(List.of(seated.pair().host(), seated.pair().guest()));
      slots.addAll(List.of(seated.slot().id(), seated.slot().id()));
    }
    require(sql.first(MARKED, row -> true, people, slots).isEmpty());
  }

  private void occupyPeople(UUID eventId, List<Seated> places) {
    List<Wish> wishes = new ArrayList<>();
    for (Seated seated : places) {
      wishes.add(seated.wish(seated.pair().hostPerson()));
      wishes.add(seated.wish(seated.pair().guestPerson()));
    }
    require(occupancy.occupy(eventId, Occupancy.Kind.PERSON, wishes).size() == wishes.size());
  }

  private void occupyTables(UUID eventId, List<Seated> planned) {
    List<Wish> wishes = planned.stream().map(seated -> seated.wish(seated.table())).toList();
    require(occupancy.occupy(eventId, Occupancy.Kind.TABLE, wishes).size() == wishes.size());
  }

  /** Meetings with an interpreter keep their slot, and so the interpreter. */
  private void occupyInterpreters(UUID eventId, List<Seated> planned) {
    Map<UUID, UUID> people = new HashMap<>();
    sql.list(
            "select id, person_id from participant_copy where id = any (?::uuid[])",
            row -> Map.entry(row.id("id"), row.id("person_id")),
            planned.stream().flatMap(seated -> seated.interpreter().stream()).toList())
        .forEach(entry -> people.put(entry.getKey(), entry.getValue()));
    List<Wish> wishes = new ArrayList<>();
    for (Seated seated : planned) {
      seated.interpreter().ifPresent(who -> wishes.add(seated.wish(known(people, who))));
    }
    require(occupancy.occupy(eventId, Occupancy.Kind.INTERPRETER, wishes).size() == wishes.size());
  }

  private UUID anyTable(UUID eventId, Seated seated) {
    return occupancy
        .anyTable(eventId, seated.meeting().id(), seated.slot().startsAt(), seated.slot().endsAt())
        .orElseThrow(() -> new ProblemException(RepairProblem.REPAIR_OUTDATED));
  }

  /** Meetings change only here, so that each of them changes once. */
  private void tell(Proposal proposal, List<Seated> all, List<Meeting> lost) {
    all.forEach(Seated::takePlace);
    lost.forEach(Meeting::cancel);
    outbox.publishAll(meetings(all, seated -> !seated.isNew()), Meeting::moved);
    outbox.publishAll(lost, Meeting::cancelled);
    outbox.publishAll(meetings(all, Seated::isNew), Meeting::confirmed);
    List<UUID> placed =
        all.stream().filter(Seated::isNew).map(seated -> seated.pair().requestId()).toList();
    sql.update(PLACED, placed);
    sql.update(
        UNPLACED,
        proposal.unplaced().stream().map(Lost::requestId).toList(),
        proposal.unplaced().stream().map(Lost::reason).toList());
  }

  private static List<Meeting> meetings(List<Seated> places, Predicate<Seated> which) {
    return places.stream().filter(which).map(Seated::meeting).toList();
  }

  private static <T> T known(Map<UUID, T> all, UUID id) {
    T one = all.get(id);
    if (one == null) {
      throw new ProblemException(RepairProblem.REPAIR_OUTDATED);
    }
    return one;
  }

  private static void require(boolean stillSo) {
    if (!stillSo) {
      throw new ProblemException(RepairProblem.REPAIR_OUTDATED);
    }
  }
}
