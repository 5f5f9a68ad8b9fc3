package eu.cordee.scheduling.brokerage;

import eu.cordee.scheduling.Cancellation;
import eu.cordee.scheduling.ColouringEngine;
import eu.cordee.scheduling.Limits;
import eu.cordee.scheduling.Order;
import eu.cordee.scheduling.Participant;
import eu.cordee.scheduling.Progress;
import eu.cordee.scheduling.Request;
import eu.cordee.scheduling.Rules;
import eu.cordee.scheduling.Slots;
import eu.cordee.scheduling.Timetable;
import eu.cordee.scheduling.TimetableProblem;
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
