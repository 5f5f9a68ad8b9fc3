package eu.cordee.ranking.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementTest {

  /** Krippendorff's own example: four coders, twelve units, some left out. */
  private static final List<List<Double>> CODERS =
      coders(
          "1 2 3 3 2 1 4 1 2 - - -",
          "1 2 3 3 2 2 4 1 2 5 - 3",
          "- 3 3 3 2 3 4 2 2 5 1 -",
          "1 2 3 3 2 4 4 1 2 5 1 -");

  @ParameterizedTest
  @CsvSource({"NOMINAL, 0.7434", "ORDINAL, 0.8154", "INTERVAL, 0.8491"})
  void findsWhatKrippendorffPublished(Scale scale, double alpha) {
    assertThat(Krippendorff.alpha(CODERS, scale).orElseThrow()).isEqualTo(alpha, within(0.00005));
  }

  @Test
  void fullAgreementIsOneAndUnitsOfOneCoderCountNothing() {
    assertThat(Krippendorff.alpha(coders("1 2 3 -", "1 2 3 4"), Scale.ORDINAL)).contains(1.0);
  }

  @Test
  void hasNoAnswerWhereNothingCouldDiffer() {
    assertThat(Krippendorff.alpha(coders("1 1", "1 1"), Scale.NOMINAL)).isEmpty();
    assertThat(Krippendorff.alpha(coders("1 -", "- 2"), Scale.NOMINAL)).isEmpty();
    assertThat(Krippendorff.alpha(List.of(), Scale.NOMINAL)).isEmpty();
  }

  @Test
  void kappaOfTheKnownTable() {
    assertThat(Kappa.of(new long[][] {{20, 5}, {10, 15}}).orElseThrow())
        .isEqualTo(0.4, within(1e-12));
    assertThat(Kappa.of(new long[][] {{7, 0}, {0, 0}})).isEmpty();
  }

  private static List<List<Double>> coders(String... lines) {
    return Arrays.stream(lines)
        .map(
            line ->
                Arrays.stream(line.split(" "))
                    .map(value -> value.equals("-") ? null : Double.valueOf(value))
                    .collect(Collectors.toList()))
        .toList();
  }
}
