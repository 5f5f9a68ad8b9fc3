package eu.cordee.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What clients are generated from is what the running system says of itself. */
@Order(4)
class DescriptionTest {

  private static final Path RENEWED = Path.of("target", "openapi.json");
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  @Test
  void theKeptDescriptionIsThatOfTheRunningSystem() throws IOException {
    // When
    JsonNode live =
        Description.withoutAddress(LivingSystem.running().asPartner().get("/api/openapi"));
    // Then
    Files.writeString(RENEWED, pretty(live));
    assertThat(differences(live, Description.kept()))
        .as("%s is behind: copy system-test/%s over it, and npm run api", Description.FILE, RENEWED)
        .isEmpty();
  }

  /** The sabotage twin: a document that says one word less of one operation is another. */
  @Test
  void oneLostPropertyIsADifference() {
    // Given
    JsonNode kept = Description.kept();
    ObjectNode behind = kept.deepCopy();
    ((ObjectNode) behind.at("/components/schemas/EventView/properties")).remove("myRole");
    // When
    List<String> found = differences(kept, behind);
    // Then
    assertThat(found).containsExactly("/components/schemas/EventView/properties/myRole");
  }

  /** The sabotage twin: generated clients ask for what they meet first. */
  @Test
  void anotherOrderOfAnswersIsADifference() {
    // Given
    JsonNode kept = Description.kept();
    ObjectNode behind = kept.deepCopy();
    ObjectNode answers = (ObjectNode) behind.at("/paths/~1api~1events/post/responses");
    answers.set("201", answers.remove("201"));
    // Then
    assertThat(differences(kept, behind)).containsExactly("/paths//api/events/post/responses");
  }

  @Test
  void everyOperationNamesItsSuccessBeforeItsRefusals() {
    for (JsonNode path : Description.kept().path("paths")) {
      for (JsonNode operation : path) {
        List<String> statuses = names(operation.path("responses"));
        assertThat(statuses).as(operation.path("operationId").asText()).isSorted();
        assertThat(statuses.getFirst()).startsWith("2");
        assertThat(statuses).contains("429", "503").last().isEqualTo("default");
      }
    }
  }

  @Test
  void everyCreationSaysWhatItMadeAndWhere() {
    for (JsonNode path : Description.kept().path("paths")) {
      JsonNode made = path.at("/post/responses/201");
      if (!made.isMissingNode()) {
        assertThat(made.at("/content/application~1json/schema").isMissingNode())
            .as(path.at("/post/operationId").asText())
            .isFalse();
        assertThat(made.path("headers").has("Location")).isTrue();
      }
    }
  }

  /**
   * Below its list by its id, or where the answer says (PlaceAnswer, GroupCampaignResource,
   * GroupWorkshopResource, WaitlistResource).
   */
  @Test
  void whatIsMadeCanBeReadWhereLocationSays() {
    JsonNode schemas = Description.kept().at("/components/schemas");
    Set<String> elsewhere = Set.of("signUp", "startCampaign", "startWorkshop", "joinWaitlist");
    Set<String> reads = new HashSet<>();
    Map<String, String> made = new TreeMap<>();
    for (Map.Entry<String, JsonNode> path : Description.kept().path("paths").properties()) {
      String plain = path.getKey().replaceAll("\\{[^}]*}", "{}");
      JsonNode post = path.getValue().path("post");
      if (path.getValue().has("get")) {
        reads.add(plain);
      }
      JsonNode schema = post.at("/responses/201/content/application~1json/schema");
      if (!schema.isMissingNode() && !elsewhere.contains(post.path("operationId").asText())) {
        String name = schema.path("$ref").asText().replaceFirst(".*/", "");
        boolean hasId = schemas.path(name).path("properties").has("id");
        made.put(
            post.path("operationId").asText(),
            plain.endsWith("/imports")
                ? plain.replaceFirst("/imports$", "")
                : plain + (hasId ? "/{}" : ""));
      }
    }
    made.values().removeAll(reads);
    assertThat(made).isEmpty();
  }

  @Test
  void everyValueOfABodyHasAnExample() {
    JsonNode schemas = Description.kept().at("/components/schemas");
    Set<String> sent = new TreeSet<>();
    Description.kept()
        .path("paths")
        .forEach(
            path ->
                path.forEach(operation -> collect(operation.path("requestBody"), schemas, sent)));
    List<String> without = new ArrayList<>();
    for (String name : sent) {
      for (Map.Entry<String, JsonNode> property :
          schemas.path(name).path("properties").properties()) {
        JsonNode value = property.getValue();
        boolean isOwn = value.has("type") && !value.has("$ref") && !value.path("items").has("$ref");
        if (isOwn && !value.has("examples")) {
          without.add(name + "." + property.getKey());
        }
      }
    }
    assertThat(sent).hasSizeGreaterThan(50);
    assertThat(without).isEmpty();
  }

  private static void collect(JsonNode node, JsonNode schemas, Set<String> found) {
    String name = node.path("$ref").asText("").replaceFirst(".*/", "");
    if (!name.isEmpty() && found.add(name)) {
      collect(schemas.path(name), schemas, found);
    }
    node.forEach(child -> collect(child, schemas, found));
  }

  @Test
  void everySchemaIsPublicAndEveryAnswerComplete() {
    // Given
    JsonNode schemas = Description.kept().at("/components/schemas");
    // Then
    assertThat(schemas.has("Handled") || schemas.has("ParkedMessage")).isFalse();
    for (Map.Entry<String, JsonNode> schema : schemas.properties()) {
      if (schema.getKey().matches(".*(View|Card)")) {
        // All but records that may be null, which generated clients could not read
        // (NullsInAnswersTest).
        assertThat(schema.getValue().path("required").valueStream().map(JsonNode::asText))
            .as(schema.getKey())
            .containsExactlyInAnyOrderElementsOf(
                schema.getValue().path("properties").properties().stream()
                    .filter(property -> !property.getValue().has("anyOf"))
                    .map(Map.Entry::getKey)
                    .toList());
      }
    }
  }

  @Test
  void everyOperationParameterAndPropertySaysWhatItIs() {
    List<String> unsaid = new ArrayList<>();
    for (JsonNode path : Description.kept().path("paths")) {
      for (JsonNode operation : path) {
        String id = operation.path("operationId").asText();
        noteUnsaid(id, operation, unsaid);
        operation
            .path("parameters")
            .forEach(one -> noteUnsaid(id + "?" + one.path("name").asText(), one, unsaid));
      }
    }
    for (Map.Entry<String, JsonNode> schema :
        Description.kept().at("/components/schemas").properties()) {
      for (Map.Entry<String, JsonNode> property :
          schema.getValue().path("properties").properties()) {
        if (!property.getValue().has("$ref")) {
          noteUnsaid(schema.getKey() + "." + property.getKey(), property.getValue(), unsaid);
        }
      }
    }
    assertThat(unsaid).isEmpty();
  }

  private static void noteUnsaid(String name, JsonNode described, List<String> unsaid) {
    if (described.path("description").asText("").isBlank()) {
      unsaid.add(name);
    }
  }

  @Test
  void everyExampleIsOneAndEveryPatternMeansTheWholeText() {
    // Given
    JsonNode document = Description.kept();
    DescribedAnswers schemas = new DescribedAnswers(document);
    List<String> wrong = new ArrayList<>();
    List<JsonNode> examples = document.findParents("examples");
    List<JsonNode> patterns = document.findValues("pattern");
    // When
    for (JsonNode schema : examples) {
      for (JsonNode example : schema.path("examples")) {
        schemas.violations(schema, example).forEach(one -> wrong.add(example + ": " + one));
      }
    }
    for (JsonNode header : document.at("/components/headers")) {
      schemas
          .violations(header.path("schema"), header.path("example"))
          .forEach(one -> wrong.add(header.path("example") + ": " + one));
    }
    patterns.stream()
        .map(JsonNode::asText)
        .filter(pattern -> !pattern.startsWith("^") || !pattern.endsWith("$"))
        .forEach(wrong::add);
    // Then
    assertThat(examples).isNotEmpty();
    assertThat(patterns).isNotEmpty();
    assertThat(wrong).isEmpty();
  }

  /** The sabotage twin: an example of another type is none. */
  @Test
  void aWrongExampleIsFoundOut() {
    JsonNode document = Description.kept();
    assertThat(
            new DescribedAnswers(document)
                .violations(
                    document.at("/components/schemas/WriteEvent/properties/zone"),
                    JsonMapper.builder().build().getNodeFactory().numberNode(7)))
        .isNotEmpty();
  }

  /**
   * JSON pointers of everything that is not the same. The order of properties says nothing; that of
   * answers and of their media types does.
   */
  private static List<String> differences(JsonNode live, JsonNode kept) {
    List<String> found = new ArrayList<>();
    compare("", live, kept, found);
    return found;
  }

  private static void compare(String at, JsonNode live, JsonNode kept, List<String> found) {
    if (at.matches("/paths/.*/(responses|content)") && !names(live).equals(names(kept))) {
      found.add(at);
    } else if (live.isObject() && kept.isObject()) {
      ObjectNode names = live.deepCopy();
      names.setAll((ObjectNode) kept);
      names
          .fieldNames()
          .forEachRemaining(
              name -> compare(at + "/" + name, live.path(name), kept.path(name), found));
    } else if (!live.equals(kept)) {
      found.add(at);
    }
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static String pretty(JsonNode live) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    return JSON.writer(printer).writeValueAsString(JSON.convertValue(live, Map.class)) + "\n";
  }
}
