package eu.cordee.ranking.pairwise;

import java.util.List;
import java.util.SplittableRandom;

/** Draws a source again from its own voters, with replacement, each stratum as large as it is. */
public interface Redraw {

  /**
   * What the counts of each part are to be multiplied with to become shares of the source: a
   * fraction for each part.
   */
  List<Fraction> units();

  /**
   * Adds one draw.
   *
   * @param random where chance comes from
   * @param units those of {@link #units()}, brought to whole numbers
   * @param into for item i before j at i times the number of items plus j
   */
  void add(SplittableRandom random, long[] units, long[] into);
}
