package eu.cordee.matchmaking.timetable;

import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;

/**
 * Maximises a sum of gains where every row allows at most so much. Columns and rows may be added
 * after it was solved; the next solution starts from the last. The bound is computed from the
 * prices of the rows, whatever they are, and so does not rest on the solver's arithmetic.
 */
final class LinearProgram implements AutoCloseable {

  private final MPSolver solver;
  private final List<Column> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  private record Column(MPVariable variable, double gain, double most, List<Entry> entries) {}

  private record Row(MPConstraint constraint, double most) {}

  private record Entry(int row, double coefficient) {}

  LinearProgram() {
    NativeSolver.load();
    this.solver = MPSolver.createSolver("GLOP");
    solver.objective().setMaximization();
  }

  /** A number from 0 to {@code most}. */
  int column(double gain, double most) {
    MPVariable variable = solver.makeNumVar(0, most, "");
    solver.objective().setCoefficient(variable, gain);
    columns.add(new Column(variable, gain, most, new ArrayList<>(4)));
    return columns.size() - 1;
  }

  /** A sum that is not above {@code most}. */
  int row(double most) {
    rows.add(new Row(solver.makeConstraint(Double.NEGATIVE_INFINITY, most, ""), most));
    return rows.size() - 1;
  }

  /** Each column at most once in each row. */
  void add(int row, int column, double coefficient) {
    rows.get(row).constraint.setCoefficient(columns.get(column).variable, coefficient);
    columns.get(column).entries.add(new Entry(row, coefficient));
  }

  boolean solve() {
    return solver.solve() == MPSolver.ResultStatus.OPTIMAL;
  }

  double value(int column) {
    return columns.get(column).variable.solutionValue();
  }

  /** No solution gains more: any prices of the rows that are not negative give such a bound. */
  double bound() {
    double[] price =
        rows.stream().mapToDouble(row -> Math.max(0, row.constraint.dualValue())).toArray();
    double bound = 0;
    for (int row = 0; row < price.length; row++) {
      bound += price[row] * rows.get(row).most;
    }
    for (Column column : columns) {
      double profit = column.gain;
      for (Entry entry : column.entries) {
        profit -= price[entry.row] * entry.coefficient;
      }
      bound += Math.max(0, profit) * column.most;
    }
    return bound;
  }

  @Override
  public void close() {
    solver.delete();
  }
}
