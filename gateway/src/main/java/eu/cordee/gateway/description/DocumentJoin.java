package eu.cordee.gateway.description;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.cordee.gateway.routing.RoutedService;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes one OpenAPI 3.1 document of one per service: public paths, one name for one thing, one way
 * to be known.
 */
final class DocumentJoin {
  private static final Set<String> METHODS =
      Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

  private static final String SCHEMA = "#/components/schemas/";

  private final ObjectNode joined;
  private final ObjectNode paths;
  private final ObjectNode components;
  private final ArrayNode tags;
  private final AnswersInDocument answers;
  private final Set<String> operations = new HashSet<>();
  private final ProblemTypes problems = new ProblemTypes();
  private final Glossary glossary = new Glossary();
  private final Examples examples;

  DocumentJoin(ObjectMapper json, String publicUrl, String tokenUrl) {
    this.joined = json.createObjectNode();
    this.examples = new Examples(json);
    joined.put("openapi", "3.1.0");
    joined
        .putObject("info")
        .put("title", "Cordée")
        .put("version", "1")
        .put("description", Words.DESCRIPTION)
        .putObject("license")
        .put("name", "Apache-2.0")
        .put("identifier", "Apache-2.0");
    ((ObjectNode) joined.get("info"))
        .putObject("contact")
        .put("name", "Whoever runs this system")
        .put("url", "https://cordee.eu");
    joined.putArray("servers").addObject().put("url", publicUrl);
    tags = joined.putArray("tags");
    paths = joined.putObject("paths");
    components = joined.putObject("components");
    LoginWays.addSchemes(components, tokenUrl);
    joined.set("security", json.createArrayNode());
    answers = new AnswersInDocument(components);
    answers.addShared();
  }

  /** What is only used by operations that are not public goes with them. */
  JsonNode document() {
    ObjectNode schemas = components.withObjectProperty("schemas");
    problems.writeInto(schemas);
    RowLimits.writeInto(schemas);
    // Where doubles mean nothing they are taken once.
    schemas.findParents("uniqueItems").forEach(set -> ((ObjectNode) set).remove("uniqueItems"));
    Set<String> used = new HashSet<>();
    collect(paths, schemas, used);
    collect(components.path("responses"), schemas, used);
    schemas.retain(used);
    glossary.describeProperties(schemas);
    examples.giveTo(schemas);
    return joined;
  }

  private static void collect(JsonNode node, ObjectNode schemas, Set<String> used) {
    String reference = node.path("$ref").asText("");
    if (reference.startsWith(SCHEMA)) {
      String name = reference.substring(SCHEMA.length());
      if (used.add(name)) {
        collect(schemas.path(name), schemas, used);
      }
    }
    node.forEach(child -> collect(child, schemas, used));
  }

  /** Adds what this service says of itself. */
  void add(RoutedService service, JsonNode original) {
    JsonNode own = original.deepCopy();
    problems.takeFrom(own);
    JsonNode document = renameCollisions(service, own);
    tags.addObject().put("name", service.tag()).put("description", Words.TAGS.get(service));
    document.path("components").properties().stream()
        .filter(kind -> !kind.getKey().equals("securitySchemes"))
        .forEach(
            kind ->
                kind.getValue()
                    .properties()
                    .forEach(
                        part ->
                            components
                                .withObjectProperty(kind.getKey())
                                .set(part.getKey(), part.getValue())));
    Map<String, JsonNode> sorted = new TreeMap<>();
    document.path("paths").properties().forEach(path -> sorted.put(path.getKey(), path.getValue()));
    sorted.forEach((path, item) -> addPath(service, path, item));
  }

  private void addPath(RoutedService service, String path, JsonNode item) {
    if (path.startsWith("/q/") || path.startsWith("/operations")) {
      return;
    }
    item.properties().stream()
        .filter(field -> METHODS.contains(field.getKey()))
        .forEach(field -> adapt(service, path, field.getKey(), (ObjectNode) field.getValue()));
    paths.set(service.outside(path), item);
  }

  private void adapt(RoutedService service, String path, String method, ObjectNode operation) {
    operation.putArray("tags").add(service.tag());
    String wanted = operation.path("operationId").asText(nameOf(method, path));
    String unique = operations.contains(wanted) ? service.tag() + "_" + wanted : wanted;
    for (int number = 2; !operations.add(unique); number++) {
      unique = service.tag() + "_" + wanted + number;
    }
    operation.put("operationId", unique);
    LoginWays.describe(operation);
    answers.describe(method, path, operation);
    Explained.describe(operation);
    glossary.describeParameters(operation);
  }

  private static String nameOf(String method, String path) {
    StringBuilder name = new StringBuilder(method);
    for (String segment : path.split("[^A-Za-z0-9]+")) {
      if (!segment.isEmpty()) {
        name.append(Character.toUpperCase(segment.charAt(0))).append(segment.substring(1));
      }
    }
    return name.toString();
  }

  /**
   * A name that another service uses for something else gets this service's prefix, here and
   * wherever it is referred to.
   */
  private JsonNode renameCollisions(RoutedService service, JsonNode document) {
    Map<String, String> renamed = new TreeMap<>();
    document
        .path("components")
        .properties()
        .forEach(
            kind ->
                kind.getValue()
                    .properties()
                    .forEach(
                        part -> {
                          JsonNode taken = components.path(kind.getKey()).path(part.getKey());
                          if (!taken.isMissingNode() && !taken.equals(part.getValue())) {
                            renamed.put(
                                "#/components/" + kind.getKey() + "/" + part.getKey(),
                                prefixed(service, part.getKey()));
                          }
                        }));
    if (renamed.isEmpty()) {
      return document;
    }
    renamed.forEach(
        (reference, name) -> rename((ObjectNode) document.get("components"), reference, name));
    redirect(document, renamed);
    return document;
  }

  private static String prefixed(RoutedService service, String name) {
    return Character.toUpperCase(service.tag().charAt(0)) + service.tag().substring(1) + name;
  }

  private static void rename(ObjectNode components, String reference, String name) {
    String[] parts = reference.split("/", -1);
    ObjectNode kind = (ObjectNode) components.get(parts[2]);
    kind.set(name, kind.remove(parts[3]));
  }

  private static void redirect(JsonNode node, Map<String, String> renamed) {
    if (node instanceof ObjectNode object && object.path("$ref").isTextual()) {
      String reference = object.get("$ref").asText();
      String name = renamed.get(reference);
      if (name != null) {
        object.put("$ref", reference.substring(0, reference.lastIndexOf('/') + 1) + name);
      }
    }
    node.forEach(child -> redirect(child, renamed));
  }
}
