package eu.cordee.matchmaking.timetable;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Checks a timetable and its certificate in linear time; shares no code with the engine. */
public final class TimetableChecker {

  private final TimetableProblem problem;
  private final List<String> violations = new ArrayList<>();
  private final List<BitSet> busy = new ArrayList<>();
  private final List<BitSet> taken = new ArrayList<>();
  private final int[] meetings;

  private TimetableChecker(TimetableProblem problem) {
    this.problem = problem;
    this.meetings = new int[problem.participants().size()];
    problem.participants().forEach(participant -> busy.add(new BitSet(problem.slots())));
    for (int slot = 0; slot < problem.slots(); slot++) {
      taken.add(new BitSet(problem.tables()));
    }
  }

  /**
   * Everything that is wrong with a timetable; empty if it keeps every rule and its claims hold.
   */
  public static List<String> violations(TimetableProblem problem, Timetable timetable) {
    int size = problem.requests().size();
    if (timetable.slots().length != size || timetable.tables().length != size) {
      return List.of("the timetable belongs to another event");
    }
    TimetableChecker checker = new TimetableChecker(problem);
    checker.checkPlacements(timetable);
    checker.checkClaims(timetable);
    return checker.violations;
  }

  private void checkPlacements(Timetable timetable) {
    long weight = 0;
    for (int index = 0; index < timetable.slots().length; index++) {
      TimetableProblem.Request request = problem.requests().get(index);
      int slot = timetable.slots()[index];
      if (request.fixedSlot() != TimetableProblem.Request.FREE) {
        require(slot == request.fixedSlot(), index, "has left its fixed slot");
      }
      require(slot < 0 == timetable.unplaced().containsKey(index), index, "has a wrong reason");
      if (slot >= 0) {
        weight += request.weight();
        checkPlacement(index, request, slot, timetable.tables()[index]);
      }
    }
    if (weight != timetable.weight()) {
      violations.add("the weight is " + weight + " instead of " + timetable.weight());
    }
  }

  private void checkPlacement(int index, TimetableProblem.Request request, int slot, int table) {
    if (slot >= problem.slots() || table < 0 || table >= problem.tables()) {
      violations.add("request " + index + " is at a place that does not exist");
      return;
    }
    require(request.allowed().get(slot), index, "is in a slot that does not suit it");
    require(!taken.get(slot).get(table), index, "is at a taken table");
    taken.get(slot).set(table);
    occupy(index, request.host(), slot);
    occupy(index, request.guest(), slot);
  }

  private void occupy(int index, int participant, int slot) {
    TimetableProblem.Participant who = problem.participants().get(participant);
    require(who.available().get(slot), index, "finds a participant absent");
    require(!busy.get(participant).get(slot), index, "finds a participant busy");
    require(++meetings[participant] <= who.cap(), index, "exceeds a participant's cap");
    busy.get(participant).set(slot);
  }

  private void checkClaims(Timetable timetable) {
    if (!timetable.certificate().holdsFor(problem)) {
      violations.add("the certificate does not prove its bound");
    }
    boolean certified = timetable.upperBound() == timetable.certificate().bound();
    if (certified != (timetable.method() == BoundMethod.PRICES)
        || timetable.upperBound() > timetable.certificate().bound()) {
      violations.add("the upper bound is not the one of its method");
    }
    if (timetable.weight() > timetable.upperBound()) {
      violations.add("the bound is below the plan");
    }
    boolean reached = timetable.weight() == timetable.upperBound();
    if (reached != (timetable.status() == Status.OPTIMAL)) {
      violations.add("the plan is called optimal without reaching its bound, or the reverse");
    }
  }

  private void require(boolean holds, int request, String violation) {
    if (!holds) {
      violations.add("request " + request + " " + violation);
    }
  }
}
