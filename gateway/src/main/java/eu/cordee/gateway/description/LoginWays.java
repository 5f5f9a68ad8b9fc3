package eu.cordee.gateway.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * The ways to be known to an operation: as a partner, in a browser, or, where both may, not at all.
 */
final class LoginWays {
  private static final String SECURITY = "security";

  private LoginWays() {}

  /** Replaces a service's own ways by those through the gateway. */
  static void describe(ObjectNode operation) {
    if (!operation.has(SECURITY)) {
      return;
    }
    boolean optional = isOptional(operation);
    ArrayNode ways = operation.putArray(SECURITY);
    if (optional) {
      ways.addObject();
    }
    ways.addObject().putArray("partner");
    ways.addObject().putArray("browser");
  }

  /** Whether it answers everybody, and more to those whom it knows. */
  static boolean isOptional(JsonNode operation) {
    return operation.path(SECURITY).valueStream().anyMatch(JsonNode::isEmpty);
  }

  /** Adds what the ways are. */
  static void addSchemes(ObjectNode components, String tokenUrl) {
    ObjectNode schemes = components.putObject("securitySchemes");
    ObjectNode partner = schemes.putObject("partner").put("type", "oauth2");
    partner.put(
        "description", "A partner system's own login: client credentials, sent as a bearer token.");
    partner
        .putObject("flows")
        .putObject("clientCredentials")
        .put("tokenUrl", tokenUrl)
        .putObject("scopes");
    schemes
        .putObject("browser")
        .put("type", "apiKey")
        .put("in", "cookie")
        .put("name", "__Host-cordee")
        .put(
            "description",
            "A person's login at /login. Unsafe methods also need X-Cordee-Request: 1.");
  }
}
