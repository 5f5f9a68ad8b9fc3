package eu.cordee.gateway.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** All that is known of a person as a page that opens without a network and has no script. */
final class ReadablePage {

  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>What Cordée knows of you</title>
      <style>
      body { font: 1rem/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem }
      .wide { overflow-x: auto }
      table { border-collapse: collapse; margin-bottom: 1.5rem }
      th, td { border: 1px solid #999; padding: .25rem .6rem; text-align: start; vertical-align: top }
      td { overflow-wrap: anywhere; min-width: 6rem }
      </style>
      </head>
      <body>
      <h1>What Cordée knows of you</h1>
      """;

  private ReadablePage() {}

  /**
   * A section for each part of the system, a table for each kind of thing.
   *
   * @param known by the name of the part
   */
  static String of(Map<String, JsonNode> known) {
    StringBuilder page = new StringBuilder(HEAD);
    known.forEach(
        (part, kinds) -> {
          page.append("<h2>").append(words(part)).append("</h2>\n");
          for (Map.Entry<String, JsonNode> kind : kinds.properties()) {
            table(page, kind.getKey(), kind.getValue());
          }
        });
    return page.append("</body>\n</html>\n").toString();
  }

  private static void table(StringBuilder page, String kind, JsonNode rows) {
    page.append("<h3>").append(words(kind)).append("</h3>\n");
    if (rows.isEmpty()) {
      page.append("<p>Nothing.</p>\n");
      return;
    }
    Set<String> columns = new LinkedHashSet<>();
    rows.forEach(row -> row.fieldNames().forEachRemaining(columns::add));
    page.append("<div class=\"wide\"><table>\n<tr>");
    columns.forEach(
        column -> page.append("<th scope=\"col\">").append(words(column)).append("</th>"));
    page.append("</tr>\n");
    for (JsonNode row : rows) {
      page.append("<tr>");
      columns.forEach(
          column -> page.append("<td>").append(cell(column, row.path(column))).append("</td>"));
      page.append("</tr>\n");
    }
    page.append("</table></div>\n");
  }

  private static String cell(String column, JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return "";
    }
    if (value.isArray()) {
      return value
          .valueStream()
          .map(one -> escaped(one.asText()))
          .collect(Collectors.joining("<br>"));
    }
    String text = escaped(value.isObject() ? value.toString() : value.asText());
    return column.equals("image") ? "<a href=\"" + text + "\">" + text + "</a>" : text;
  }

  /** Of a name in camel or snake case. */
  private static String words(String name) {
    String spaced =
        name.replaceAll("([a-z])([A-Z])", "$1 $2")
            .replace('_', ' ')
            .toLowerCase(java.util.Locale.ROOT);
    return escaped(Character.toUpperCase(spaced.charAt(0)) + spaced.substring(1));
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
