package eu.cordee.gateway.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.cordee.gateway.problem.GatewayProblem;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Every type of problem that an answer can have: what each service names, and the gateway's own.
 * Each service's schema lists other types, yet it is one schema for clients.
 */
final class ProblemTypes {
  private static final String TYPE = "/properties/type";
  private static final String ENUM = "enum";

  private final SortedSet<String> types = new TreeSet<>();

  ProblemTypes() {
    for (GatewayProblem problem : GatewayProblem.values()) {
      types.add(problem.type());
    }
  }

  /** Removes the list from a service's document, so that the schemas of all are the same. */
  void takeFrom(JsonNode document) {
    if (document.at("/components/schemas/Problem" + TYPE) instanceof ObjectNode type
        && type.remove(ENUM) instanceof ArrayNode named) {
      named.forEach(one -> types.add(one.asText()));
    }
  }

  void writeInto(ObjectNode schemas) {
    if (schemas.at("/Problem" + TYPE) instanceof ObjectNode type) {
      ArrayNode all = type.putArray(ENUM);
      types.forEach(all::add);
    }
  }
}
