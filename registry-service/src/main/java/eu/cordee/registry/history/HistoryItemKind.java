package eu.cordee.registry.history;

/** What can happen to an entry of the registry. */
public enum HistoryItemKind {
  REGISTERED(true),
  DESCRIBED(true),
  /** One side says that it is so. */
  MEMBERSHIP_CLAIMED(false),
  /** One side took its claim back, or the other did not agree. */
  MEMBERSHIP_WITHDRAWN(false),
  MEMBERSHIP_AGREED(true),
  /** Its role or its days are others. */
  MEMBERSHIP_CHANGED(true),
  MEMBERSHIP_ENDED(true),
  REPRESENTATIVE_ADDED(false),
  REPRESENTATIVE_REMOVED(false),
  /** Another entry of the same organisation went into it. */
  MERGED(true),
  /** Another entry stands for it. */
  MERGED_AWAY(true),
  /** Both entries stand for themselves again. */
  MERGE_UNDONE(true);

  private final boolean forEverybody;

  HistoryItemKind(boolean forEverybody) {
    this.forEverybody = forEverybody;
  }

  /** Whether it is shown to others than those who speak for the entry. */
  boolean isForEverybody() {
    return forEverybody;
  }
}
