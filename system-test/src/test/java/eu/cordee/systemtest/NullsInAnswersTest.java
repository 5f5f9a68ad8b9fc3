package eu.cordee.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The client that the generator makes for Java when nobody chooses anything takes every record of
 * the document in which all is null that may be.
 */
class NullsInAnswersTest {

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final JsonNode SCHEMAS = Description.kept().at("/components/schemas");
  private static final int DEEPEST = 8;

  @Test
  void theGeneratedClientTakesNullWhereverItMayStand() {
    List<String> refused = new ArrayList<>();
    int tried = 0;
    for (Map.Entry<String, JsonNode> schema : SCHEMAS.properties()) {
      if (schema.getValue().has("properties")) {
        tried++;
        try {
          read(schema.getKey(), emptiest(schema.getValue(), 0));
        } catch (InvocationTargetException e) {
          refused.add(schema.getKey() + ": " + e.getCause());
        }
      }
    }
    assertThat(refused).isEmpty();
    assertThat(tried).isGreaterThan(100);
  }

  /** The sabotage twin: that client does look. */
  @Test
  void itRefusesWhereWhatMustBeThereIsNull() {
    // Given
    ObjectNode timetable = (ObjectNode) emptiest(SCHEMAS.path("Timetable"), 0);
    assertThatCode(() -> read("Timetable", timetable)).doesNotThrowAnyException();
    // When
    timetable.putNull("state");
    // Then
    assertThatThrownBy(() -> read("Timetable", timetable))
        .isInstanceOf(InvocationTargetException.class);
  }

  private static void read(String schema, JsonNode record) throws InvocationTargetException {
    try {
      Class.forName("eu.cordee.partner.model." + schema)
          .getMethod("fromJson", String.class)
          .invoke(null, record.toString());
    } catch (InvocationTargetException e) {
      throw e;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the schema allows, with null wherever it may stand. */
  private static JsonNode emptiest(JsonNode schema, int depth) {
    if (schema.has("$ref")) {
      String ref = schema.path("$ref").asText();
      return emptiest(SCHEMAS.path(ref.substring(ref.lastIndexOf('/') + 1)), depth);
    }
    if (schema.has("anyOf") || schema.path("type").isArray()) {
      return JSON.nullNode();
    }
    if (schema.has("enum")) {
      return schema.path("enum").get(0);
    }
    return switch (schema.path("type").asText()) {
      case "object" -> {
        ObjectNode made = JSON.objectNode();
        schema
            .path("properties")
            .properties()
            .forEach(one -> made.set(one.getKey(), emptiest(one.getValue(), depth + 1)));
        yield made;
      }
      case "array" ->
          depth > DEEPEST
              ? JSON.arrayNode()
              : JSON.arrayNode().add(emptiest(schema.path("items"), depth + 1));
      case "integer" -> JSON.numberNode(1);
      case "number" -> JSON.numberNode(0.5);
      case "boolean" -> JSON.booleanNode(true);
      default ->
          JSON.textNode(
              switch (schema.path("format").asText()) {
                case "uuid" -> "01990000-0000-7000-8000-000000000001";
                case "date-time" -> "2027-01-01T00:00:00Z";
                case "date" -> "2027-01-01";
                case "uri" -> "https://example.org/";
                default -> "text";
              });
    };
  }
}
