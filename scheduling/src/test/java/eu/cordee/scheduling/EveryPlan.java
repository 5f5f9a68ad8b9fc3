package eu.cordee.scheduling;

import eu.cordee.scheduling.check.TimetableChecker;
import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.model.Slots;
import java.util.Arrays;
import java.util.BitSet;

/** Tries every plan of a small event and believes only the checker. */
final class EveryPlan {

  private final SchedulingProblem problem;
  private final Plan plan;
  private long weight = -1;
  private int shortfall;
  private int breaks;

  private EveryPlan(SchedulingProblem problem) {
    this.problem = problem;
    int size = problem.requests().size();
    this.plan = new Plan(nowhere(size), nowhere(size), nowhere(size), nowhere(size), nowhere(size));
  }

  private static int[] nowhere(int size) {
    int[] none = new int[size];
    Arrays.fill(none, -1);
    return none;
  }

  /** The best there is: weight first, then the floor, then breaks. */
  record Best(long weight, int shortfall, int breaks) {}

  static Best of(SchedulingProblem problem) {
    EveryPlan every = new EveryPlan(problem);
    every.place(0, 0);
    return new Best(every.weight, every.shortfall, every.breaks);
  }

  private void place(int next, long placed) {
    if (next == problem.requests().size()) {
      compare(placed);
      return;
    }
    Request request = problem.requests().get(next);
    for (int host : request.hosts()) {
      for (int guest : request.guests()) {
        BitSet slots = problem.possibleSlots(next, host, guest);
        for (int slot = slots.nextSetBit(0); slot >= 0; slot = slots.nextSetBit(slot + 1)) {
          if (isFree(next, host, slot) && isFree(next, guest, slot)) {
            plan.slots()[next] = slot;
            plan.hosts()[next] = host;
            plan.guests()[next] = guest;
            seat(next, 0, placed + request.weight());
          }
        }
      }
    }
    clear(next);
    place(next + 1, placed);
  }

  private boolean isFree(int before, int person, int slot) {
    for (int other = 0; other < before; other++) {
      if (plan.slots()[other] == slot
          && (plan.hosts()[other] == person || plan.guests()[other] == person)) {
        return false;
      }
    }
    return true;
  }

  private void seat(int next, int interpreter, long placed) {
    plan.tables()[next] = table(next);
    plan.interpreters()[next] = -1;
    if (!problem.needsInterpreter(plan.hosts()[next], plan.guests()[next])) {
      place(next + 1, placed);
    } else if (interpreter < problem.interpreters().size()) {
      plan.interpreters()[next] = interpreter;
      place(next + 1, placed);
      seat(next, interpreter + 1, placed);
    }
  }

  private int table(int next) {
    Request request = problem.requests().get(next);
    int own = problem.ownTable(plan.hosts()[next], plan.guests()[next]);
    if (request.virtual() || own >= 0) {
      return request.virtual() ? -1 : own;
    }
    BitSet free = (BitSet) problem.tables().get(plan.slots()[next]).clone();
    for (int other = 0; other < next; other++) {
      if (plan.slots()[other] == plan.slots()[next] && plan.tables()[other] >= 0) {
        free.clear(plan.tables()[other]);
      }
    }
    return free.nextSetBit(0);
  }

  private void clear(int request) {
    plan.slots()[request] = -1;
    plan.tables()[request] = -1;
    plan.interpreters()[request] = -1;
  }

  private void compare(long placed) {
    if (placed < weight || !TimetableChecker.violations(problem, plan).isEmpty()) {
      return;
    }
    int lacking = 0;
    int idle = 0;
    for (int person = 0; person < problem.participants().size(); person++) {
      BitSet day = new BitSet();
      for (int request = 0; request < plan.slots().length; request++) {
        boolean there = plan.hosts()[request] == person || plan.guests()[request] == person;
        if (there && plan.slots()[request] >= 0) {
          day.set(plan.slots()[request]);
        }
      }
      lacking += Math.max(0, problem.participants().get(person).floor() - day.cardinality());
      idle += Slots.breaks(day);
    }
    boolean better =
        placed > weight || lacking < shortfall || (lacking == shortfall && idle < breaks);
    if (better) {
      weight = placed;
      shortfall = lacking;
      breaks = idle;
    }
  }
}
