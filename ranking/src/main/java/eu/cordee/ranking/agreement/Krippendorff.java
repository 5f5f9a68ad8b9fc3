package eu.cordee.ranking.agreement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Krippendorff's alpha: one less the disagreement that is there by the one that chance would bring.
 * One is full agreement, zero is chance. Any number of coders, any of whom may leave out units.
 * Source: Krippendorff, Computing Krippendorff's alpha-reliability, 2007.
 */
public final class Krippendorff {

  private Krippendorff() {}

  /**
   * Alpha of some coders.
   *
   * @param coders for each coder a value for each unit, or null where it was left out
   * @return none where no unit has two values, or all values are the same: then nothing could
   *     differ
   */
  public static Optional<Double> alpha(List<List<@Nullable Double>> coders, Scale scale) {
    List<List<Double>> units = pairable(coders);
    double[] values =
        units.stream()
            .flatMap(List::stream)
            .mapToDouble(Double::doubleValue)
            .sorted()
            .distinct()
            .toArray();
    if (values.length < 2) {
      return Optional.empty();
    }
    double[][] together = together(units, values);
    double[] margins =
        Arrays.stream(together).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    double total = Arrays.stream(margins).sum();
    double observed = 0;
    double expected = 0;
    for (int one = 0; one < values.length; one++) {
      for (int other = 0; other < values.length; other++) {
        double difference = difference(scale, values, margins, one, other);
        observed += together[one][other] * difference;
        expected += margins[one] * margins[other] * difference / (total - 1);
      }
    }
    return Optional.of(1 - observed / expected);
  }

  /** By unit the values that it has, where it has two at least. */
  private static List<List<Double>> pairable(List<List<@Nullable Double>> coders) {
    List<List<Double>> units = new ArrayList<>();
    int most = coders.stream().mapToInt(List::size).max().orElse(0);
    for (int unit = 0; unit < most; unit++) {
      List<Double> values = new ArrayList<>();
      for (List<@Nullable Double> coder : coders) {
        Double value = unit < coder.size() ? coder.get(unit) : null;
        if (value != null) {
          values.add(Objects.requireNonNull(value));
        }
      }
      if (values.size() > 1) {
        units.add(values);
      }
    }
    return units;
  }

  /** How often each two values stand together, a unit with many values weighing no more by pair. */
  private static double[][] together(List<List<Double>> units, double[] values) {
    double[][] together = new double[values.length][values.length];
    for (List<Double> unit : units) {
      for (int one = 0; one < unit.size(); one++) {
        for (int other = 0; other < unit.size(); other++) {
          if (one != other) {
            together[Arrays.binarySearch(values, unit.get(one))][
                    Arrays.binarySearch(values, unit.get(other))] +=
                1.0 / (unit.size() - 1);
          }
        }
      }
    }
    return together;
  }

  private static double difference(
      Scale scale, double[] values, double[] margins, int one, int other) {
    if (one == other) {
      return 0;
    }
    return switch (scale) {
      case NOMINAL -> 1;
      case INTERVAL -> square(values[one] - values[other]);
      case ORDINAL -> {
        double between = -(margins[one] + margins[other]) / 2;
        for (int value = Math.min(one, other); value <= Math.max(one, other); value++) {
          between += margins[value];
        }
        yield square(between);
      }
    };
  }

  private static double square(double number) {
    return number * number;
  }
}
