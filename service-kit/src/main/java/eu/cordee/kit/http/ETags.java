package eu.cordee.kit.http;

import org.jspecify.annotations.Nullable;

/** Entity tags (RFC 9110): the version of the aggregate in quotes. */
public final class ETags {

  private ETags() {}

  /** The tag of a version. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /**
   * Checks the {@code If-Match} of an update.
   *
   * @throws ProblemException 428 without one, 412 when the version is another
   */
  public static void require(@Nullable String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new ProblemException(KitProblem.VERSION_REQUIRED);
    }
    if (!ifMatch.strip().equals("*") && !ifMatch.strip().equals(of(version))) {
      throw new ProblemException(KitProblem.STALE_VERSION, "The current version is " + version);
    }
  }
}
