package eu.cordee.scheduling.check;

import eu.cordee.scheduling.model.Attendee;
import eu.cordee.scheduling.model.BoundMethod;
import eu.cordee.scheduling.model.Interpreter;
import eu.cordee.scheduling.model.Order;
import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.PlanStatus;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.Rules;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Timetable;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks a timetable and its certificate in linear time; shares no code with the engine. */
public final class TimetableChecker {

  private final SchedulingProblem problem;
  private final Plan plan;
  private final List<String> violations = new ArrayList<>();
  private final List<BitSet> busy = new ArrayList<>();
  private final List<BitSet> taken = new ArrayList<>();
  private final Set<Long> interpreting = new HashSet<>();
  private final int[] meetings;
  private final int[] lastAtTable;
  private final int[] firstOnScreen;

  private TimetableChecker(SchedulingProblem problem, Plan plan) {
    this.problem = problem;
    this.plan = plan;
    int people = problem.participants().size();
    this.meetings = new int[people];
    this.lastAtTable = new int[people];
    this.firstOnScreen = new int[people];
    for (int person = 0; person < people; person++) {
      busy.add(new BitSet(problem.slots()));
      lastAtTable[person] = -1;
      firstOnScreen[person] = problem.slots();
    }
    problem.tables().forEach(slot -> taken.add(new BitSet()));
  }

  /**
   * Everything that is wrong with a timetable; claims are looked at only where no rule is broken.
   *
   * @return sentences for people; empty if it keeps every rule and its claims hold
   */
  public static List<String> violations(SchedulingProblem problem, Timetable timetable) {
    List<String> found = new ArrayList<>(violations(problem, timetable.plan()));
    if (found.isEmpty()) {
      TimetableChecker checker = new TimetableChecker(problem, timetable.plan());
      checker.checkClaims(timetable);
      found.addAll(checker.violations);
    }
    return found;
  }

  /**
   * Every rule that a plan breaks.
   *
   * @return sentences for people; a single one where the plan has not as many requests as the event
   */
  public static List<String> violations(SchedulingProblem problem, Plan plan) {
    int size = problem.requests().size();
    for (int[] part :
        new int[][] {
          plan.slots(), plan.tables(), plan.hosts(), plan.guests(), plan.interpreters()
        }) {
      if (part.length != size) {
        return List.of("the plan belongs to another event");
      }
    }
    TimetableChecker checker = new TimetableChecker(problem, plan);
    for (int request = 0; request < size; request++) {
      checker.checkRequest(request);
    }
    checker.checkOrders();
    checker.checkPeople();
    return checker.violations;
  }

  private void checkRequest(int index) {
    Request request = problem.requests().get(index);
    int slot = plan.slots()[index];
    if (request.isFixed()) {
      require(slot == request.fixedSlot(), index, "has left its fixed slot");
      boolean free = request.fixedTable() == Request.FREE || request.virtual();
      require(free || plan.tables()[index] == request.fixedTable(), index, "has left its table");
    }
    if (slot >= problem.slots()) {
      violations.add("request " + index + " is in a slot that does not exist");
    } else if (slot >= 0) {
      checkMeeting(index, request, slot);
    }
  }

  private void checkMeeting(int index, Request request, int slot) {
    int host = plan.hosts()[index];
    int guest = plan.guests()[index];
    if (!contains(request.hosts(), host) || !contains(request.guests(), guest)) {
      violations.add("request " + index + " is represented by somebody else");
      return;
    }
    require(host != guest, index, "has one person on both sides");
    require(
        !problem.rules().forbidden().contains(Rules.Pair.of(host, guest)),
        index,
        "is between two who may not meet");
    require(request.allowed().get(slot), index, "is in a slot that does not suit it");
    checkTable(index, request, slot);
    checkInterpreter(index, slot);
    occupy(index, host, slot, request.virtual());
    occupy(index, guest, slot, request.virtual());
  }

  private void checkTable(int index, Request request, int slot) {
    int table = plan.tables()[index];
    if (request.virtual()) {
      require(table < 0, index, "is on screens and has a table");
      return;
    }
    int host = problem.participants().get(plan.hosts()[index]).ownTable();
    int guest = problem.participants().get(plan.guests()[index]).ownTable();
    int own = host >= 0 ? host : guest;
    if (own >= 0) {
      require(table == own, index, "is not at the table of one's own");
    } else {
      require(
          table >= 0 && problem.tables().get(slot).get(table),
          index,
          "is at a place that does not exist");
    }
    if (table >= 0) {
      require(!taken.get(slot).get(table), index, "is at a taken table");
      taken.get(slot).set(table);
    }
  }

  private void checkInterpreter(int index, int slot) {
    Attendee host = problem.participants().get(plan.hosts()[index]);
    Attendee guest = problem.participants().get(plan.guests()[index]);
    boolean apart =
        !host.languages().isEmpty()
            && !guest.languages().isEmpty()
            && !host.languages().intersects(guest.languages());
    int number = plan.interpreters()[index];
    if (number < 0 || number >= problem.interpreters().size()) {
      require(!apart, index, "has no interpreter");
      return;
    }
    Interpreter interpreter = problem.interpreters().get(number);
    require(
        interpreter.languages().intersects(host.languages())
            && interpreter.languages().intersects(guest.languages()),
        index,
        "has an interpreter who does not speak the languages");
    require(interpreter.available().get(slot), index, "finds its interpreter absent");
    require(
        interpreting.add((long) number * problem.slots() + slot),
        index,
        "finds its interpreter busy");
  }

  private void occupy(int index, int participant, int slot, boolean virtual) {
    Attendee who = problem.participants().get(participant);
    require(who.available().get(slot), index, "finds a participant absent");
    require(!busy.get(participant).get(slot), index, "finds a participant busy");
    require(++meetings[participant] <= who.cap(), index, "exceeds a participant's cap");
    busy.get(participant).set(slot);
    if (virtual) {
      firstOnScreen[participant] = Math.min(firstOnScreen[participant], slot);
    } else {
      lastAtTable[participant] = Math.max(lastAtTable[participant], slot);
    }
  }

  private void checkOrders() {
    for (Order order : problem.orders()) {
      int before = plan.slots()[order.before()];
      int after = plan.slots()[order.after()];
      require(before < 0 || after < 0 || before < after, order.after(), "is too early");
    }
  }

  private void checkPeople() {
    for (int person = 0; problem.rules().physicalFirst() && person < busy.size(); person++) {
      if (lastAtTable[person] > firstOnScreen[person]) {
        violations.add("participant " + person + " is at a table after being on screens");
      }
    }
  }

  private void checkClaims(Timetable timetable) {
    long weight = 0;
    for (int index = 0; index < plan.slots().length; index++) {
      boolean placed = plan.slots()[index] >= 0;
      weight += placed ? problem.requests().get(index).weight() : 0;
      require(placed != timetable.unplaced().containsKey(index), index, "has a wrong reason");
    }
    if (weight != timetable.weight()) {
      violations.add("the weight is " + weight + " instead of " + timetable.weight());
    }
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
    if (reached != (timetable.status() == PlanStatus.OPTIMAL)) {
      violations.add("the plan is called optimal without reaching its bound, or the reverse");
    }
    new ComfortCheck(problem, plan).check(timetable.comfort(), violations);
  }

  private static boolean contains(int[] people, int person) {
    for (int candidate : people) {
      if (candidate == person) {
        return true;
      }
    }
    return false;
  }

  private void require(boolean holds, int request, String violation) {
    if (!holds) {
      violations.add("request " + request + " " + violation);
    }
  }
}
