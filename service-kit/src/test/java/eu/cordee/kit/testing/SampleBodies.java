package eu.cordee.kit.testing;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Bodies made of their types: one good of each kind, and what is wrong in each of its places. */
final class SampleBodies {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String ID = "01234567-89ab-4def-8123-456789abcdef";

  private SampleBodies() {}

  /**
   * A value in a body.
   *
   * @param path as of a JSON pointer
   */
  record Place(Class<?> body, String path, Class<?> type, boolean mayBeNull) {

    /** The body with another value there. */
    JsonNode with(JsonNode value) {
      JsonNode whole = of(body);
      JsonPointer pointer = JsonPointer.compile(path);
      JsonNode holder = whole.at(pointer.head());
      if (holder instanceof ArrayNode list) {
        list.set(pointer.last().getMatchingIndex(), value);
      } else {
        ((ObjectNode) holder).set(pointer.last().getMatchingProperty(), value);
      }
      return whole;
    }

    List<JsonNode> wrongValues() {
      List<JsonNode> wrong = new ArrayList<>();
      if (!mayBeNull) {
        wrong.add(NullNode.instance);
      }
      for (String json : wrongFor(type)) {
        wrong.add(parsed(json));
      }
      return wrong;
    }
  }

  static JsonNode of(Type type) {
    if (type instanceof ParameterizedType list) {
      return NODES.arrayNode().add(of(list.getActualTypeArguments()[0]));
    }
    Class<?> kind = (Class<?>) type;
    if (kind.isRecord()) {
      ObjectNode body = NODES.objectNode();
      for (RecordComponent component : kind.getRecordComponents()) {
        body.set(component.getName(), of(component.getGenericType()));
      }
      return body;
    }
    return scalar(kind);
  }

  private static JsonNode scalar(Class<?> kind) {
    if (kind.isEnum()) {
      return NODES.textNode(((Enum<?>) kind.getEnumConstants()[0]).name());
    }
    if (kind == Instant.class) {
      return NODES.textNode("2027-03-01T09:00:00Z");
    }
    if (kind == boolean.class || kind == Boolean.class) {
      return NODES.booleanNode(true);
    }
    return kind == String.class || kind == UUID.class ? NODES.textNode(ID) : NODES.numberNode(1);
  }

  static List<Place> places(Class<?> body) {
    List<Place> places = new ArrayList<>();
    visit(body, "", body, places);
    return places;
  }

  private static void visit(Class<?> body, String path, Class<?> record, List<Place> places) {
    for (RecordComponent component : record.getRecordComponents()) {
      AnnotatedType type = component.getAnnotatedType();
      // Of a constraint it is asked elsewhere whether it is heeded.
      boolean constrained =
          Stream.of(NotNull.class, NotBlank.class, NotEmpty.class)
              .anyMatch(type::isAnnotationPresent);
      visit(body, path + "/" + component.getName(), type, constrained, places);
    }
  }

  private static void visit(
      Class<?> body,
      String path,
      AnnotatedType annotated,
      boolean constrained,
      List<Place> places) {
    boolean mayBeNull = constrained || annotated.isAnnotationPresent(Nullable.class);
    if (annotated instanceof AnnotatedParameterizedType list) {
      places.add(new Place(body, path, List.class, mayBeNull));
      visit(body, path + "/0", list.getAnnotatedActualTypeArguments()[0], false, places);
      return;
    }
    Class<?> type = (Class<?>) annotated.getType();
    places.add(new Place(body, path, type, mayBeNull));
    if (type.isRecord()) {
      visit(body, path, type, places);
    }
  }

  private static List<String> wrongFor(Class<?> type) {
    if (type == List.class) {
      return List.of("{}", "\"\"", "\"a\"", "7", "true", "[null]", "[[]]");
    }
    if (type.isRecord()) {
      return List.of("[]", "\"\"", "7", "false");
    }
    if (type.isEnum()) {
      return List.of("0", "\"0\"", "\"\"", "true", "[]", "{}", "\"NO_SUCH_WORD\"");
    }
    if (type == Instant.class) {
      return List.of(
          "1800000000000",
          "1800000000.5",
          "\"1800000000\"",
          "\"1800000000000\"",
          "\"\"",
          "\"2027-03-01T09:00\"",
          "\"+12027-03-01T09:00:00Z\"",
          "\"-0001-03-01T09:00:00Z\"",
          "[2027,3,1,9,0]",
          "true");
    }
    if (type == boolean.class || type == Boolean.class) {
      return List.of("\"true\"", "\"\"", "1", "0", "[]", "{}");
    }
    if (type == String.class) {
      return List.of("true", "7", "1.5", "[]", "{}", "\"a\\u0000\"", "\"\\ud800\"");
    }
    if (type == UUID.class) {
      return List.of("\"\"", "7", "\"AAAAAAAAAAAAAAAAAAAAAA==\"", "\"1-1-1-1-1\"", "true");
    }
    return List.of("\"10\"", "10.7", "1e400", "\"\"", "true", "99999999999999999999", "[]", "{}");
  }

  private static JsonNode parsed(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
