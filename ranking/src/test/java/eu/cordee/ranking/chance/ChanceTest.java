package eu.cordee.ranking.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChanceTest {

  private static final int DRAWS = 200_000;

  private final Chance chance = new Chance(new SplittableRandom(4));

  @Test
  void normalHasMeanZeroVarianceOneAndItsTails() {
    double[] moments = moments(chance::normal);

    assertThat(moments[0]).isEqualTo(0, within(0.01));
    assertThat(moments[1]).isEqualTo(1, within(0.02));
    assertThat(share(() -> chance.normal() < 1.96)).isEqualTo(0.975, within(0.002));
  }

  @ParameterizedTest
  @CsvSource({"0.3, 2", "1, 1", "2.5, 0.5", "40, 8"})
  void gammaHasItsMeanAndVariance(double shape, double rate) {
    double[] moments = moments(() -> chance.gamma(shape, rate));

    assertThat(moments[0]).isEqualTo(shape / rate, within(0.02 * shape / rate));
    assertThat(moments[1]).isEqualTo(shape / rate / rate, within(0.05 * shape / rate / rate));
  }

  @Test
  void gammaOfShapeOneIsExponential() {
    assertThat(share(() -> chance.gamma(1, 2) > 1)).isEqualTo(Math.exp(-2), within(0.003));
  }

  private interface Event {
    boolean happens();
  }

  private static double share(Event event) {
    int happened = 0;
    for (int draw = 0; draw < DRAWS; draw++) {
      happened += event.happens() ? 1 : 0;
    }
    return (double) happened / DRAWS;
  }

  private static double[] moments(DoubleSupplier draw) {
    double sum = 0;
    double squares = 0;
    for (int time = 0; time < DRAWS; time++) {
      double drawn = draw.getAsDouble();
      sum += drawn;
      squares += drawn * drawn;
    }
    double mean = sum / DRAWS;
    return new double[] {mean, squares / DRAWS - mean * mean};
  }
}
