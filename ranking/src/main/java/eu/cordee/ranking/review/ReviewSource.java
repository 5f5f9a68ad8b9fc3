package eu.cordee.ranking.review;

import eu.cordee.ranking.pairwise.Fraction;
import eu.cordee.ranking.pairwise.PairwiseMatrix;
import eu.cordee.ranking.pairwise.Redraw;
import eu.cordee.ranking.pairwise.Source;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Reviews of projects as a source of evidence. An item is worth, by criterion, the mean score of
 * the projects that used it; for two items, the first has the share of all weights of criteria, and
 * of draws of projects, for which its weighted sum is larger (the pairwise winning index of SMAA;
 * Leskinen, Viitanen, Kangas and Kangas 2006). So nobody's weights decide, and no score is
 * stretched by what else is compared. An item that no drawn project used says nothing.
 */
public final class ReviewSource implements Source {

  /** So many weights of the criteria stand for all. */
  static final int WEIGHTS = 200;

  private static final int DRAWS = 500;

  private final String name;
  private final List<String> items;
  private final int reviews;
  private final ReviewRedraw redraw;
  private final PairwiseMatrix shares;

  /**
   * Reviews of at least one project.
   *
   * @param items the names of what projects used
   * @param reviews all with as many scores
   * @param seed where chance begins
   * @throws IllegalArgumentException where they have not as many scores, or there are none
   */
  public ReviewSource(String name, List<String> items, List<Review> reviews, long seed) {
    if (reviews.isEmpty() || reviews.getFirst().scores().isEmpty()) {
      throw new IllegalArgumentException("There is no score in " + name + ".");
    }
    int criteria = reviews.getFirst().scores().size();
    if (reviews.stream().anyMatch(review -> review.scores().size() != criteria)) {
      throw new IllegalArgumentException("The reviews of " + name + " differ in their criteria.");
    }
    this.name = name;
    this.items = List.copyOf(items);
    this.reviews = reviews.size();
    SplittableRandom random = new SplittableRandom(seed);
    this.redraw = new ReviewRedraw(items.size(), reviews, weights(random, criteria));
    this.shares = drawn(random);
  }

  private static double[][] weights(SplittableRandom random, int criteria) {
    double[][] weights = new double[WEIGHTS][];
    for (int draw = 0; draw < WEIGHTS; draw++) {
      weights[draw] = Simplex.draw(random, criteria);
    }
    return weights;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long voters() {
    return reviews;
  }

  @Override
  public PairwiseMatrix shares() {
    return shares;
  }

  private PairwiseMatrix drawn(SplittableRandom random) {
    long[] halves = new long[items.size() * items.size()];
    for (int draw = 0; draw < DRAWS; draw++) {
      redraw.add(random, new long[] {1}, halves);
    }
    Fraction[][] shares = new Fraction[items.size()][items.size()];
    for (int i = 0; i < items.size(); i++) {
      for (int j = 0; j < items.size(); j++) {
        shares[i][j] = Fraction.of(halves[i * items.size() + j], 2L * WEIGHTS * DRAWS);
      }
    }
    return PairwiseMatrix.of(items, shares);
  }

  @Override
  public Fraction squares() {
    return Fraction.of(1, reviews);
  }

  @Override
  public Redraw redraw() {
    return redraw;
  }
}
