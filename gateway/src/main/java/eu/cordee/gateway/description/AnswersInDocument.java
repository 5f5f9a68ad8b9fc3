package eu.cordee.gateway.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What every operation may answer: successes first, in the document, too, because generated clients
 * ask for the first media type that they meet; then each refusal that its parameters and its way
 * through the gateway make possible; and the headers of all of them.
 */
final class AnswersInDocument {
  private static final String PROBLEM_TYPE = "application/problem+json";
  private static final String RESPONSE = "#/components/responses/";
  private static final String NOT_MODIFIED = "NotModified";

  private final ObjectNode components;

  AnswersInDocument(ObjectNode components) {
    this.components = components;
  }

  /** Adds the refusals and headers that operations refer to. */
  void addShared() {
    ObjectNode headers = components.withObjectProperty("headers");
    for (DescribedHeader header : DescribedHeader.values()) {
      headers.set(header.text(), header.json());
    }
    ObjectNode responses = components.withObjectProperty("responses");
    for (DescribedRefusal refusal : DescribedRefusal.values()) {
      responses.set(refusal.text(), refusal.json());
    }
    ObjectNode known =
        responses
            .putObject(NOT_MODIFIED)
            .put("description", "What If-None-Match names is still what would be answered");
    ObjectNode sent = known.putObject("headers");
    DescribedHeader.EVERYWHERE.forEach(header -> header.addTo(sent));
    DescribedHeader.ETAG.addTo(sent);
    DescribedHeader.LINK.addTo(sent);
  }

  /** Writes the answers of one operation anew, in their order. */
  void describe(String method, String path, ObjectNode operation) {
    Map<String, JsonNode> successes = new TreeMap<>();
    operation.path("responses").properties().stream()
        .filter(answer -> answer.getKey().startsWith("2") || answer.getKey().startsWith("3"))
        .forEach(answer -> successes.put(answer.getKey(), answer.getValue()));
    ObjectNode answers = operation.putObject("responses");
    successes.forEach(
        (status, answer) -> {
          describeSuccess(method, status, (ObjectNode) answer);
          answers.set(status, answer);
        });
    if (isRead(method) && successes.values().stream().anyMatch(AnswersInDocument::hasTag)) {
      answers.putObject("304").put("$ref", RESPONSE + NOT_MODIFIED);
    }
    for (DescribedRefusal refusal : DescribedRefusal.values()) {
      if (refusal.occursIn(method, path, operation)) {
        answers.putObject(refusal.status()).put("$ref", RESPONSE + refusal.text());
      }
    }
  }

  private void describeSuccess(String method, String status, ObjectNode answer) {
    preferSuccess(answer);
    ObjectNode headers = answer.withObjectProperty("headers");
    headersOf(method, status, answer).forEach(header -> header.addTo(headers));
  }

  private List<DescribedHeader> headersOf(String method, String status, JsonNode answer) {
    List<DescribedHeader> found = new ArrayList<>(DescribedHeader.EVERYWHERE);
    JsonNode body = schemaOf(answer);
    if ((isRead(method) && hasTag(answer)) || body.path("properties").has("version")) {
      found.add(DescribedHeader.ETAG);
    }
    if (method.equals("post") && (status.equals("201") || status.equals("202"))) {
      found.add(DescribedHeader.LOCATION);
    }
    if (body.path("properties").has("next")) {
      found.add(DescribedHeader.LINK);
    }
    return found;
  }

  private static boolean isRead(String method) {
    return method.equals("get");
  }

  /** What is read again and again: data, and calendars. */
  private static boolean hasTag(JsonNode answer) {
    return isJson(answer)
        || answer.path("content").properties().stream()
            .anyMatch(content -> content.getKey().startsWith("text/calendar"));
  }

  private static boolean isJson(JsonNode answer) {
    return answer.path("content").has("application/json");
  }

  private JsonNode schemaOf(JsonNode answer) {
    JsonNode schema = answer.at("/content/application~1json/schema");
    String reference = schema.path("$ref").asText("");
    return reference.isEmpty()
        ? schema
        : components.path("schemas").path(reference.substring(reference.lastIndexOf('/') + 1));
  }

  /** Where an answer may be in several forms, problems come last. */
  private static void preferSuccess(ObjectNode answer) {
    if (answer.get("content") instanceof ObjectNode content && content.has(PROBLEM_TYPE)) {
      content.set(PROBLEM_TYPE, content.remove(PROBLEM_TYPE));
    }
  }
}
