package eu.cordee.kit.http;

import eu.cordee.kit.Sha256;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Entity tags (RFC 9110): the version of the aggregate in quotes, and on reads after it a mark of
 * all that was answered, since some of it changes without the aggregate.
 */
public final class ETags {

  private static final String ANY = "*";
  private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");

  /**
   * Empty elements of a list are to be read over (RFC 9110, 5.6.1). Possessive, because nothing is
   * read in two ways: a list of thousands would fill the stack with what could be tried again.
   */
  private static final Pattern LIST =
      Pattern.compile("(\\s*+,)*+\\s*+" + TAG + "\\s*+(,\\s*+(" + TAG + "\\s*+)?)*+");

  private static final int MARK_BYTES = 8;

  private ETags() {}

  /** The tag of a version. */
  public static String of(long version) {
    return "\"" + version + "\"";
  }

  /** The tag of what is answered to a read: the same as long as nothing in it has changed. */
  public static String ofAnswer(@Nullable Long version, String body) {
    String mark = mark(body);
    return version == null ? "W/\"" + mark + "\"" : "\"" + version + "." + mark + "\"";
  }

  /**
   * Checks the {@code If-Match} of an update, which may list several tags.
   *
   * @throws ProblemException 428 without one, 400 when it is none, 412 when the version is another
   */
  public static void require(@Nullable String ifMatch, long version) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw new ProblemException(KitProblem.VERSION_REQUIRED);
    }
    if (!ifMatch.strip().equals(ANY) && !names(ifMatch, version)) {
      throw new ProblemException(KitProblem.STALE_VERSION, "The current version is " + version);
    }
  }

  /** Weak tags never name a version: what they stood for may have been another one. */
  private static boolean names(String ifMatch, long version) {
    return tags("If-Match", ifMatch).stream()
        .filter(tag -> tag.group(1) == null)
        .anyMatch(tag -> tag.group(2).replaceFirst("\\..*", "").equals(String.valueOf(version)));
  }

  /**
   * Whether the caller of a read has this answer already, weak or not; a header that is none names
   * nothing.
   */
  public static boolean isKnown(@Nullable String ifNoneMatch, String tag) {
    if (ifNoneMatch == null) {
      return false;
    }
    String wanted = opaque(tag);
    return ifNoneMatch.strip().equals(ANY)
        || TAG.matcher(ifNoneMatch).results().anyMatch(one -> opaque(one.group()).equals(wanted));
  }

  private static String opaque(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }

  private static List<MatchResult> tags(String header, String value) {
    if (!LIST.matcher(value.strip()).matches()) {
      throw ProblemException.badField(header, "must be * or a list of entity tags in quotes");
    }
    return TAG.matcher(value).results().toList();
  }

  private static String mark(String body) {
    return HexFormat.of().formatHex(Sha256.of(body), 0, MARK_BYTES);
  }
}
