package eu.cordee.rotation.design;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Partial difference matrices over the cyclic group of order 10 that take longer to find than a
 * café should wait. Found by the backtracking of {@link DifferenceMatrix} with a larger budget; one
 * row per line, one digit per column. Every one is checked again by a test.
 */
final class FoundMatrices {

  private static final String FIVE_BY_NINE =
      """
      000000000
      028714563
      067231849
      093648721
      081962437
      """;

  private static final String EIGHT_BY_EIGHT =
      """
      00000000
      09437256
      08613527
      05921463
      01862935
      03596784
      04358619
      06745192
      """;

  private static final String NINE_BY_FIVE =
      """
      00000
      07246
      01729
      04695
      03178
      09853
      08561
      06982
      02314
      """;

  private FoundMatrices() {}

  static Optional<DifferenceMatrix> of(int order, int rows, int columns) {
    if (order != 10) {
      return Optional.empty();
    }
    return Stream.of(FIVE_BY_NINE, EIGHT_BY_EIGHT, NINE_BY_FIVE)
        .map(FoundMatrices::parse)
        .filter(entries -> entries.length >= rows && entries[0].length >= columns)
        .map(entries -> cut(entries, rows, columns))
        .findFirst();
  }

  /** Whether a short search would find nothing better than what is kept here. */
  static boolean exhausted(int order, int rows) {
    return order == 10 && rows >= 5;
  }

  private static int[][] parse(String text) {
    return text.lines()
        .map(line -> line.chars().map(digit -> digit - '0').toArray())
        .toArray(int[][]::new);
  }

  private static DifferenceMatrix cut(int[][] entries, int rows, int columns) {
    int[][] cut =
        Arrays.stream(entries, 0, rows)
            .map(row -> Arrays.copyOf(row, columns))
            .toArray(int[][]::new);
    return new DifferenceMatrix(AbelianGroup.cyclic(10), cut);
  }
}
