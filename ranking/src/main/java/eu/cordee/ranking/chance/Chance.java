package eu.cordee.ranking.chance;

import java.util.SplittableRandom;

/**
 * Draws from distributions, the same on every machine: logarithms and roots are those of {@link
 * StrictMath}.
 */
public final class Chance {

  private final SplittableRandom random;

  /** From numbers of this kind. */
  public Chance(SplittableRandom random) {
    this.random = random;
  }

  /** The standard normal distribution, by Marsaglia's polar method (SIAM Review 6, 1964). */
  public double normal() {
    double square = 0;
    double first = 0;
    while (square >= 1 || square == 0) {
      first = 2 * random.nextDouble() - 1;
      double second = 2 * random.nextDouble() - 1;
      square = first * first + second * second;
    }
    return first * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
  }

  /**
   * The gamma distribution, by Marsaglia and Tsang's method (A simple method for generating gamma
   * variables, ACM TOMS 26, 2000).
   *
   * @param shape above zero
   * @param rate above zero
   */
  public double gamma(double shape, double rate) {
    if (shape < 1) {
      double uniform = 1 - random.nextDouble();
      return gamma(shape + 1, rate) * StrictMath.pow(uniform, 1 / shape);
    }
    double d = shape - 1.0 / 3;
    double c = 1 / StrictMath.sqrt(9 * d);
    while (true) {
      double normal = normal();
      double v = 1 + c * normal;
      v = v * v * v;
      double uniform = 1 - random.nextDouble();
      if (v > 0
          && StrictMath.log(uniform) < normal * normal / 2 + d - d * v + d * StrictMath.log(v)) {
        return d * v / rate;
      }
    }
  }
}
