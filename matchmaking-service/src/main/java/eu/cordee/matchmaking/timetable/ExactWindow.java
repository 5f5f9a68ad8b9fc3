package eu.cordee.matchmaking.timetable;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A small event as one constraint model, so that the last few percent are found or excluded. */
final class ExactWindow {

  /** Choices of request and slot; more than these do not close within seconds. */
  static final int MOST_CHOICES = 3_000;

  private final CpModel model = new CpModel();
  private final Placement placement;
  private final @Nullable BoolVar[][] inSlot;

  ExactWindow(Placement placement) {
    this.placement = placement;
    this.inSlot = new BoolVar[placement.slotOf.length][placement.slots];
    placeRequests();
    limitPeople();
    limitTables();
  }

  static boolean fits(Placement placement) {
    long choices = 0;
    for (int request = 0; request < placement.slotOf.length; request++) {
      choices += placement.possible(request).cardinality();
    }
    return choices <= MOST_CHOICES;
  }

  /**
   * Improves the placement if that is possible.
   *
   * @return an upper bound on the weight of every plan
   */
  long improve(double seconds, double work, long seed, Cancellation cancellation) {
    CpSolver solver = new CpSolver();
    solver
        .getParameters()
        .setNumWorkers(1)
        .setRandomSeed((int) seed)
        .setMaxDeterministicTime(work)
        .setMaxTimeInSeconds(seconds);
    cancellation.onCancel(solver::stopSearch);
    CpSolverStatus status = solver.solve(model);
    if (status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE) {
      adopt(solver);
    }
    return (long) Math.floor(solver.bestObjectiveBound() + 1e-6);
  }

  private void placeRequests() {
    LinearExprBuilder weight = LinearExpr.newBuilder();
    for (int request = 0; request < inSlot.length; request++) {
      List<Literal> choice = new ArrayList<>();
      BitSet possible = placement.possible(request);
      for (int slot = possible.nextSetBit(0); slot >= 0; slot = possible.nextSetBit(slot + 1)) {
        BoolVar placed = model.newBoolVar("");
        inSlot[request][slot] = placed;
        choice.add(placed);
        weight.addTerm(placed, placement.weight(request));
        model.addHint(placed, placement.slotOf[request] == slot);
      }
      if (placement.isFixed(request)) {
        model.addExactlyOne(choice);
      } else {
        model.addAtMostOne(choice);
      }
    }
    model.maximize(weight);
  }

  private void limitPeople() {
    for (int person = 0; person < placement.open.length; person++) {
      List<Literal> all = new ArrayList<>();
      for (int slot = 0; slot < placement.slots; slot++) {
        List<Literal> here = new ArrayList<>();
        for (int request = 0; request < inSlot.length; request++) {
          boolean takesPart =
              placement.hosts[request] == person || placement.guests[request] == person;
          if (takesPart && inSlot[request][slot] != null) {
            here.add(inSlot[request][slot]);
          }
        }
        model.addAtMostOne(here);
        all.addAll(here);
      }
      int cap = placement.problem.participants().get(person).cap();
      model.addLessOrEqual(LinearExpr.sum(all.toArray(Literal[]::new)), cap);
    }
  }

  private void limitTables() {
    for (int slot = 0; slot < placement.slots; slot++) {
      List<Literal> here = new ArrayList<>();
      for (@Nullable BoolVar[] request : inSlot) {
        if (request[slot] != null) {
          here.add(request[slot]);
        }
      }
      int tables = placement.problem.tables();
      model.addLessOrEqual(LinearExpr.sum(here.toArray(Literal[]::new)), tables);
    }
  }

  private void adopt(CpSolver solver) {
    for (int request = 0; request < inSlot.length; request++) {
      if (placement.slotOf[request] != Placement.NONE) {
        placement.remove(request);
      }
    }
    for (int request = 0; request < inSlot.length; request++) {
      for (int slot = 0; slot < placement.slots; slot++) {
        if (inSlot[request][slot] != null && solver.booleanValue(inSlot[request][slot])) {
          placement.place(request, slot);
        }
      }
    }
  }
}
