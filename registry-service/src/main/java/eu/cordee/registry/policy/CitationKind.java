package eu.cordee.registry.policy;

/** What a policy recommendation may cite. */
public enum CitationKind {
  RANKING,
  FINDING,
  PROJECT
}
