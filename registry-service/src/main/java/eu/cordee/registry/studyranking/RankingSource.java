package eu.cordee.registry.studyranking;

/** Where evidence of a study comes from. */
public enum RankingSource {
  /** Marks of past projects. */
  REVIEWS,
  /** Votes of people at cafés. */
  CAFES,
  /** Orders that people gave in surveys. */
  SURVEYS
}
