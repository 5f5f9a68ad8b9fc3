package eu.cordee.registry.organisation;

/** How another name of an organisation stands to the one it goes by. */
public enum OtherNameKind {
  /** In another language. */
  TRANSLATED,
  SHORT,
  ALIAS,
  /** What it was called before. */
  FORMER
}
