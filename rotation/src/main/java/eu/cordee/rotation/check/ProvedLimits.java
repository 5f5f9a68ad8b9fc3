package eu.cordee.rotation.check;

import java.util.Map;

/**
 * Full tables for which fewer repeat-free rounds exist than counting allows, as proved in the
 * literature: no nearly Kirkman system of 12, no pair of orthogonal squares of order 6 (Tarry
 * 1900), and two exhaustive searches.
 *
 * @see <a href="https://oeis.org/A107431">OEIS A107431</a>
 */
final class ProvedLimits {

  private static final Map<String, Integer> ROUNDS = Map.of("4x3", 4, "5x4", 5, "6x5", 6, "6x6", 3);

  private ProvedLimits() {}

  /** Each round beyond the limit adds a repeat: drop one round per repeat and none is left. */
  static long repeats(int[] sizes, int rounds) {
    for (int size : sizes) {
      if (size != sizes[0]) {
        return 0;
      }
    }
    Integer limit = ROUNDS.get(sizes.length + "x" + sizes[0]);
    return limit == null ? 0 : Math.max(0, rounds - limit);
  }
}
