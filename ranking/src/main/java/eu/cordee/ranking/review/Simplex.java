package eu.cordee.ranking.review;

import java.util.SplittableRandom;

/**
 * Weights of criteria of which nothing is known but that they are not negative and have the sum
 * one: all equally probable (normalised exponentials; Devroye 1986).
 */
final class Simplex {

  private Simplex() {}

  static double[] draw(SplittableRandom random, int criteria) {
    double[] weights = new double[criteria];
    double sum = 0;
    for (int criterion = 0; criterion < criteria; criterion++) {
      weights[criterion] = -StrictMath.log(1 - random.nextDouble());
      sum += weights[criterion];
    }
    for (int criterion = 0; criterion < criteria; criterion++) {
      weights[criterion] /= sum;
    }
    return weights;
  }

  static double sum(double[] weights, double[] values) {
    double sum = 0;
    for (int criterion = 0; criterion < weights.length; criterion++) {
      sum += weights[criterion] * values[criterion];
    }
    return sum;
  }
}
