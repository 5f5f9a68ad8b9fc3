package eu.cordee.matchmaking.timetable.brokerage;

import eu.cordee.matchmaking.timetable.Cancellation;
import eu.cordee.matchmaking.timetable.ColouringEngine;
import eu.cordee.matchmaking.timetable.Limits;
import eu.cordee.matchmaking.timetable.Order;
import eu.cordee.matchmaking.timetable.Participant;
import eu.cordee.matchmaking.timetable.Progress;
import eu.cordee.matchmaking.timetable.Request;
import eu.cordee.matchmaking.timetable.Rules;
import eu.cordee.matchmaking.timetable.Slots;
import eu.cordee.matchmaking.timetable.Timetable;
import eu.cordee.matchmaking.timetable.TimetableProblem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Looks for a plan of a large event with the engine for events of any size, which needs no model:
 * every meeting is a request, and it has to place them all.
 */
final class FirstPlan {

  private FirstPlan() {}

  /** The slots of all meetings, or an empty array if not all of them were placed. */
  static int[] of(Reduction reduction, Limits limits, Cancellation cancellation) {
    Timetable timetable =
        new ColouringEngine().solve(problem(reduction), limits, cancellation, Progress.NONE);
    return timetable.unplaced().isEmpty() ? timetable.slots() : new int[0];
  }

  private static TimetableProblem problem(Reduction reduction) {
    BrokerageEvent event = reduction.event;
    List<Participant> participants = new ArrayList<>();
    for (BitSet forbidden : event.forbidden()) {
      BitSet open = Slots.first(event.slots());
      open.andNot(forbidden);
      participants.add(new Participant(open, event.slots()));
    }
    List<Request> requests = new ArrayList<>();
    for (int meeting = 0; meeting < event.meetings().size(); meeting++) {
      BrokerageMeeting wanted = event.meetings().get(meeting);
      BitSet allowed = reduction.allowed.get(meeting);
      requests.add(new Request(wanted.first(), wanted.second(), 1, allowed, Request.FREE));
    }
    return new TimetableProblem(
        TimetableProblem.sameTables(event.slots(), event.tables()),
        participants,
        requests,
        event.precedences().stream().map(one -> new Order(one.before(), one.after())).toList(),
        List.of(),
        Rules.NONE);
  }
}
