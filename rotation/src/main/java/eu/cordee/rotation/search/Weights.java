package eu.cordee.rotation.search;

import eu.cordee.rotation.model.CafeParticipant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the search pays for what it should avoid. The steps between the figures are wide enough that
 * a repeat is never bought with better mixing, and narrow enough to anneal across.
 */
final class Weights {

  static final int STRANGERS = 50_000;
  static final int WISH = 5_000;
  static final int REPEAT = 1_000;

  /** Meeting a third time is worse than two pairs meeting twice. */
  static final int ONCE_MORE = 400;

  static final int REGION = 60;
  static final int SPEECHLESS = 40;
  static final int KIND = 20;
  static final int CLUSTER = 20;

  /** Another visit to a table that is like the others. */
  static final int SAME_TABLE = 30;

  /** Where themes are fixed, everybody shall reach as many as rounds allow: worth repeats. */
  static final int SAME_THEME = 4_000;

  /**
   * So many times as much are strangers, wishes and themes worth where no badge is given yet: no
   * saving of repeats may pay for one of them, and one theme missed can save many.
   */
  static final int BEFORE_ALL = 25;

  private Weights() {}

  /** The price of one more meeting for a pair that has met before. */
  static int again(int meetings) {
    return meetings == 0 ? 0 : REPEAT + (meetings - 1) * ONCE_MORE;
  }

  /** The price of seating two people together once, apart from repeats and wishes. */
  static int together(CafeParticipant one, CafeParticipant other) {
    return (same(one.region(), other.region()) ? REGION : 0)
        + (same(one.kind(), other.kind()) ? KIND : 0)
        + (same(one.cluster(), other.cluster()) ? CLUSTER : 0)
        + (one.speaksWith(other) ? 0 : SPEECHLESS);
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one != null && Objects.equals(one, other);
  }
}
