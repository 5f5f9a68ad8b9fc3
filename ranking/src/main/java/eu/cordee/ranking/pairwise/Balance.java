package eu.cordee.ranking.pairwise;

/** Who counts how much within one source. */
public enum Balance {
  /** Every voter the same. */
  BY_HEAD,
  /** Every group the same, within it every region the same, within that every voter the same. */
  EQUAL_GROUPS
}
