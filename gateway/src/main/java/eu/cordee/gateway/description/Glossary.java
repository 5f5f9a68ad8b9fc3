package eu.cordee.gateway.description;

import com.fasterxml.jackson.databind.JsonNode;
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
 * What names in the document stand for, where the service that uses them does not say it: the same
 * name means the same in all of them, or is listed with its schema.
 */
final class Glossary {
  private static final String WORDS = "/description/words.properties";
  private static final String DESCRIPTION = "description";

  private final Properties words = new Properties();

  Glossary() {
    try (InputStream file = Objects.requireNonNull(Glossary.class.getResourceAsStream(WORDS))) {
      words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Describes every property; one that refers to a schema is described there. */
  void describeProperties(ObjectNode schemas) {
    for (Map.Entry<String, JsonNode> schema : schemas.properties()) {
      for (Map.Entry<String, JsonNode> property :
          schema.getValue().path("properties").properties()) {
        if (!property.getValue().has("$ref")) {
          String name = property.getKey();
          String own = words.getProperty(schema.getKey() + "." + name);
          describe(property.getValue(), own == null ? words.getProperty(name) : own);
        }
      }
    }
  }

  void describeParameters(JsonNode operation) {
    for (JsonNode parameter : operation.path("parameters")) {
      describe(parameter, words.getProperty("in." + parameter.path("name").asText()));
    }
  }

  private static void describe(JsonNode named, @Nullable String meaning) {
    if (meaning != null && named instanceof ObjectNode object && !object.has(DESCRIPTION)) {
      object.put(DESCRIPTION, meaning);
    }
  }
}
