package eu.cordee.ranking.review;

import eu.cordee.ranking.pairwise.Fraction;
import eu.cordee.ranking.pairwise.Redraw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Draws projects stratum by stratum, and compares items by all weights of the criteria. */
final class ReviewRedraw implements Redraw {

  private final int items;
  private final List<List<Review>> strata;
  private final double[][] weights;

  ReviewRedraw(int items, List<Review> reviews, double[][] weights) {
    Map<String, List<Review>> byStratum = new LinkedHashMap<>();
    for (Review review : reviews) {
      byStratum.computeIfAbsent(review.stratum(), added -> new ArrayList<>()).add(review);
    }
    this.items = items;
    this.strata = List.copyOf(byStratum.values());
    this.weights = weights;
  }

  @Override
  public List<Fraction> units() {
    return List.of(Fraction.of(1, 2L * weights.length));
  }

  @Override
  public void add(SplittableRandom random, long[] units, long[] into) {
    int criteria = weights[0].length;
    double[][] means = new double[items][criteria];
    int[] projects = new int[items];
    for (List<Review> stratum : strata) {
      for (int draw = 0; draw < stratum.size(); draw++) {
        Review review = stratum.get(random.nextInt(stratum.size()));
        for (int item : review.instruments()) {
          projects[item]++;
          for (int criterion = 0; criterion < criteria; criterion++) {
            means[item][criterion] += review.scores().get(criterion);
          }
        }
      }
    }
    for (int item = 0; item < items; item++) {
      for (int criterion = 0; criterion < criteria; criterion++) {
        means[item][criterion] /= Math.max(1, projects[item]);
      }
    }
    double[] totals = new double[items];
    for (double[] weight : weights) {
      Arrays.setAll(totals, item -> Simplex.sum(weight, means[item]));
      compare(totals, projects, units[0], into);
    }
  }

  private void compare(double[] totals, int[] projects, long unit, long[] into) {
    for (int i = 0; i < items; i++) {
      for (int j = 0; j < i; j++) {
        if (projects[i] > 0 && projects[j] > 0) {
          int compared = Double.compare(totals[i], totals[j]);
          into[i * items + j] += unit * (1 + compared);
          into[j * items + i] += unit * (1 - compared);
        }
      }
    }
  }
}
