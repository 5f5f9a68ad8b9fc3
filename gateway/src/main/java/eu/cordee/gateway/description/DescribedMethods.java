package eu.cordee.gateway.description;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads in the document which methods there are at an address. */
final class DescribedMethods {
  private static final Set<String> METHODS = Set.of("get", "put", "post", "patch", "delete");

  private DescribedMethods() {}

  /** Of two templates the one with more plain characters is meant, as where requests are routed. */
  static Set<String> at(JsonNode document, String path) {
    String meant = null;
    for (var template : document.path("paths").properties()) {
      if (isAt(template.getKey(), path)
          && (meant == null || plain(template.getKey()) > plain(meant))) {
        meant = template.getKey();
      }
    }
    return meant == null ? Set.of() : methods(document.path("paths").path(meant));
  }

  private static Set<String> methods(JsonNode item) {
    Set<String> methods = new TreeSet<>();
    for (var operation : item.properties()) {
      if (METHODS.contains(operation.getKey())) {
        methods.add(operation.getKey().toUpperCase(Locale.ROOT));
      }
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    return methods;
  }

  private static boolean isAt(String template, String path) {
    return Pattern.matches(
        "\\Q" + template.replaceAll("\\{[^}]*}", "\\\\E[^/]+\\\\Q") + "\\E/?", path);
  }

  private static int plain(String template) {
    return template.replaceAll("\\{[^}]*}", "").length();
  }
}
