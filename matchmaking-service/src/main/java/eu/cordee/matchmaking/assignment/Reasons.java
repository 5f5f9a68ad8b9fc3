package eu.cordee.matchmaking.assignment;

import eu.cordee.matchmaking.meetingrequest.UnplacedReason;
import eu.cordee.scheduling.model.Order;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.SchedulingProblem;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Says of every unplaced request what stands in its way in this plan. */
public final class Reasons {

  private static final int NOWHERE = -1;

  private final SchedulingProblem problem;
  private final int[] slotOf;
  private final List<BitSet> free = new ArrayList<>();
  private final int[] load;
  private final int[] interpreted;
  private final int[] meetings;

  /**
   * @param slotOf per request its slot, or -1
   */
  public Reasons(SchedulingProblem problem, int[] slotOf) {
    this.problem = problem;
    this.slotOf = slotOf;
    this.meetings = new int[problem.participants().size()];
    this.load = new int[problem.slots()];
    this.interpreted = new int[problem.slots()];
    problem.participants().forEach(who -> free.add((BitSet) who.available().clone()));
    for (int i = 0; i < slotOf.length; i++) {
      if (slotOf[i] != NOWHERE) {
        load[slotOf[i]]++;
        Request wanted = problem.requests().get(i);
        interpreted[slotOf[i]] += problem.needsInterpreter(wanted) ? 1 : 0;
        for (int person : new int[] {wanted.hosts()[0], wanted.guests()[0]}) {
          free.get(person).clear(slotOf[i]);
          meetings[person]++;
        }
      }
    }
  }

  public UnplacedReason of(int index) {
    Request wanted = problem.requests().get(index);
    BitSet host = free.get(wanted.hosts()[0]);
    if (host.isEmpty()) {
      return UnplacedReason.HOST_FULL;
    }
    BitSet common = (BitSet) free.get(wanted.guests()[0]).clone();
    if (common.isEmpty()) {
      return UnplacedReason.GUEST_FULL;
    }
    if (isAtCap(wanted.hosts()[0]) || isAtCap(wanted.guests()[0])) {
      return UnplacedReason.CAP;
    }
    common.and(host);
    if (common.isEmpty()) {
      return UnplacedReason.NO_COMMON_SLOT;
    }
    common.and(wanted.allowed());
    common.andNot(ruledOutByOrder(index));
    if (common.isEmpty()) {
      return UnplacedReason.RULE;
    }
    BitSet seats = new BitSet();
    common.stream()
        .filter(slot -> load[slot] < problem.tables().get(slot).cardinality())
        .forEach(seats::set);
    if (seats.isEmpty()) {
      return UnplacedReason.NO_TABLE;
    }
    return problem.needsInterpreter(wanted) && seats.stream().noneMatch(this::hasInterpreterLeft)
        ? UnplacedReason.NO_INTERPRETER
        : UnplacedReason.LEFT_OUT;
  }

  /** Whoever they may be able to interpret between. */
  private boolean hasInterpreterLeft(int slot) {
    return problem.interpreters().stream().filter(one -> one.available().get(slot)).count()
        > interpreted[slot];
  }

  private boolean isAtCap(int participant) {
    return meetings[participant] >= problem.participants().get(participant).cap();
  }

  private BitSet ruledOutByOrder(int index) {
    BitSet out = new BitSet(problem.slots());
    for (Order order : problem.orders()) {
      int before = slotOf[order.before()];
      int after = slotOf[order.after()];
      if (order.after() == index && before != NOWHERE) {
        out.set(0, before + 1);
      }
      if (order.before() == index && after != NOWHERE) {
        out.set(after, problem.slots());
      }
    }
    return out;
  }
}
