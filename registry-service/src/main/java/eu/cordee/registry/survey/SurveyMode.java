package eu.cordee.registry.survey;

/** What a survey promises to those who answer. */
public enum SurveyMode {
  /** Who works on the study sees who answered what. */
  OPEN,
  /** It is kept who answered what, and shown to nobody. */
  CONFIDENTIAL,
  /** It is not kept who answered what, except sealed until the survey closes. */
  ANONYMOUS
}
