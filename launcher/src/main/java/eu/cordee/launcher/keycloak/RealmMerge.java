package eu.cordee.launcher.keycloak;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Settings in three versions: what an earlier release brought, what is in force, and what this
 * release brings. What is in force is changed where the release changed its mind and nobody else
 * did; what an operator decided stays.
 */
final class RealmMerge {

  /** What has a name of its own, and is looked at one by one. */
  private static final Set<String> NAMED =
      Set.of("roles", "clients", "users", "protocolMappers", "defaultRole");

  /** What {@link KeycloakAddresses} follows, and what is drawn once. */
  private static final Set<String> OF_THIS_MACHINE =
      Set.of("baseUrl", "redirectUris", "post.logout.redirect.uris", "secret");

  private RealmMerge() {}

  /**
   * Writes into what is in force.
   *
   * @return whether anything was written
   */
  static boolean merge(ObjectNode inForce, JsonNode earlier, JsonNode newest) {
    boolean written = false;
    for (Map.Entry<String, JsonNode> setting : newest.properties()) {
      String name = setting.getKey();
      if (NAMED.contains(name) || OF_THIS_MACHINE.contains(name)) {
        continue;
      }
      JsonNode now = inForce.path(name);
      JsonNode then = earlier.path(name);
      if (setting.getValue().isObject() && now.isObject() && !now.isEmpty()) {
        written |= merge((ObjectNode) now, then, setting.getValue());
      } else if (!same(now, setting.getValue()) && isUntouched(now, then)) {
        inForce.set(name, setting.getValue());
        written = true;
      }
    }
    return written;
  }

  /** The one with this name in a list of such, or a missing node. */
  static JsonNode named(JsonNode list, String key, String name) {
    return StreamSupport.stream(list.spliterator(), false)
        .filter(one -> one.path(key).asText().equals(name))
        .findFirst()
        .orElse(MissingNode.getInstance());
  }

  /** Whether this release brings something by this name that the earlier one did not have. */
  static boolean isNew(JsonNode earlierList, String key, String name) {
    return named(earlierList, key, name).isMissingNode();
  }

  private static boolean isUntouched(JsonNode now, JsonNode then) {
    return then.isMissingNode() ? isNothing(now) : same(now, then);
  }

  private static boolean isNothing(JsonNode value) {
    return value.isMissingNode() || value.isNull() || (value.isContainerNode() && value.isEmpty());
  }

  private static boolean same(JsonNode one, JsonNode other) {
    if (one.isArray() && other.isArray()) {
      return words(one).equals(words(other));
    }
    // Numbers and truths may be written as texts; rules for passwords come back in another order.
    return one.isValueNode() && other.isValueNode()
        ? rules(one.asText()).equals(rules(other.asText()))
        : one.equals(other);
  }

  private static Set<String> words(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::toString)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> rules(String text) {
    return Arrays.stream(text.split(" and ", -1)).collect(Collectors.toCollection(TreeSet::new));
  }
}
