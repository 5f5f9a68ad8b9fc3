package eu.cordee.timetablebench;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.SchedulingProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * The obvious model for CP-SAT: one Boolean for each request and slot, weight first by a factor,
 * breaks as changes from idle to busy; every parameter but time and threads as it comes.
 */
final class PlainModel {

  private final SchedulingProblem problem;
  private final CpModel model = new CpModel();
  private final BoolVar[][] taken;
  private final List<List<List<Literal>>> days = new ArrayList<>();

  PlainModel(SchedulingProblem problem) {
    this.problem = problem;
    this.taken = new BoolVar[problem.requests().size()][problem.slots()];
    for (int person = 0; person < problem.participants().size(); person++) {
      days.add(emptySlots());
    }
    List<List<Literal>> halls = emptySlots();
    for (int request = 0; request < taken.length; request++) {
      addRequest(request, halls);
    }
    for (int slot = 0; slot < problem.slots(); slot++) {
      model.addLessOrEqual(sum(halls.get(slot)), problem.tables().get(slot).cardinality());
    }
    for (int person = 0; person < days.size(); person++) {
      days.get(person).forEach(model::addAtMostOne);
      model.addLessOrEqual(
          sum(days.get(person).stream().flatMap(List::stream).toList()),
          problem.participants().get(person).cap());
    }
  }

  /** Per request its slot or -1; nothing if no plan was found. */
  int[] solve(Duration time) {
    LinearExprBuilder goal = LinearExpr.newBuilder();
    long factor = (long) days.size() * problem.slots();
    for (int request = 0; request < taken.length; request++) {
      for (BoolVar here : taken[request]) {
        if (here != null) {
          goal.addTerm(here, factor * problem.requests().get(request).weight());
        }
      }
    }
    days.forEach(day -> subtractBreaks(day, goal));
    model.maximize(goal);
    CpSolver solver = new CpSolver();
    solver.getParameters().setNumWorkers(1).setMaxTimeInSeconds(time.toMillis() / 1e3);
    CpSolverStatus status = solver.solve(model);
    boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    return found ? slots(solver) : new int[0];
  }

  private int[] slots(CpSolver solver) {
    int[] slots = new int[taken.length];
    Arrays.fill(slots, -1);
    for (int request = 0; request < taken.length; request++) {
      for (int slot = 0; slot < taken[request].length; slot++) {
        if (taken[request][slot] != null && solver.booleanValue(taken[request][slot])) {
          slots[request] = slot;
        }
      }
    }
    return slots;
  }

  private void addRequest(int request, List<List<Literal>> halls) {
    Request wanted = problem.requests().get(request);
    BitSet possible = problem.possibleSlots(request);
    List<Literal> own = new ArrayList<>();
    for (int slot = possible.nextSetBit(0); slot >= 0; slot = possible.nextSetBit(slot + 1)) {
      BoolVar here = model.newBoolVar("");
      taken[request][slot] = here;
      own.add(here);
      halls.get(slot).add(here);
      days.get(wanted.hosts()[0]).get(slot).add(here);
      days.get(wanted.guests()[0]).get(slot).add(here);
    }
    model.addAtMostOne(own);
  }

  /** Groups of meetings less one for whoever meets at all. */
  private void subtractBreaks(List<List<Literal>> day, LinearExprBuilder goal) {
    BoolVar meets = model.newBoolVar("");
    for (int slot = 0; slot < day.size(); slot++) {
      BoolVar starts = model.newBoolVar("");
      LinearExprBuilder more = LinearExpr.newBuilder();
      day.get(slot).forEach(more::add);
      if (slot > 0) {
        day.get(slot - 1).forEach(before -> more.addTerm(before, -1));
      }
      model.addGreaterOrEqual(starts, more);
      goal.addTerm(starts, -1);
    }
    model.addLessOrEqual(meets, sum(day.stream().flatMap(List::stream).toList()));
    goal.add(meets);
  }

  private List<List<Literal>> emptySlots() {
    List<List<Literal>> slots = new ArrayList<>();
    for (int slot = 0; slot < problem.slots(); slot++) {
      slots.add(new ArrayList<>());
    }
    return slots;
  }

  private static LinearExpr sum(List<Literal> literals) {
    return LinearExpr.sum(literals.toArray(Literal[]::new));
  }
}
