package eu.cordee.scheduling.brokerage;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The constraint model of a published instance.
 *
 * <p>Breaks are counted as <em>excess</em> over what each participant needs in isolation, so that
 * the objective starts at the lower bound. Besides the rules it holds what measurement showed to
 * pay: the meetings of a participant fill exactly as many slots; the busy participants of a slot
 * are an even number; a participant without a break has one contiguous block.
 */
final class BreakModel {

  final CpModel model = new CpModel();
  private final Reduction reduction;
  private final BrokerageEvent event;
  private final Literal[][] inSlot;
  private final Literal[][] busy;
  private final List<Literal> excess = new ArrayList<>();
  private final int fairness;
  private final int mostExcess;

  /**
   * @param mostExcess how many breaks above the lower bound are of interest in all
   */
  BreakModel(Reduction reduction, int fairness, int mostExcess) {
    this.reduction = reduction;
    this.event = reduction.event;
    this.fairness = fairness;
    this.mostExcess = mostExcess;
    this.inSlot = new Literal[event.meetings().size()][event.slots()];
    this.busy = new Literal[event.participants()][event.slots()];
    placeMeetings();
    for (int participant = 0; participant < event.participants(); participant++) {
      occupy(participant);
    }
    limitTables();
    event.precedences().forEach(this::order);
    countBreaks();
  }

  /** Asks for the fewest breaks. */
  void minimise() {
    model.minimize(LinearExpr.sum(excess.toArray(Literal[]::new)));
  }

  /** Asks only for a plan with at most the excess given at the start. */
  void decide() {
    if (mostExcess < excess.size()) {
      model.addLessOrEqual(LinearExpr.sum(excess.toArray(Literal[]::new)), mostExcess);
    }
  }

  /** Suggests a plan to start from. */
  void hint(int[] slots) {
    for (int meeting = 0; meeting < slots.length; meeting++) {
      for (int slot = 0; slot < event.slots(); slot++) {
        if (inSlot[meeting][slot] instanceof BoolVar variable) {
          model.addHint(variable, slots[meeting] == slot);
        }
      }
    }
  }

  /** Reads the slots of all meetings from a solution. */
  int[] slots(CpSolver solver) {
    int[] slots = new int[event.meetings().size()];
    for (int meeting = 0; meeting < slots.length; meeting++) {
      for (int slot = 0; slot < event.slots(); slot++) {
        if (inSlot[meeting][slot] instanceof BoolVar variable && solver.booleanValue(variable)) {
          slots[meeting] = slot;
        }
      }
    }
    return slots;
  }

  private void placeMeetings() {
    for (int meeting = 0; meeting < inSlot.length; meeting++) {
      List<Literal> choice = new ArrayList<>();
      for (int slot = 0; slot < event.slots(); slot++) {
        boolean allowed = reduction.allowed.get(meeting).get(slot);
        inSlot[meeting][slot] = allowed ? model.newBoolVar("") : model.falseLiteral();
        if (allowed) {
          choice.add(inSlot[meeting][slot]);
        }
      }
      model.addExactlyOne(choice);
    }
  }

  private void occupy(int participant) {
    List<Integer> meetings = reduction.meetingsOf.get(participant);
    for (int slot = 0; slot < event.slots(); slot++) {
      List<Literal> here = new ArrayList<>();
      for (int meeting : meetings) {
        if (reduction.allowed.get(meeting).get(slot)) {
          here.add(inSlot[meeting][slot]);
        }
      }
      busy[participant][slot] = busy(here, meetings.size() == event.slots());
    }
    if (meetings.size() > 1 && meetings.size() < event.slots()) {
      model.addEquality(LinearExpr.sum(busy[participant]), meetings.size());
    }
  }

  private Literal busy(List<Literal> here, boolean always) {
    if (here.isEmpty()) {
      return model.falseLiteral();
    }
    if (always) {
      model.addExactlyOne(here);
      return model.trueLiteral();
    }
    if (here.size() == 1) {
      return here.getFirst();
    }
    BoolVar result = model.newBoolVar("");
    List<Literal> oneOrIdle = new ArrayList<>(here);
    oneOrIdle.add(result.not());
    model.addExactlyOne(oneOrIdle);
    return result;
  }

  private void limitTables() {
    for (int slot = 0; slot < event.slots(); slot++) {
      List<Literal> meetings = new ArrayList<>();
      for (Literal[] meeting : inSlot) {
        if (meeting[slot] instanceof BoolVar) {
          meetings.add(meeting[slot]);
        }
      }
      Literal[] people = new Literal[event.participants()];
      for (int participant = 0; participant < people.length; participant++) {
        people[participant] = busy[participant][slot];
      }
      int most = Math.min(event.tables(), people.length / 2);
      model.addLessOrEqual(LinearExpr.sum(meetings.toArray(Literal[]::new)), event.tables());
      IntVar pairs = model.newIntVar(0, most, "");
      model.addEquality(LinearExpr.sum(people), LinearExpr.term(pairs, 2));
    }
  }

  private void order(Precedence order) {
    LinearExprBuilder distance = LinearExpr.newBuilder();
    for (int slot = 0; slot < event.slots(); slot++) {
      distance.addTerm(inSlot[order.after()][slot], slot);
      distance.addTerm(inSlot[order.before()][slot], -slot);
    }
    model.addGreaterOrEqual(distance, 1);
  }

  private void countBreaks() {
    int[] most = new int[event.participants()];
    Arrays.setAll(most, this::mostBreaks);
    int ceiling = Arrays.stream(most).min().orElse(0);
    IntVar least = model.newIntVar(0, Math.max(0, ceiling), "");
    for (int participant = 0; participant < most.length; participant++) {
      int limit = Math.min(most[participant], ceiling + fairness);
      if (reduction.fewestBreaks[participant] > limit) {
        model.addBoolOr(new Literal[] {});
      } else if (most[participant] > 0) {
        LinearArgument breaks = countBreaks(participant, limit);
        if (ceiling > 0) {
          model.addGreaterOrEqual(breaks, least);
          model.addLessOrEqual(breaks, LinearExpr.newBuilder().add(least).add(fairness));
        }
      }
    }
  }

  private int mostBreaks(int participant) {
    int meetings = reduction.meetingsOf.get(participant).size();
    return Math.max(0, Math.min(meetings - 1, event.slots() - meetings));
  }

  private LinearArgument countBreaks(int participant, int limit) {
    int fewest = reduction.fewestBreaks[participant];
    int possible = Math.min(limit - fewest, mostExcess);
    LinearExprBuilder room = LinearExpr.newBuilder().add(fewest);
    List<Literal> own = new ArrayList<>();
    for (int count = 0; count < possible; count++) {
      BoolVar more = model.newBoolVar("");
      if (count > 0) {
        model.addImplication(more, own.getLast());
      }
      own.add(more);
      room.add(more);
    }
    excess.addAll(own);
    if (fewest == 0) {
      formOneBlock(participant, own);
      if (possible == 0) {
        return LinearExpr.constant(0);
      }
    }
    LinearArgument breaks = LinearExpr.sum(breakEnds(participant));
    model.addLessOrEqual(breaks, room);
    if (fewest > 0) {
      model.addGreaterOrEqual(breaks, fewest);
    }
    return breaks;
  }

  /** Either there is an excess break or all meetings are in consecutive slots. */
  private void formOneBlock(int participant, List<Literal> excessBreaks) {
    int length = reduction.meetingsOf.get(participant).size();
    List<Literal> choice = new ArrayList<>();
    List<List<Literal>> covering = new ArrayList<>();
    for (int slot = 0; slot < event.slots(); slot++) {
      covering.add(new ArrayList<>(List.of(busy[participant][slot].not())));
    }
    for (int start = 0; start + length <= event.slots(); start++) {
      BoolVar block = model.newBoolVar("");
      choice.add(block);
      for (int slot = start; slot < start + length; slot++) {
        covering.get(slot).add(block);
      }
    }
    if (excessBreaks.isEmpty()) {
      covering.forEach(model::addExactlyOne);
    } else {
      covering.forEach(model::addAtMostOne);
      forbidOutside(participant, choice, length);
      choice.add(excessBreaks.getFirst());
    }
    model.addExactlyOne(choice);
  }

  private void forbidOutside(int participant, List<Literal> blocks, int length) {
    for (int start = 0; start < blocks.size(); start++) {
      for (int slot = 0; slot < event.slots(); slot++) {
        if (slot < start || slot >= start + length) {
          model.addImplication(blocks.get(start), busy[participant][slot].not());
        }
      }
    }
  }

  /** True where a group of idle slots between two meetings ends. */
  private Literal[] breakEnds(int participant) {
    Literal[] atWork = busy[participant];
    List<Literal> ends = new ArrayList<>();
    Literal begun = atWork[0];
    for (int slot = 1; slot + 1 < event.slots(); slot++) {
      BoolVar end = model.newBoolVar("");
      model.addBoolOr(new Literal[] {begun.not(), atWork[slot], atWork[slot + 1].not(), end});
      model.addImplication(end, atWork[slot].not());
      model.addImplication(end, atWork[slot + 1]);
      model.addImplication(end, begun);
      ends.add(end);
      BoolVar now = model.newBoolVar("");
      model.addImplication(begun, now);
      model.addImplication(atWork[slot], now);
      model.addBoolOr(new Literal[] {now.not(), begun, atWork[slot]});
      begun = now;
    }
    return ends.toArray(Literal[]::new);
  }
}
