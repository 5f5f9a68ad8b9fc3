package eu.cordee.systemtest;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Bodies of one schema: a whole one, and each of its places with something else in it. */
final class FuzzBodies {

  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEPEST = 6;

  private final JsonNode document;

  /**
   * A change of a body.
   *
   * @param value nothing where the place is left out
   */
  record Change(String pointer, JsonNode value) {

    JsonNode in(JsonNode body) {
      if (pointer.isEmpty()) {
        return value;
      }
      JsonNode changed = body.deepCopy();
      JsonPointer place = JsonPointer.compile(pointer);
      JsonNode holder = changed.at(place.head());
      if (holder instanceof ArrayNode list) {
        int index = place.last().getMatchingIndex();
        if (index >= 0 && index < list.size() && !value.isMissingNode()) {
          list.set(index, value);
        }
      } else if (holder instanceof ObjectNode object) {
        if (value.isMissingNode()) {
          object.remove(place.last().getMatchingProperty());
        } else {
          object.set(place.last().getMatchingProperty(), value);
        }
      }
      return changed;
    }
  }

  FuzzBodies(JsonNode document) {
    this.document = document;
  }

  /** The schema with its references followed, and of a choice the part that is not null. */
  JsonNode resolved(JsonNode schema) {
    if (schema.has("$ref")) {
      return resolved(document.at(schema.path("$ref").asText().substring(1)));
    }
    for (String choice : List.of("anyOf", "oneOf", "allOf")) {
      if (schema.has(choice)) {
        return resolved(schema.path(choice).get(0));
      }
    }
    return schema;
  }

  /** The known good body, with whatever it leaves out filled in as the schema says. */
  JsonNode whole(JsonNode schema, JsonNode good) {
    return whole(schema, good, 0);
  }

  private JsonNode whole(JsonNode schema, JsonNode good, int depth) {
    JsonNode plain = resolved(schema);
    switch (FuzzValues.kind(plain)) {
      case "object" -> {
        ObjectNode object = NODES.objectNode();
        for (Map.Entry<String, JsonNode> property : plain.path("properties").properties()) {
          JsonNode known = good.path(property.getKey());
          if (depth < DEEPEST) {
            object.set(property.getKey(), whole(property.getValue(), known, depth + 1));
          }
        }
        return object;
      }
      case "array" -> {
        ArrayNode list = NODES.arrayNode();
        if (good.isArray() && !good.isEmpty()) {
          good.forEach(item -> list.add(whole(plain.path("items"), item, depth + 1)));
        } else {
          list.add(whole(plain.path("items"), MissingNode.getInstance(), depth + 1));
        }
        return list;
      }
      default -> {
        return good.isMissingNode() ? scalar(plain) : good;
      }
    }
  }

  private static JsonNode scalar(JsonNode schema) {
    if (schema.has("enum")) {
      return schema.path("enum").get(0);
    }
    return switch (FuzzValues.kind(schema)) {
      case "boolean" -> NODES.booleanNode(true);
      case "integer", "number" -> NODES.numberNode(Math.max(1, schema.path("minimum").asInt(1)));
      default ->
          switch (schema.path("format").asText("")) {
            case "uuid" -> NODES.textNode("01234567-89ab-7def-8123-456789abcdef");
            case "date-time" -> NODES.textNode("2027-03-01T09:00:00Z");
            default -> NODES.textNode(schema.path("examples").path(0).asText("en"));
          };
    };
  }

  /** Every place with every value that it is tried with; the same list every time. */
  List<Change> changes(JsonNode schema, JsonNode body) {
    List<Change> changes = new ArrayList<>();
    visit("", schema, body, changes);
    return changes;
  }

  private void visit(String at, JsonNode schema, JsonNode body, List<Change> changes) {
    JsonNode plain = resolved(schema);
    FuzzValues.of(plain, body).forEach(value -> changes.add(new Change(at, value)));
    if (!at.isEmpty()) {
      changes.add(new Change(at, MissingNode.getInstance()));
    }
    if (body.isObject()) {
      changes.add(new Change(at + "/noSuchProperty", NODES.numberNode(1)));
      body.properties()
          .forEach(
              property ->
                  visit(
                      at + "/" + property.getKey(),
                      plain.path("properties").path(property.getKey()),
                      property.getValue(),
                      changes));
    } else if (body.isArray() && !body.isEmpty()) {
      visit(at + "/0", plain.path("items"), body.get(0), changes);
    }
  }

  /** Several of the changes in one body. */
  static JsonNode several(List<Change> changes, JsonNode body, RandomGenerator random) {
    JsonNode changed = body;
    for (int i = 0; i < 2 + random.nextInt(3); i++) {
      Change change = changes.get(random.nextInt(changes.size()));
      if (!change.pointer().isEmpty()
          && !changed.at(JsonPointer.compile(change.pointer()).head()).isMissingNode()) {
        changed = change.in(changed);
      }
    }
    return changed;
  }
}
