package eu.cordee.scheduling.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan or certificate as somebody wrote it. Whatever is not there or of another kind reads as
 * nothing, since what is claimed is about to be checked anyway; a number is never cut down to one
 * that fits.
 *
 * @param content a map, a list, a text, a number, a truth value, or null for nothing
 */
record JsonTree(@Nullable Object content) {

  private static final JsonTree NOTHING = new JsonTree(null);

  static JsonTree of(Path file) throws Usage {
    String text = CommandFiles.read(file);
    try {
      return of(EventJson.read(text));
    } catch (Usage malformed) {
      throw new Usage(file + ": " + malformed.getMessage());
    }
  }

  private static JsonTree of(Object value) {
    return value instanceof EventValue found ? new JsonTree(found.content()) : NOTHING;
  }

  JsonTree path(String name) {
    return content instanceof Map<?, ?> map && map.containsKey(name) ? of(map.get(name)) : NOTHING;
  }

  JsonTree path(int index) {
    List<JsonTree> elements = elements();
    return index < elements.size() ? elements.get(index) : NOTHING;
  }

  boolean has(String name) {
    return content instanceof Map<?, ?> map && map.containsKey(name);
  }

  List<JsonTree> elements() {
    return content instanceof List<?> list ? list.stream().map(JsonTree::of).toList() : List.of();
  }

  boolean isNothing() {
    return content == null;
  }

  boolean isInt() {
    return content instanceof Long whole && whole.intValue() == whole;
  }

  boolean isIntegralNumber() {
    return content instanceof Long;
  }

  String asText() {
    return content instanceof String text ? text : "";
  }

  /** 0 where there is no number that an int holds. */
  int asInt() {
    return content instanceof Long whole && isInt() ? whole.intValue() : 0;
  }

  /** 0 where there is no whole number. */
  long asLong() {
    return content instanceof Long whole ? whole : 0;
  }
}
