package eu.cordee.event.finding;

/** Where a finding stands. */
enum FindingState {
  /** Organisers work on it. */
  DRAFT,
  /** Everybody inside the event sees it, and recommendations may cite it. */
  PUBLISHED,
  /** It is part of another finding now. */
  MERGED,
  /** Several findings took its place. */
  SPLIT,
  WITHDRAWN;

  boolean stands() {
    return switch (this) {
      case DRAFT, PUBLISHED -> true;
      case MERGED, SPLIT, WITHDRAWN -> false;
    };
  }
}
