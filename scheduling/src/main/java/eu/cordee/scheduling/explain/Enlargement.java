package eu.cordee.scheduling.explain;

/**
 * What would place more requests in a whole event while everything placed stays.
 *
 * @param kind what is to be changed
 * @param slot the slot concerned, or -1 for all
 * @param amount how many tables, slots or meetings per person more
 * @param placed how many requests that places at least
 * @param weight what these are worth together
 */
public record Enlargement(Kind kind, int slot, int amount, int placed, long weight) {

  /** What is to be changed. */
  public enum Kind {
    /** More tables in one slot. */
    TABLES_IN_SLOT,
    /** More tables in every slot. */
    TABLES_ALL_DAY,
    /** One more slot at the end, with everybody there. */
    MORE_SLOTS,
    /** Everybody accepts more meetings. */
    HIGHER_CAPS
  }
}
