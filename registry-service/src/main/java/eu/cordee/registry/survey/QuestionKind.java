package eu.cordee.registry.survey;

/** How a question is answered. */
public enum QuestionKind {
  /** With one of its options. */
  SINGLE,
  /** With any of its options. */
  MULTIPLE,
  /** With a number from 1 to the end of its scale. */
  RATING,
  /** With its options in an order, the best first. */
  RANKING,
  /** In words. */
  TEXT;

  boolean hasOptions() {
    return this == SINGLE || this == MULTIPLE || this == RANKING;
  }

  /** Whether others may hang on what is answered. */
  boolean decides() {
    return this == SINGLE || this == MULTIPLE || this == RATING;
  }
}
