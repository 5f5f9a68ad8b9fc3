package eu.cordee.systemtest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Values for a place in a body or for a parameter: at its bounds, beyond them, and of no sense. */
final class FuzzValues {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final String NO_ID = "00000000-0000-0000-0000-000000000000";
  private static final String EMOJI = "\uD83C\uDFD4";
  private static final int LONG_LIST = 300;

  private static final List<String> UNICODE =
      List.of(
          "",
          " ",
          "\u200B",
          "e\u0301\u0301\u0301",
          "\u202Eabc",
          "a\u0000b",
          "\uFEFFx",
          "\uD800",
          EMOJI + "\u200D" + EMOJI,
          "'; DROP TABLE x; --",
          "<script>alert(1)</script>",
          "${jndi:ldap://x}",
          "%00%0d%0a",
          "../../../etc/passwd",
          "\r\nX: y",
          "İıſK",
          "NaN",
          "null",
          "\\",
          "%_",
          "\uFFFF");

  private static final List<String> TIMES =
      List.of(
          "0000-01-01T00:00:00Z",
          "0001-01-01T00:00:00Z",
          "1969-12-31T23:59:59Z",
          "1970-01-01T00:00:00Z",
          "2199-12-31T23:59:59.999999999Z",
          "2200-01-01T00:00:00Z",
          "9999-12-31T23:59:59.999999999Z",
          "+10000-01-01T00:00:00Z",
          "-0001-01-01T00:00:00Z",
          "2027-02-29T00:00:00Z",
          "2027-03-28T02:30:00+01:00",
          "2027-06-30T23:59:60Z",
          "2027-01-01T24:00:00Z",
          "2027-01-01T00:00:00+23:59",
          "2027-01-01T00:00:00-18:01",
          "2027-01-01T00:00:00",
          "2027-01-01",
          "1800000000");

  private FuzzValues() {}

  /** Of no type in particular: what every place is tried with. */
  private static Stream<JsonNode> ofWrongTypes() {
    ObjectNode object = NODES.objectNode();
    object.putNull("a");
    return Stream.of(
        NODES.nullNode(),
        NODES.booleanNode(true),
        NODES.numberNode(7),
        NODES.numberNode(new BigDecimal("1.5")),
        NODES.numberNode(new BigInteger("99999999999999999999")),
        NODES.textNode("7"),
        NODES.arrayNode(),
        NODES.arrayNode().addNull(),
        NODES.objectNode(),
        object);
  }

  /** What a place of this schema is tried with, in the same order every time. */
  static List<JsonNode> of(JsonNode schema, JsonNode sample) {
    List<JsonNode> values = new ArrayList<>(ofWrongTypes().toList());
    String type = kind(schema);
    switch (type) {
      case "string" -> strings(schema, values);
      case "integer", "number" -> numbers(schema, values);
      case "array" -> lists(schema, sample, values);
      case "boolean" -> values.add(NODES.booleanNode(false));
      default -> {}
    }
    return values;
  }

  /** The one type that is not null. */
  static String kind(JsonNode schema) {
    JsonNode type = schema.path("type");
    return type.isArray()
        ? type.valueStream()
            .map(JsonNode::asText)
            .filter(one -> !one.equals("null"))
            .findFirst()
            .orElse("")
        : type.asText("");
  }

  private static void strings(JsonNode schema, List<JsonNode> values) {
    String format = schema.path("format").asText("");
    if (schema.has("enum")) {
      schema.path("enum").forEach(values::add);
      values.add(
          NODES.textNode(schema.path("enum").get(0).asText().toLowerCase(java.util.Locale.ROOT)));
    }
    if (format.equals("date-time")) {
      TIMES.forEach(time -> values.add(NODES.textNode(time)));
    }
    if (format.equals("uuid")) {
      values.add(NODES.textNode(NO_ID));
      values.add(NODES.textNode("01234567-89AB-7DEF-8123-456789ABCDEF"));
      values.add(NODES.textNode("1-1-1-1-1"));
    }
    int most = schema.path("maxLength").asInt(format.isEmpty() ? 300 : 40);
    int least = schema.path("minLength").asInt(0);
    values.add(NODES.textNode("x".repeat(most)));
    values.add(NODES.textNode("x".repeat(most + 1)));
    values.add(NODES.textNode(EMOJI.repeat(most)));
    values.add(NODES.textNode(EMOJI.repeat(most + 1)));
    if (least > 0) {
      values.add(NODES.textNode("x".repeat(least)));
      values.add(NODES.textNode("x".repeat(least - 1)));
    }
    UNICODE.forEach(text -> values.add(NODES.textNode(text)));
  }

  private static void numbers(JsonNode schema, List<JsonNode> values) {
    long least = schema.path("minimum").asLong(0);
    long most = schema.path("maximum").asLong(Integer.MAX_VALUE);
    for (long number :
        List.of(
            least - 1,
            least,
            least + 1,
            most,
            most + 1,
            0L,
            -1L,
            (long) Integer.MIN_VALUE,
            Integer.MIN_VALUE - 1L,
            Integer.MAX_VALUE + 1L,
            Long.MIN_VALUE,
            Long.MAX_VALUE)) {
      values.add(NODES.numberNode(number));
    }
    values.add(NODES.numberNode(new BigDecimal("1E400")));
    values.add(NODES.numberNode(new BigDecimal("-0.0")));
  }

  private static void lists(JsonNode schema, JsonNode sample, List<JsonNode> values) {
    if (sample.isArray() && !sample.isEmpty()) {
      JsonNode first = sample.get(0);
      values.add(NODES.arrayNode().add(first).add(first));
      values.add(NODES.arrayNode().add(first).addNull());
      values.add(NODES.arrayNode().add(NODES.arrayNode().add(first)));
      values.add(first);
      int most = schema.path("maxItems").asInt(LONG_LIST);
      if (most <= LONG_LIST) {
        values.add(repeated(first, most));
        values.add(repeated(first, most + 1));
      }
    }
  }

  private static ArrayNode repeated(JsonNode item, int times) {
    ArrayNode list = NODES.arrayNode();
    for (int i = 0; i < times; i++) {
      list.add(item);
    }
    return list;
  }
}
