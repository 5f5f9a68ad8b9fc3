package eu.cordee.systemtest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Forty ways to write a path so that a careless reader takes it for another one, or for the same
 * one without its check. None of them may let anybody in who is not.
 */
final class PathMutations {

  private static final List<UnaryOperator<String>> ALL = new ArrayList<>();

  static {
    for (String end :
        List.of(
            "/", "//", "/.", "/x/..", ";", ";x=1", "%3B", "%2F", "%20", "%00", "%09", "%0d%0a",
            ".json", ".css", "%23", "%3F", "\\", "~", "/%2e", "/..;/", "%2e%2e", "/%252e")) {
      ALL.add(path -> path + end);
    }
    for (String begin :
        List.of("/", "/.", "/x/..", "/%2e", "/;", "/login/..", "/q/..", "//x/..", "/public;/..")) {
      ALL.add(path -> begin + path);
    }
    ALL.add(path -> path.replaceFirst("/api/", "/API/"));
    ALL.add(path -> path.replaceFirst("/api/", "/api//"));
    ALL.add(path -> path.replaceFirst("/api/", "/api/./"));
    ALL.add(path -> path.replaceFirst("/api/", "/api/;x/"));
    ALL.add(path -> path.replaceFirst("/api/", "/api/x/../"));
    ALL.add(path -> path.replaceFirst("/api/", "/api/docs/../"));
    ALL.add(path -> path.replaceFirst("/api/", "/%61pi/"));
    ALL.add(path -> path.replaceFirst("/api/(\\w+)/", "/api/$1%2F"));
    ALL.add(path -> path.replaceFirst("/api/(\\w+)/", "/api/$1\\\\"));
  }

  private PathMutations() {}

  /** The forty; what follows the question mark stays as it is. */
  static List<String> of(String target) {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    String rest = query < 0 ? "" : target.substring(query);
    return ALL.stream().map(mutation -> mutation.apply(path) + rest).toList();
  }
}
