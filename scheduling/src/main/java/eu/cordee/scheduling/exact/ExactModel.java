package eu.cordee.scheduling.exact;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.SchedulingProblem;
import eu.cordee.scheduling.place.Draft;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** A small event with all its rules as one constraint model. */
final class ExactModel {

  final CpModel model = new CpModel();
  final Draft draft;
  private final SchedulingProblem problem;
  private final List<Choice> choices = new ArrayList<>();
  private final List<List<Choice>> ofRequest = new ArrayList<>();
  private final List<List<List<Literal>>> ofPerson = new ArrayList<>();

  /** That these two have this meeting in this slot. */
  record Choice(int request, int host, int guest, int slot, BoolVar taken) {}

  ExactModel(Draft draft) {
    this.draft = draft;
    this.problem = draft.problem();
    for (int person = 0; person < problem.participants().size(); person++) {
      ofPerson.add(emptyLists());
    }
    for (int request = 0; request < problem.requests().size(); request++) {
      addChoices(request);
    }
    limitPeople();
    limitTables();
    new ExactSideRules(this, problem).add();
    hint();
  }

  private List<List<Literal>> emptyLists() {
    List<List<Literal>> lists = new ArrayList<>();
    for (int slot = 0; slot < problem.slots(); slot++) {
      lists.add(new ArrayList<>());
    }
    return lists;
  }

  List<Choice> choices() {
    return choices;
  }

  List<Choice> choicesOf(int request) {
    return ofRequest.get(request);
  }

  private void addChoices(int request) {
    Request wanted = problem.requests().get(request);
    List<Choice> own = new ArrayList<>();
    for (int host : wanted.hosts()) {
      for (int guest : wanted.guests()) {
        BitSet possible = problem.possibleSlots(request, host, guest);
        for (int slot = possible.nextSetBit(0); slot >= 0; slot = possible.nextSetBit(slot + 1)) {
          Choice choice = new Choice(request, host, guest, slot, model.newBoolVar(""));
          own.add(choice);
          ofPerson.get(host).get(slot).add(choice.taken);
          ofPerson.get(guest).get(slot).add(choice.taken);
        }
      }
    }
    choices.addAll(own);
    ofRequest.add(own);
    if (wanted.isFixed()) {
      model.addExactlyOne(taken(own));
    } else {
      model.addAtMostOne(taken(own));
    }
  }

  static Literal[] taken(List<Choice> choices) {
    return choices.stream().map(Choice::taken).toArray(Literal[]::new);
  }

  private void limitPeople() {
    for (int person = 0; person < ofPerson.size(); person++) {
      ofPerson.get(person).forEach(model::addAtMostOne);
      model.addLessOrEqual(meetings(person), problem.participants().get(person).cap());
    }
  }

  private LinearExpr meetings(int person) {
    return LinearExpr.sum(
        ofPerson.get(person).stream().flatMap(List::stream).toArray(Literal[]::new));
  }

  private void limitTables() {
    for (int slot = 0; slot < problem.slots(); slot++) {
      int now = slot;
      Literal[] seated =
          choices.stream()
              .filter(choice -> choice.slot == now)
              .filter(
                  choice ->
                      problem.usesSharedTable(
                          problem.requests().get(choice.request), choice.host, choice.guest))
              .map(Choice::taken)
              .toArray(Literal[]::new);
      model.addLessOrEqual(LinearExpr.sum(seated), draft.tables().count(slot));
    }
  }

  LinearExpr weight() {
    LinearExprBuilder weight = LinearExpr.newBuilder();
    for (Choice choice : choices) {
      weight.addTerm(choice.taken, draft.weight(choice.request));
    }
    return weight.build();
  }

  /** Of the meetings of everybody those up to their floor. */
  LinearExpr reachedFloor() {
    LinearExprBuilder reached = LinearExpr.newBuilder();
    for (int person = 0; person < ofPerson.size(); person++) {
      var counted = model.newIntVar(0, problem.participants().get(person).floor(), "");
      model.addLessOrEqual(counted, meetings(person));
      reached.add(counted);
    }
    return reached.build();
  }

  /** The breaks of everybody: groups of meetings less one for whoever meets at all. */
  LinearExprBuilder breaks() {
    LinearExprBuilder breaks = LinearExpr.newBuilder();
    for (List<List<Literal>> day : ofPerson) {
      BoolVar any = model.newBoolVar("");
      for (int slot = 0; slot < day.size(); slot++) {
        if (!day.get(slot).isEmpty()) {
          BoolVar starts = model.newBoolVar("");
          LinearExprBuilder more = LinearExpr.newBuilder();
          day.get(slot).forEach(more::add);
          if (slot > 0) {
            day.get(slot - 1).forEach(before -> more.addTerm(before, -1));
          }
          model.addGreaterOrEqual(starts, more);
          model.addGreaterOrEqual(any, LinearExpr.sum(day.get(slot).toArray(Literal[]::new)));
          breaks.add(starts);
        }
      }
      model.addLessOrEqual(any, LinearExpr.sum(all(day)));
      breaks.addTerm(any, -1);
    }
    return breaks;
  }

  private static Literal[] all(List<List<Literal>> day) {
    return day.stream().flatMap(List::stream).toArray(Literal[]::new);
  }

  /** Suggests the present placement. */
  void hint() {
    model.clearHints();
    for (Choice choice : choices) {
      boolean here =
          draft.slotOf(choice.request) == choice.slot
              && draft.host(choice.request) == choice.host
              && draft.guest(choice.request) == choice.guest;
      model.addHint(choice.taken, here);
    }
  }

  /** Takes the solver's plan. */
  void adopt(CpSolver solver) {
    for (int request = 0; request < draft.requests(); request++) {
      if (draft.slotOf(request) != Draft.NONE) {
        draft.remove(request);
      }
    }
    for (Choice choice : choices) {
      if (solver.booleanValue(choice.taken)) {
        draft.represent(choice.request, choice.host, choice.guest);
        draft.place(choice.request, choice.slot);
      }
    }
  }
}
