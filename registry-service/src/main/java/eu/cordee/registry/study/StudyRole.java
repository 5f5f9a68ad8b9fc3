package eu.cordee.registry.study;

/** As what somebody works on a study. */
public enum StudyRole {
  /** Decides who does what. */
  LEAD,
  /** Computes rankings and writes recommendations. */
  ANALYST,
  /** Marks past projects. */
  REVIEWER,
  /** Asks people. */
  SURVEY_OWNER,
  /** Makes recommendations public. */
  PUBLISHER,
  /** Looks at policy recommendations from outside. */
  EXPERT
}
