package eu.cordee.gateway.session;

import org.jspecify.annotations.Nullable;

/** Where the browser may be sent after a login: a page of this system and nowhere else. */
final class ReturnPath {
  private static final int LONGEST = 1_000;

  private ReturnPath() {}

  /** The path itself if it is safe, otherwise the start page. */
  static String orHome(@Nullable String path) {
    return path != null && isLocal(path) ? path : "/";
  }

  private static boolean isLocal(String path) {
    // Browsers read "//host", "/\host" and "/<tab>/host" as another site.
    return path.startsWith("/")
        && !path.startsWith("//")
        && path.length() <= LONGEST
        && path.chars()
            .allMatch(character -> character > ' ' && character < 0x7f && character != '\\')
        && !path.startsWith("/login")
        && !path.startsWith("/logout");
  }
}
