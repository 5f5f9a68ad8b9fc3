package eu.cordee.ranking.review;

/**
 * Between which weights of one criterion the order of weighted sums stays as it is, the others
 * keeping their proportions. Two items change places where their sums are equal, which is a closed
 * form.
 *
 * @param from the least such weight
 * @param to the largest
 */
public record AdditiveWeight(double from, double to) {

  /**
   * For the order that these weights give.
   *
   * @param values by item and criterion, more is better
   * @param weights by criterion, with the sum one, this one below one
   */
  public static AdditiveWeight of(double[][] values, double[] weights, int criterion) {
    double own = weights[criterion];
    double from = 0;
    double to = 1;
    for (int one = 0; one < values.length; one++) {
      for (int other = 0; other < one; other++) {
        double ahead = Simplex.sum(weights, values[one]) - Simplex.sum(weights, values[other]);
        double slope = ahead - (values[one][criterion] - values[other][criterion]);
        double change = slope == 0 ? Double.NaN : own + ahead / slope * (1 - own);
        if (change >= 0 && change <= own) {
          from = Math.max(from, change);
        } else if (change > own && change <= 1) {
          to = Math.min(to, change);
        }
      }
    }
    return new AdditiveWeight(from, to);
  }
}
