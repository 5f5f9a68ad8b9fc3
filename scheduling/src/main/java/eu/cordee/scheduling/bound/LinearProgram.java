package eu.cordee.scheduling.bound;

import com.google.ortools.modelbuilder.LinearConstraint;
import com.google.ortools.modelbuilder.ModelBuilder;
import com.google.ortools.modelbuilder.ModelSolver;
import com.google.ortools.modelbuilder.SolveStatus;
import com.google.ortools.modelbuilder.Variable;
import java.util.ArrayList;
import java.util.List;

/**
 * Maximises a sum of gains where every row allows at most so much. Columns and rows may be added
 * after it was solved. The bound is computed from the prices of the rows, whatever they are, and so
 * does not rest on the solver's arithmetic.
 */
public final class LinearProgram {

  private final ModelBuilder model;
  private final List<Variable> columns = new ArrayList<>();
  private final List<LinearConstraint> rows = new ArrayList<>();
  private final List<Entry> entries = new ArrayList<>();
  private double[] values = {};
  private double bound = Double.POSITIVE_INFINITY;

  private record Entry(int row, int column, double coefficient) {}

  /** A program without rows and columns; loads the native solver. */
  public LinearProgram() {
    NativeSolver.load();
    this.model = new ModelBuilder();
    model.getHelper().setMaximize(true);
  }

  /**
   * A number from 0 to {@code most}.
   *
   * @param gain per unit of it
   * @param most finite, since the bound counts with it
   * @return the column, numbered from 0
   */
  public int column(double gain, double most) {
    Variable column = model.newNumVar(0, most, "");
    column.setObjectiveCoefficient(gain);
    columns.add(column);
    return columns.size() - 1;
  }

  /**
   * A sum that is not above {@code most}.
   *
   * @return the row, numbered from 0
   */
  public int row(double most) {
    LinearConstraint row = new LinearConstraint(model.getHelper());
    row.setLowerBound(Double.NEGATIVE_INFINITY);
    row.setUpperBound(most);
    rows.add(row);
    return rows.size() - 1;
  }

  /**
   * So much of a column counts in a row; each column at most once in each row.
   *
   * @throws IndexOutOfBoundsException if there is no such row or column
   */
  public void add(int row, int column, double coefficient) {
    rows.get(row).addTerm(columns.get(column), coefficient);
    entries.add(new Entry(row, column, coefficient));
  }

  /** Whether an optimum was found; in general in time that grows faster than the program. */
  public boolean solve() {
    ModelSolver solver = new ModelSolver("GLOP");
    boolean solved = solver.solve(model) == SolveStatus.OPTIMAL;
    if (solved) {
      values = columns.stream().mapToDouble(solver::getValue).toArray();
      bound = bound(rows.stream().mapToDouble(solver::getDualValue).toArray());
    }
    return solved;
  }

  /**
   * In the solution found last.
   *
   * @throws IndexOutOfBoundsException if none was found since the column was added
   */
  public double value(int column) {
    return values[column];
  }

  /** No solution gains more, of what was solved last; infinite before. */
  public double bound() {
    return bound;
  }

  /** Any prices of the rows that are not negative give a bound. */
  private double bound(double[] price) {
    double[] profit = columns.stream().mapToDouble(Variable::getObjectiveCoefficient).toArray();
    for (Entry entry : entries) {
      profit[entry.column] -= Math.max(0, price[entry.row]) * entry.coefficient;
    }
    double all = 0;
    for (int row = 0; row < price.length; row++) {
      all += Math.max(0, price[row]) * rows.get(row).getUpperBound();
    }
    for (int column = 0; column < profit.length; column++) {
      all += Math.max(0, profit[column]) * columns.get(column).getUpperBound();
    }
    return all;
  }
}
