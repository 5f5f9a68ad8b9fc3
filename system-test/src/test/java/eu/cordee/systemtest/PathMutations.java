package eu.cordee.systemtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * More than forty ways to write a path so that a careless reader takes it for another one, or for
 * the same one without its check. None of them may let anybody in who is not.
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
    ALL.add(path -> changed(path, "(/api/\\w+/)(.)", PathMutations::escaped));
    ALL.add(path -> changed(path, "(/api/)(\\w)", PathMutations::escaped));
    ALL.add(path -> changed(path, "(.*)(\\w)", PathMutations::escaped));
    ALL.add(path -> changed(path, "(/api/\\w+/)(\\w+)", PathMutations::escaped));
    ALL.add(path -> changed(path, "(/api/\\w+/)(\\w)", PathMutations::overlong));
    ALL.add(path -> changed(path, "(/api/\\w+/)(\\w+)", text -> text.toUpperCase(Locale.ROOT)));
    ALL.add(path -> path.replaceFirst("/api/(\\w+)/", "/api/$1\\\\"));
  }

  private PathMutations() {}

  /** Writes anew what follows a beginning. */
  private static String changed(String path, String pattern, UnaryOperator<String> how) {
    Matcher found = Pattern.compile(pattern).matcher(path);
    return found.lookingAt()
        ? found.group(1) + how.apply(found.group(2)) + path.substring(found.end())
        : path + ";";
  }

  private static String escaped(String text) {
    return text.chars().mapToObj("%%%02X"::formatted).collect(Collectors.joining());
  }

  /** As a careless reader of UTF-8 takes it: two octets where one is enough. */
  private static String overlong(String text) {
    return text.chars()
        .mapToObj(letter -> "%%%02X%%%02X".formatted(0xC0 | letter >> 6, 0x80 | letter & 0x3F))
        .collect(Collectors.joining());
  }

  /** All of them; what follows the question mark stays as it is. */
  static List<String> of(String target) {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    String rest = query < 0 ? "" : target.substring(query);
    return ALL.stream().map(mutation -> mutation.apply(path) + rest).toList();
  }
}
