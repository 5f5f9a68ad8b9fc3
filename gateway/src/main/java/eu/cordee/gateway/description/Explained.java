package eu.cordee.gateway.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.StringJoiner;

/**
 * Says in words what holds for an operation beside its summary: who may call it, and how it is
 * repeated, changed and read on.
 */
final class Explained {
  private static final String DESCRIPTION = "description";

  private Explained() {}

  static void describe(ObjectNode operation) {
    if (!operation.has(DESCRIPTION)) {
      operation.put(DESCRIPTION, words(operation));
    }
  }

  private static String words(JsonNode operation) {
    StringJoiner words = new StringJoiner(" ");
    String summary = operation.path("summary").asText("");
    if (!summary.isEmpty()) {
      words.add(summary + ".");
    }
    words.add(login(operation));
    if (takes(operation, "Idempotency-Key")) {
      words.add("With an Idempotency-Key it is safe to repeat.");
    }
    if (takes(operation, "If-Match")) {
      words.add("Changes only the version that If-Match names.");
    }
    if (takes(operation, "cursor")) {
      words.add("Answers a page; next is the cursor of the one that follows.");
    }
    return words.toString();
  }

  private static String login(JsonNode operation) {
    if (!operation.has("security")) {
      return "Needs no login.";
    }
    return LoginWays.isOptional(operation)
        ? "Needs no login, and shows more to those who may see it."
        : "Needs a login.";
  }

  /** Whether the operation has a parameter of this name. */
  static boolean takes(JsonNode operation, String name) {
    return operation
        .path("parameters")
        .valueStream()
        .anyMatch(parameter -> parameter.path("name").asText().equals(name));
  }
}
