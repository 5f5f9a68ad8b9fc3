package eu.cordee.kit.imports;

/** Whether a row of an import made something, changed what was there, or changed nothing. */
public enum ImportOutcome {
  CREATED,
  CHANGED,
  UNCHANGED;

  /** Of a row. */
  public static ImportOutcome of(boolean isNew, boolean isChanged) {
    return isNew ? CREATED : ofChange(isChanged);
  }

  /** Of something that was there before. */
  public static ImportOutcome ofChange(boolean isChanged) {
    return isChanged ? CHANGED : UNCHANGED;
  }
}
