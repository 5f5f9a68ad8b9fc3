package eu.cordee.scheduling.brokerage;

import eu.cordee.scheduling.TimetableEngine;
import eu.cordee.scheduling.model.Attendee;
import eu.cordee.scheduling.model.Cancellation;
import eu.cordee.scheduling.model.Order;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.Rules;
import eu.cordee.scheduling.model.RunLimits;
import eu.cordee.scheduling.model.RunProgress;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Slots;
import eu.cordee.scheduling.model.Timetable;
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
  static int[] of(Reduction reduction, RunLimits limits, Cancellation cancellation) {
    Timetable timetable =
        TimetableEngine.solve(problem(reduction), limits, cancellation, RunProgress.NONE);
    return timetable.unplaced().isEmpty() ? timetable.slots() : new int[0];
  }

  private static SchedulingProblem problem(Reduction reduction) {
    BrokerageEvent event = reduction.event;
    List<Attendee> participants = new ArrayList<>();
    for (BitSet forbidden : event.forbidden()) {
      BitSet open = Slots.first(event.slots());
      open.andNot(forbidden);
      participants.add(new Attendee(open, event.slots()));
    }
    List<Request> requests = new ArrayList<>();
    for (int meeting = 0; meeting < event.meetings().size(); meeting++) {
      BrokerageMeeting wanted = event.meetings().get(meeting);
      BitSet allowed = reduction.allowed.get(meeting);
      requests.add(new Request(wanted.first(), wanted.second(), 1, allowed, Request.FREE));
    }
    return new SchedulingProblem(
        SchedulingProblem.sameTables(event.slots(), event.tables()),
        participants,
        requests,
        event.precedences().stream().map(one -> new Order(one.before(), one.after())).toList(),
        List.of(),
        Rules.NONE);
  }
}
