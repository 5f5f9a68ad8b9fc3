package eu.cordee.registry.duplicate;

/** Why two entries may be of the same organisation; the surest first. */
public enum DuplicateSign {
  /** Both have the same number. */
  IDENTIFIER,
  /** Both have the same name, but for accents, case and the form of the company. */
  NAME,
  /** Their people have addresses of the same domain, that few others have. */
  DOMAIN,
  /** Their names are much alike; looked for around one entry only. */
  SIMILAR_NAME
}
