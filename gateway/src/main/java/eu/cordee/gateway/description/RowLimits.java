package eu.cordee.gateway.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * What holds for rows of profiles: the same as for a profile that is written alone. The service
 * reads rows as they come, so that every bad one is told with its line; its own document says no
 * limits. Rows of organisations have none: a bad one may be left out.
 */
final class RowLimits {
  private static final List<String> LIMITS =
      List.of("minLength", "maxLength", "pattern", "maxItems", "minItems", "minimum", "maximum");

  private RowLimits() {}

  static void writeInto(ObjectNode schemas) {
    JsonNode alone = schemas.path("WriteProfile").path("properties");
    schemas
        .path("ImportedProfileRow")
        .path("properties")
        .properties()
        .forEach(property -> copy(alone.path(property.getKey()), property.getValue()));
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
