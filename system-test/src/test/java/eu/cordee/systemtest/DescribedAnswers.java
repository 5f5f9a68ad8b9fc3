package eu.cordee.systemtest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Holds answers against what the document says that an operation may answer. */
final class DescribedAnswers {

  /** What HTTP itself refuses, at whatever address: one entry of the document is for all of it. */
  private static final Set<Integer> OF_HTTP = Set.of(405, 406, 408, 413, 415, 431, 502, 504);

  private static final List<String> TOLD =
      List.of("etag", "location", "link", "retry-after", "ratelimit", "ratelimit-policy", "allow");
  private static final int EXCERPT = 300;

  private final ObjectMapper json = JsonMapper.builder().build();
  private final Map<String, JsonNode> operations = new HashMap<>();
  private final JsonNode document;
  private final ObjectNode closed;
  private final Map<JsonNode, JsonSchema> schemas = new ConcurrentHashMap<>();

  /**
   * What came back.
   *
   * @param headers with names in lower case
   */
  record Answer(int status, Map<String, String> headers, String body) {

    String type() {
      return headers.getOrDefault("content-type", "").replaceAll("\\s*;.*", "");
    }
  }

  DescribedAnswers(JsonNode document) {
    this.document = document;
    closed = document.deepCopy();
    close(closed.at("/components/schemas"));
    for (JsonNode path : document.path("paths")) {
      path.forEach(one -> operations.put(one.path("operationId").asText(), one));
    }
  }

  /** A property that a schema does not name is one that nobody can know of. */
  private static void close(JsonNode node) {
    if (node instanceof ObjectNode schema
        && schema.path("properties").isObject()
        && !schema.has("additionalProperties")) {
      schema.put("additionalProperties", false);
    }
    node.forEach(DescribedAnswers::close);
  }

  /** Everything in an answer that the document does not say of this operation; empty when good. */
  List<String> faults(String operation, Answer answer) {
    Optional<JsonNode> found = described(operation, answer.status());
    if (found.isEmpty()) {
      return List.of("status " + answer.status() + " is not described" + excerpt(answer));
    }
    List<String> faults = new ArrayList<>();
    JsonNode described = found.get();
    checkBody(described.path("content"), answer, faults);
    checkHeaders(described.path("headers"), answer, faults);
    return faults;
  }

  private Optional<JsonNode> described(String operation, int status) {
    JsonNode answers = operations.get(operation).path("responses");
    JsonNode named = answers.path(String.valueOf(status));
    if (!named.isMissingNode()) {
      return Optional.of(resolved(named));
    }
    return OF_HTTP.contains(status)
        ? Optional.of(resolved(answers.path("default")))
        : Optional.empty();
  }

  private JsonNode resolved(JsonNode node) {
    return node.has("$ref") ? document.at(node.path("$ref").asText().substring(1)) : node;
  }

  private void checkBody(JsonNode content, Answer answer, List<String> faults) {
    if (content.isEmpty()) {
      if (!answer.body().isEmpty()) {
        faults.add("a body where none is described" + excerpt(answer));
      }
      return;
    }
    List<String> types = new ArrayList<>();
    content.fieldNames().forEachRemaining(types::add);
    Optional<String> type = types.stream().filter(one -> fits(one, answer.type())).findFirst();
    if (type.isEmpty()) {
      faults.add("media type " + answer.type() + " instead of " + types + excerpt(answer));
    } else if (answer.type().endsWith("json")) {
      checkJson(content.path(type.get()).path("schema"), answer, faults);
    }
  }

  private static boolean fits(String described, String type) {
    String wanted = described.replaceAll("\\s*;.*", "");
    return wanted.endsWith("/*")
        ? type.startsWith(wanted.substring(0, wanted.length() - 1))
        : type.equals(wanted);
  }

  private void checkJson(JsonNode schema, Answer answer, List<String> faults) {
    try {
      JsonNode body = json.readTree(answer.body());
      violations(schema, body).forEach(one -> faults.add("body: " + one));
      if (answer.type().startsWith("application/problem")
          && body.path("status").asInt() != answer.status()) {
        faults.add("the problem's status is another: " + body.path("status"));
      }
    } catch (JsonProcessingException e) {
      faults.add("no JSON: " + e.getOriginalMessage());
    }
  }

  /** What the document's schema finds wrong with a value. */
  List<String> violations(JsonNode schema, JsonNode value) {
    return schemas.computeIfAbsent(schema, this::compiled).validate(value).stream()
        .map(ValidationMessage::getMessage)
        .collect(Collectors.toList());
  }

  private JsonSchema compiled(JsonNode schema) {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.set("components", closed.path("components"));
    whole.putArray("allOf").add(schema);
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(whole, SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
  }

  private void checkHeaders(JsonNode described, Answer answer, List<String> faults) {
    Set<String> named =
        described.properties().stream()
            .map(header -> header.getKey().toLowerCase(Locale.ROOT))
            .collect(Collectors.toSet());
    for (String told : TOLD) {
      if (answer.headers().containsKey(told) && !named.contains(told)) {
        faults.add("header " + told + " is not described for " + answer.status());
      }
    }
    for (String always : List.of("x-request-id", "etag", "location")) {
      if (named.contains(always) && !answer.headers().containsKey(always)) {
        faults.add("header " + always + " is described and missing");
      }
    }
    if ((answer.status() == 429 || answer.status() == 503)
        && !answer.headers().containsKey("retry-after")) {
      faults.add("nobody says when to come again");
    }
  }

  private static String excerpt(Answer answer) {
    return ": " + answer.body().substring(0, Math.min(EXCERPT, answer.body().length()));
  }
}
