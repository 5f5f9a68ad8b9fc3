package eu.cordee.cooperation.suggestion;

/** What a score is made of; the weights add up to one. */
public enum Term {
  /** Each offers what the other seeks. */
  COMPLEMENT(0.45),
  /** Both stand for the same rare technologies. */
  SAME_TECHNOLOGY(0.2),
  /** Both are tied to the same others. */
  COMMON_PARTNER(0.25),
  /** The region of each has sectors that the other's lacks and that are near to what it has. */
  REGION_GAP(0.1);

  private final double weight;

  Term(double weight) {
    this.weight = weight;
  }

  /** Its part of the score, from 0 to 1. */
  public double weight() {
    return weight;
  }
}
