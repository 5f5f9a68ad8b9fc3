package eu.cordee.rotation.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Two orthogonal Latin squares of order 10, as the four columns of an orthogonal array of 100
 * lines: ten tables of ten meet without a repeat in four rounds. Seven residues and three fixed
 * elements, after Bose, Shrikhande and Parker (1960); the base lines were found again by exhausting
 * all 7^6.
 *
 * @see <a href="https://doi.org/10.4153/CJM-1960-016-5">Further results on the construction of
 *     mutually orthogonal Latin squares</a>
 */
final class OrthogonalSquaresOfTen {

  private static final int RESIDUES = 7;
  private static final int FIXED = 3;
  private static final int COLUMNS = 4;
  private static final int[] SECOND = {1, 4, 2};
  private static final int[] THIRD = {4, 2, 1};

  private OrthogonalSquaresOfTen() {}

  /** Up to four rounds; with three or fewer, the fourth column is kept as the rows. */
  static Design rotation(int rounds) {
    List<int[]> lines = lines();
    int[][] tableOf = new int[Math.min(rounds, COLUMNS)][lines.size()];
    int[] row = new int[lines.size()];
    for (int place = 0; place < row.length; place++) {
      for (int round = 0; round < tableOf.length; round++) {
        tableOf[round][place] = lines.get(place)[round];
      }
      row[place] = rounds < COLUMNS ? lines.get(place)[COLUMNS - 1] : 0;
    }
    return new Design("two orthogonal squares of order 10", RESIDUES + FIXED, tableOf, row);
  }

  private static List<int[]> lines() {
    List<int[]> lines = new ArrayList<>();
    for (int shift = 0; shift < RESIDUES; shift++) {
      lines.add(new int[] {shift, shift, shift, shift});
      for (int fixed = 0; fixed < FIXED; fixed++) {
        for (int turn = 0; turn < COLUMNS; turn++) {
          lines.add(turned(turn, fixed, shift));
        }
      }
    }
    for (int a = 0; a < FIXED; a++) {
      for (int b = 0; b < FIXED; b++) {
        int[] corner = {a, b, (a + b) % FIXED, (a + 2 * b) % FIXED};
        lines.add(Arrays.stream(corner).map(element -> RESIDUES + element).toArray());
      }
    }
    return lines;
  }

  private static int[] turned(int turn, int fixed, int shift) {
    int[] line = new int[COLUMNS];
    line[turn] = RESIDUES + fixed;
    line[(turn + 1) % COLUMNS] = shift;
    line[(turn + 2) % COLUMNS] = (SECOND[fixed] + shift) % RESIDUES;
    line[(turn + 3) % COLUMNS] = (THIRD[fixed] + shift) % RESIDUES;
    return line;
  }
}
