package eu.cordee.matchmaking.repair;

import eu.cordee.kit.http.ProblemException;
import eu.cordee.matchmaking.assignment.Assignments;
import eu.cordee.matchmaking.assignment.BookedPlan;
import eu.cordee.matchmaking.eventcopy.EventCopies;
import eu.cordee.matchmaking.eventcopy.SlotCopy;
import eu.cordee.matchmaking.meeting.MeetingProblem;
import eu.cordee.matchmaking.meetingrequest.RequestProblem;
import eu.cordee.matchmaking.participantcopy.ParticipantCopies;
import eu.cordee.scheduling.repair.Disturbance;
import eu.cordee.scheduling.repair.RepairDesk;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets the engine repair the event's plan as it stands, and changes nothing. */
@ApplicationScoped
class RepairPlanner {

  /** Only slots that have not begun are part of the plan, so everything may move. */
  private static final int NOTHING_IS_OVER = 0;

  private final Assignments assignments;
  private final EventCopies events;
  private final ParticipantCopies participants;

  RepairPlanner(Assignments assignments, EventCopies events, ParticipantCopies participants) {
    this.assignments = assignments;
    this.events = events;
    this.participants = participants;
  }

  Proposal propose(UUID eventId, Incident incident, @Nullable Integer most) {
    requireKnown(eventId, incident);
    UUID participant = incident.participantId();
    BookedPlan plan =
        assignments.bookedPlan(eventId, participant == null ? Set.of() : Set.of(participant));
    if (plan.assignment().slots().isEmpty()) {
      throw new ProblemException(RepairProblem.NOTHING_TO_REPAIR);
    }
    Disturbance disturbance = disturbance(eventId, incident, plan);
    RepairDesk desk = new RepairDesk(plan.assignment().problem(), plan.plan());
    var repair = desk.repair(disturbance, NOTHING_IS_OVER, most(incident, most));
    return new ProposalWriter(plan, disturbance, desk.plan()).write(repair);
  }

  /** The urgent request itself is none of the published meetings. */
  private static int most(Incident incident, @Nullable Integer most) {
    int own = incident.kind() == RepairKind.URGENT_REQUEST ? 1 : 0;
    return most == null || most == Integer.MAX_VALUE ? Integer.MAX_VALUE : most + own;
  }

  private void requireKnown(UUID eventId, Incident incident) {
    UUID participant = incident.participantId();
    if (participant != null && !participants.isKnown(eventId, participant)) {
      throw ProblemException.badField("participantId", "is no participant of this event");
    }
    UUID slot = incident.slotId();
    if (slot != null && events.slot(eventId, slot).isEmpty()) {
      throw ProblemException.badField("slotId", "is no slot of this event");
    }
  }

  private Disturbance disturbance(UUID eventId, Incident incident, BookedPlan plan) {
    int slot = slotsBefore(eventId, incident.slotId(), plan.assignment().slots());
    return switch (incident.kind()) {
      case LATE_ARRIVAL -> new Disturbance.LateArrival(participant(incident, plan), slot);
      case NO_SHOW -> new Disturbance.NoShow(participant(incident, plan), slot);
      case SLOT_CANCELLED -> new Disturbance.SlotCancelled(open(incident, plan, slot));
      case TABLE_LOST -> new Disturbance.TableLost(table(incident, plan), slot);
      case URGENT_REQUEST -> new Disturbance.UrgentRequest(request(incident, plan));
    };
  }

  /** How many slots of the plan lie before this one; none, if it has begun. */
  private int slotsBefore(UUID eventId, @Nullable UUID slotId, List<SlotCopy> open) {
    if (slotId == null) {
      return 0;
    }
    SlotCopy slot = events.slot(eventId, slotId).orElseThrow();
    return (int) open.stream().filter(other -> other.startsAt().isBefore(slot.startsAt())).count();
  }

  private static int participant(Incident incident, BookedPlan plan) {
    return plan.assignment().participantIds().indexOf(incident.participantId());
  }

  private static int open(Incident incident, BookedPlan plan, int slot) {
    if (plan.assignment().slots().stream().noneMatch(open -> open.id().equals(incident.slotId()))) {
      throw new ProblemException(MeetingProblem.SLOT_BEGUN);
    }
    return slot;
  }

  private static int table(Incident incident, BookedPlan plan) {
    int table =
        plan.assignment().tables().stream()
            .map(one -> one.id())
            .toList()
            .indexOf(incident.tableId());
    if (table < 0) {
      throw ProblemException.badField("tableId", "is no table of this event");
    }
    return table;
  }

  private static int request(Incident incident, BookedPlan plan) {
    int request = plan.assignment().requestIds().indexOf(incident.requestId());
    if (request < 0) {
      throw ProblemException.badField(
          "requestId", "is no accepted request of this event that still needs a meeting");
    }
    if (plan.booked().get(request).isPlaced()) {
      throw new ProblemException(RequestProblem.ALREADY_PLACED);
    }
    return request;
  }
}
