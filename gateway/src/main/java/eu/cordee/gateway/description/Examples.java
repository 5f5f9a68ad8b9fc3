package eu.cordee.gateway.description;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * A valid value for each property, from which tools put whole bodies together: by its name where
 * that says more than its type, else by its type.
 */
final class Examples {
  private static final String FILE = "/description/examples.properties";
  private static final Map<String, String> BY_FORMAT =
      Map.of(
          "uuid", "0198a3c4-7d10-7c3e-9f52-0123456789ab",
          "date-time", "2027-03-01T09:00:00Z",
          "date", "2027-03-01");

  private final Properties byName = new Properties();
  private final ObjectMapper json;

  Examples(ObjectMapper json) {
    this.json = json;
    try (InputStream file = Objects.requireNonNull(Examples.class.getResourceAsStream(FILE))) {
      byName.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  void giveTo(ObjectNode schemas) {
    for (Map.Entry<String, JsonNode> schema : schemas.properties()) {
      for (Map.Entry<String, JsonNode> property :
          schema.getValue().path("properties").properties()) {
        if (property.getValue() instanceof ObjectNode named && isPlain(named)) {
          JsonNode example = of(schema.getKey(), property.getKey(), named);
          if (example != null) {
            named.putArray("examples").add(example);
          }
        }
      }
    }
  }

  /** What refers to a schema has its examples there. */
  private static boolean isPlain(JsonNode property) {
    return property.has("type") && !property.has("$ref") && !property.has("examples");
  }

  private @Nullable JsonNode of(String schema, String name, JsonNode property) {
    String own = byName.getProperty(schema + "." + name, byName.getProperty(name));
    if (own == null || property.has("enum")) {
      return byType(property);
    }
    if (property.path("items").has("$ref")) {
      // Its elements have examples of their own.
      return null;
    }
    try {
      JsonNode value = json.readTree(own);
      // The same name may be a word here and a list of them there.
      return isA("array", property) == value.isArray() ? value : byType(property);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException(FILE + ": " + name, broken);
    }
  }

  private static @Nullable JsonNode byType(JsonNode property) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    if (property.path("enum").isArray()) {
      return property.path("enum").get(0);
    }
    String format = BY_FORMAT.get(property.path("format").asText());
    if (format != null) {
      return nodes.textNode(format);
    }
    if (isA("boolean", property)) {
      return nodes.booleanNode(true);
    }
    if (isA("integer", property)) {
      return nodes.numberNode(Math.max(1, property.path("minimum").asLong(1)));
    }
    JsonNode element = isA("array", property) ? byType(property.path("items")) : null;
    return element == null ? null : nodes.arrayNode().add(element);
  }

  private static boolean isA(String type, JsonNode property) {
    JsonNode named = property.path("type");
    return named.asText().equals(type)
        || named.valueStream().anyMatch(one -> one.asText().equals(type));
  }
}
