package eu.cordee.scheduling.command;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A plan or certificate as somebody wrote it. Whatever is not there or of another kind reads as
 * nothing, since what is claimed is about to be checked anyway.
 *
 * @param content a map, a list, a text, a number, a truth value, or null for nothing
 */
record JsonTree(@Nullable Object content) {

  private static final JsonTree NOTHING = new JsonTree(null);

  static JsonTree of(Path file) throws Usage {
    try (JsonParser parser = new JsonFactory().createParser(CommandFiles.read(file))) {
      return parser.nextToken() == null ? NOTHING : value(parser);
    } catch (JsonProcessingException malformed) {
      throw new Usage(
          "Line " + malformed.getLocation().getLineNr() + " of " + file + " is not JSON.");
    } catch (IOException impossible) {
      throw new Usage("The file " + file + " cannot be read.");
    }
  }

  private static JsonTree value(JsonParser parser) throws IOException {
    return new JsonTree(
        switch (parser.currentToken()) {
          case START_OBJECT -> members(parser);
          case START_ARRAY -> list(parser);
          case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
          case VALUE_TRUE, VALUE_FALSE -> parser.getBooleanValue();
          case VALUE_NULL -> null;
          default -> parser.getText();
        });
  }

  private static Map<String, JsonTree> members(JsonParser parser) throws IOException {
    Map<String, JsonTree> members = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      members.put(name, value(parser));
    }
    return members;
  }

  private static List<JsonTree> list(JsonParser parser) throws IOException {
    List<JsonTree> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser));
    }
    return elements;
  }

  JsonTree path(String name) {
    return content instanceof Map<?, ?> map && map.get(name) instanceof JsonTree found
        ? found
        : NOTHING;
  }

  JsonTree path(int index) {
    List<JsonTree> elements = elements();
    return index < elements.size() ? elements.get(index) : NOTHING;
  }

  boolean has(String name) {
    return content instanceof Map<?, ?> map && map.containsKey(name);
  }

  List<JsonTree> elements() {
    List<JsonTree> elements = new ArrayList<>();
    if (content instanceof List<?> list) {
      list.forEach(element -> elements.add((JsonTree) element));
    }
    return elements;
  }

  boolean isInt() {
    return content instanceof Integer;
  }

  boolean isIntegralNumber() {
    return content instanceof Number && !(content instanceof Double);
  }

  String asText() {
    return content instanceof Map || content instanceof List || content == null
        ? ""
        : content.toString();
  }

  int asInt() {
    return (int) asLong();
  }

  long asLong() {
    return content instanceof Number number ? number.longValue() : 0;
  }
}
