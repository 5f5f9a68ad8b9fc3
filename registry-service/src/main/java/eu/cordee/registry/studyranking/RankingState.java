package eu.cordee.registry.studyranking;

/** Where the making of a ranking stands. */
public enum RankingState {
  QUEUED,
  RUNNING,
  DONE,
  FAILED
}
