package eu.cordee.scheduling.exact;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import eu.cordee.scheduling.exact.ExactModel.Choice;
import eu.cordee.scheduling.model.Attendee;
import eu.cordee.scheduling.model.Interpreter;
import eu.cordee.scheduling.model.Order;
import eu.cordee.scheduling.model.SchedulingProblem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Orders, interpreters, shared stands and tables before screens in the exact model. */
final class ExactSideRules {

  private final ExactModel exact;
  private final SchedulingProblem problem;

  ExactSideRules(ExactModel exact, SchedulingProblem problem) {
    this.exact = exact;
    this.problem = problem;
  }

  void add() {
    problem.orders().forEach(this::keepOrder);
    shareStands();
    shareInterpreters();
    if (problem.rules().physicalFirst()) {
      for (int person = 0; person < problem.participants().size(); person++) {
        putTablesFirst(person);
      }
    }
  }

  /** If both are placed, the later one is not in a slot up to the earlier one's. */
  private void keepOrder(Order order) {
    for (int slot = 0; slot < problem.slots(); slot++) {
      LinearExprBuilder clash = LinearExpr.newBuilder();
      for (Choice choice : exact.choicesOf(order.before())) {
        if (choice.slot() >= slot) {
          clash.add(choice.taken());
        }
      }
      for (Choice choice : exact.choicesOf(order.after())) {
        if (choice.slot() <= slot) {
          clash.add(choice.taken());
        }
      }
      exact.model.addLessOrEqual(clash, 1);
    }
  }

  private void shareStands() {
    Map<List<Integer>, List<Literal>> users = new HashMap<>();
    for (Choice choice : exact.choices()) {
      int stand = problem.ownTable(choice.host(), choice.guest());
      if (stand != Attendee.NO_TABLE && !problem.requests().get(choice.request()).virtual()) {
        users
            .computeIfAbsent(List.of(stand, choice.slot()), added -> new ArrayList<>())
            .add(choice.taken());
      }
    }
    users.values().forEach(exact.model::addAtMostOne);
  }

  private void shareInterpreters() {
    Map<List<Integer>, List<Literal>> duties = new HashMap<>();
    for (Choice choice : exact.choices()) {
      if (problem.needsInterpreter(choice.host(), choice.guest())) {
        List<Literal> anybody = new ArrayList<>(List.of(choice.taken().not()));
        for (int number = 0; number < problem.interpreters().size(); number++) {
          Interpreter interpreter = problem.interpreters().get(number);
          if (interpreter.available().get(choice.slot())
              && interpreter.between(
                  problem.participants().get(choice.host()),
                  problem.participants().get(choice.guest()))) {
            BoolVar duty = exact.model.newBoolVar("");
            anybody.add(duty);
            duties
                .computeIfAbsent(List.of(number, choice.slot()), added -> new ArrayList<>())
                .add(duty);
          }
        }
        exact.model.addBoolOr(anybody);
      }
    }
    duties.values().forEach(exact.model::addAtMostOne);
  }

  /** A turn after which there are only screens: once turned, turned for the rest of the event. */
  private void putTablesFirst(int person) {
    BoolVar[] turned = new BoolVar[problem.slots()];
    for (int slot = 0; slot < turned.length; slot++) {
      turned[slot] = exact.model.newBoolVar("");
      if (slot > 0) {
        exact.model.addImplication(turned[slot - 1], turned[slot]);
      }
    }
    for (Choice choice : exact.choices()) {
      if (choice.host() == person || choice.guest() == person) {
        boolean virtual = problem.requests().get(choice.request()).virtual();
        Literal now = turned[choice.slot()];
        exact.model.addImplication(choice.taken(), virtual ? now : now.not());
      }
    }
  }
}
