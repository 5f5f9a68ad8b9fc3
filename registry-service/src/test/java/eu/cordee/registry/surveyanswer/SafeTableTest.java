package eu.cordee.registry.surveyanswer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/**
 * Tables are attacked by subtraction: all equations of all lines are solved, and nothing that is
 * hidden must be found.
 */
class SafeTableTest {

  private static final double NOTHING = 1e-9;
  private static final int TABLES = 2_000;

  @Test
  void nothingHiddenIsFoundInTablesOfGroupsAndRegionsTogether() {
    Random random = new Random(1);
    int hiding = 0;
    for (int round = 0; round < TABLES; round++) {
      int[][] people = people(random);
      long[][] groups = table(people, 0, 1);
      long[][] regions = table(people, 2, 1);
      assertThat(
              found(groups, regions, (counts, at) -> SafeTable.of(counts).isHidden(at[0], at[1])))
          .as("round %d: %s %s", round, Arrays.deepToString(groups), Arrays.deepToString(regions))
          .isEmpty();
      hiding += SafeTable.of(groups).isHidden(0, 0) ? 1 : 0;
    }
    assertThat(hiding).as("tables that hide their first cell").isBetween(1, TABLES - 1);
  }

  /** The twin: hiding small cells alone, the same attack finds some. */
  @Test
  void smallCellsThatAreHiddenAloneAreFound() {
    Random random = new Random(1);
    int found = 0;
    for (int round = 0; round < TABLES; round++) {
      int[][] people = people(random);
      found +=
          found(
                  table(people, 0, 1),
                  table(people, 2, 1),
                  (counts, at) -> counts[at[0]][at[1]] < Coarsening.LEAST)
              .size();
    }
    assertThat(found).isPositive();
  }

  @Test
  void noCellBelowFiveIsShownAndWhatIsHiddenComesToFive() {
    Random random = new Random(2);
    for (int round = 0; round < TABLES; round++) {
      long[][] counts = table(people(random), 0, 1);
      SafeTable table = SafeTable.of(counts);
      int total = counts[0].length - 1;
      for (int row = 0; row < counts.length; row++) {
        long sum = 0;
        for (int column = 0; column <= total; column++) {
          if (!table.isHidden(row, column)) {
            assertThat(counts[row][column]).isGreaterThanOrEqualTo(Coarsening.LEAST);
          } else if (column < total) {
            sum += counts[row][column];
          }
        }
        boolean some = row < counts.length && anyHidden(table, row, total);
        if (some && !table.isHidden(row, total)) {
          assertThat(sum).isGreaterThanOrEqualTo(Coarsening.LEAST);
        }
      }
    }
  }

  @Test
  void tablesOfLargeCellsAreShownWhole() {
    SafeTable table = SafeTable.of(new long[][] {{5, 6, 11}, {7, 8, 15}, {12, 14, 26}});
    for (int row = 0; row < 3; row++) {
      for (int column = 0; column < 3; column++) {
        assertThat(table.isHidden(row, column)).isFalse();
      }
    }
  }

  @Test
  void aRowInWhichAllSayTheSameTellsItOfNobody() {
    SafeTable table = SafeTable.of(new long[][] {{9, 0, 9}, {20, 20, 40}, {29, 20, 49}});
    assertThat(table.isHidden(0, 0)).isTrue();
    assertThat(table.isHidden(0, 1)).isTrue();
  }

  private static boolean anyHidden(SafeTable table, int row, int total) {
    for (int column = 0; column < total; column++) {
      if (table.isHidden(row, column)) {
        return true;
      }
    }
    return false;
  }

  /** Each with a group, an answer and a region. */
  private static int[][] people(Random random) {
    int groups = 1 + random.nextInt(4);
    int answers = 2 + random.nextInt(4);
    int regions = 1 + random.nextInt(5);
    int[][] people = new int[5 + random.nextInt(150)][];
    for (int one = 0; one < people.length; one++) {
      int answer = (int) (answers * Math.pow(random.nextDouble(), 2));
      people[one] = new int[] {random.nextInt(groups), answer, random.nextInt(regions)};
    }
    // All lines are there, if only with nobody.
    people[0] = new int[] {groups - 1, answers - 1, regions - 1};
    return people;
  }

  private static long[][] table(int[][] people, int rowOf, int columnOf) {
    int rows = 1 + Arrays.stream(people).mapToInt(one -> one[rowOf]).max().orElse(0);
    int columns = 1 + Arrays.stream(people).mapToInt(one -> one[columnOf]).max().orElse(0);
    long[][] counts = new long[rows + 1][columns + 1];
    for (int[] one : people) {
      counts[one[rowOf]][one[columnOf]]++;
      counts[one[rowOf]][columns]++;
      counts[rows][one[columnOf]]++;
      counts[rows][columns]++;
    }
    return counts;
  }

  /** What the equations of both tables, whose last rows are the same, leave no choice about. */
  private static List<String> found(
      long[][] one, long[][] other, BiFunction<long[][], int[], Boolean> hides) {
    List<String> unknown = new ArrayList<>();
    List<double[]> equations = new ArrayList<>();
    List<List<String>> names = List.of(new ArrayList<>(), new ArrayList<>());
    List<long[][]> tables = List.of(one, other);
    for (int table = 0; table < 2; table++) {
      long[][] counts = tables.get(table);
      for (int row = 0; row < counts.length; row++) {
        for (int column = 0; column < counts[0].length; column++) {
          if (hides.apply(counts, new int[] {row, column})) {
            String name = name(table, row, column, counts);
            names.get(table).add(name);
            if (!unknown.contains(name)) {
              unknown.add(name);
            }
          }
        }
      }
    }
    for (int table = 0; table < 2; table++) {
      equations.addAll(equations(table, tables.get(table), names.get(table), unknown));
    }
    return determined(unknown, equations);
  }

  private static String name(int table, int row, int column, long[][] counts) {
    return (row == counts.length - 1 ? "total" : table + "/" + row) + "/" + column;
  }

  private static List<double[]> equations(
      int table, long[][] counts, List<String> hidden, List<String> unknown) {
    List<double[]> equations = new ArrayList<>();
    for (int row = 0; row < counts.length; row++) {
      double[] equation = new double[unknown.size()];
      for (int column = 0; column < counts[0].length; column++) {
        String name = name(table, row, column, counts);
        if (hidden.contains(name)) {
          equation[unknown.indexOf(name)] = column == counts[0].length - 1 ? -1 : 1;
        }
      }
      equations.add(equation);
    }
    for (int column = 0; column < counts[0].length; column++) {
      double[] equation = new double[unknown.size()];
      for (int row = 0; row < counts.length; row++) {
        String name = name(table, row, column, counts);
        if (hidden.contains(name)) {
          equation[unknown.indexOf(name)] = row == counts.length - 1 ? -1 : 1;
        }
      }
      equations.add(equation);
    }
    return equations;
  }

  /** By elimination: an unknown is determined where its reduced row has nothing else. */
  private static List<String> determined(List<String> unknown, List<double[]> equations) {
    List<String> determined = new ArrayList<>();
    int pivots = 0;
    int[] pivotOf = new int[unknown.size()];
    for (int at = 0; at < unknown.size(); at++) {
      int best = -1;
      for (int row = pivots; row < equations.size(); row++) {
        if (Math.abs(equations.get(row)[at]) > NOTHING
            && (best < 0 || Math.abs(equations.get(row)[at]) > Math.abs(equations.get(best)[at]))) {
          best = row;
        }
      }
      if (best < 0) {
        continue;
      }
      double[] pivot = equations.get(best);
      equations.set(best, equations.get(pivots));
      equations.set(pivots, pivot);
      eliminate(equations, pivots, at);
      pivotOf[pivots] = at;
      pivots++;
    }
    for (int row = 0; row < pivots; row++) {
      long others =
          Arrays.stream(equations.get(row)).filter(value -> Math.abs(value) > NOTHING).count();
      if (others == 1) {
        determined.add(unknown.get(pivotOf[row]));
      }
    }
    return determined;
  }

  private static void eliminate(List<double[]> equations, int pivot, int at) {
    double[] by = equations.get(pivot);
    double scale = by[at];
    for (int column = 0; column < by.length; column++) {
      by[column] /= scale;
    }
    for (int row = 0; row < equations.size(); row++) {
      double times = equations.get(row)[at];
      if (row != pivot && Math.abs(times) > NOTHING) {
        for (int column = 0; column < by.length; column++) {
          equations.get(row)[column] -= times * by[column];
        }
      }
    }
  }
}
