package eu.cordee.registry.survey;

/** How far a survey is. */
public enum SurveyState {
  /** Its questions may change. */
  DRAFT,
  /** It takes answers. */
  OPEN,
  /** It takes none any more. */
  CLOSED
}
