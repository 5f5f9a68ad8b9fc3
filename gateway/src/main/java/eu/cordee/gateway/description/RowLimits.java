package eu.cordee.gateway.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * What holds for rows of imports: the same as for one that is written alone. The services read rows
 * as they come, so that every bad one is told with its line; their own documents say no limits.
 */
final class RowLimits {
  private static final Map<String, String> WRITTEN_ALONE =
      Map.of("ImportedProfileRow", "WriteProfile");

  private static final List<String> LIMITS =
      List.of("minLength", "maxLength", "pattern", "maxItems", "minItems", "minimum", "maximum");

  private RowLimits() {}

  static void writeInto(ObjectNode schemas) {
    WRITTEN_ALONE.forEach(
        (row, alone) -> {
          JsonNode model = schemas.path(alone).path("properties");
          schemas
              .path(row)
              .path("properties")
              .properties()
              .forEach(property -> copy(model.path(property.getKey()), property.getValue()));
        });
  }

  private static void copy(JsonNode from, JsonNode to) {
    if (to instanceof ObjectNode target) {
      for (String limit : LIMITS) {
        if (from.has(limit) && !target.has(limit)) {
          target.set(limit, from.get(limit));
        }
      }
      copy(from.path("items"), target.path("items"));
    }
  }
}
