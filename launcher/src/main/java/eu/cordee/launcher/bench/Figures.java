package eu.cordee.launcher.bench;

import java.util.Arrays;
import java.util.List;

/** The little arithmetic of a benchmark. */
final class Figures {

  private Figures() {}

  /** The middle one; of two middle ones their mean. */
  static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The smallest value that is not below this share of all (nearest rank). */
  static long percentile(long[] values, double share) {
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    int rank = (int) Math.ceil(share * sorted.length);
    return sorted[Math.max(1, rank) - 1];
  }

  static double millis(long nanos) {
    return round(nanos / 1e6);
  }

  /** Three digits after the point: more would be noise. */
  static double round(double value) {
    return Math.round(value * 1000) / 1000.0;
  }
}
