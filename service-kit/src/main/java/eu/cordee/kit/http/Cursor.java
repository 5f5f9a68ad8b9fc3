package eu.cordee.kit.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** An opaque place in a list: clients hand it back as they got it. */
public final class Cursor {

  private Cursor() {}

  /** Makes a cursor of a position. */
  public static String write(String position) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(position.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * The position in a cursor, or null without one.
   *
   * @throws ProblemException 400 when it is not one of ours
   */
  public static @Nullable String read(@Nullable String cursor) {
    if (cursor == null || cursor.isEmpty()) {
      return null;
    }
    try {
      return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badField("cursor", "is not a cursor of this list");
    }
  }

  /** The position as a UUID, or null without a cursor. */
  public static java.util.@Nullable UUID readId(@Nullable String cursor) {
    String position = read(cursor);
    try {
      return position == null ? null : java.util.UUID.fromString(position);
    } catch (IllegalArgumentException e) {
      throw ProblemException.badField("cursor", "is not a cursor of this list");
    }
  }
}
