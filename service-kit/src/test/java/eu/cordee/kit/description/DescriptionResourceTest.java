package eu.cordee.kit.description;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The description says what the Java says, without saying it twice. */
@QuarkusTest
@QuarkusTestResource(BackingSystems.class)
class DescriptionResourceTest {

  private JsonPath document;

  @BeforeEach
  void read() {
    document = given().queryParam("format", "json").get("/q/openapi").jsonPath();
  }

  @Test
  void whatIsAnsweredIsAlwaysThereAndSaysWhetherItMayBeNull() {
    Map<String, Object> card = document.getMap("components.schemas.NoteCard");
    assertThat(card.get("required")).isEqualTo(List.of("id", "text", "writtenAt"));
    assertThat(card.get("properties"))
        .isEqualTo(
            Map.of(
                "id",
                Map.of("type", "string", "format", "uuid"),
                "text",
                Map.of("type", List.of("string", "null")),
                "writtenAt",
                Map.of("type", "string", "format", "date-time")));
    assertThat(document.getList("components.schemas.PageNoteCard.required"))
        .containsExactly("items", "next");
  }

  @Test
  void whatIsAskedForIsRequiredOnlyWhereValidationSaysSo() {
    assertThat(document.getList("components.schemas.WriteNote.required")).containsExactly("text");
  }

  @Test
  void patternsMeanTheWholeText() {
    assertThat(document.getString("components.schemas.WriteNote.properties.text.pattern"))
        .isEqualTo("^[\\s\\S]*\\S[\\s\\S]*$");
  }

  @Test
  void publicOperationsAskForNoLoginAndOthersDo() {
    assertThat(operation("/notes/search").get("security"))
        .as("a login is used where there is one, and not asked for")
        .isEqualTo(List.of(Map.of()));
    assertThat(responses("/notes/search")).containsOnlyKeys("202", "400", "default");
    assertThat(operation("/notes").keySet()).contains("security");
    assertThat(responses("/notes")).containsKeys("401", "403");
  }

  @Test
  void headersOfWritesAndOptionalBodiesAreDescribed() {
    assertThat(operation("/notes").get("parameters").toString()).contains("Idempotency-Key");
    Map<String, Object> ifMatch = document.getMap("paths.'/notes/{id}'.put.parameters[1]");
    assertThat(ifMatch).containsEntry("name", "If-Match").containsEntry("required", true);
    assertThat(document.getBoolean("paths.'/notes/search'.post.requestBody.required")).isFalse();
  }

  @Test
  void everyTypeOfProblemIsNamed() {
    assertThat(document.getList("components.schemas.Problem.properties.type.enum", String.class))
        .isSorted()
        .contains("https://cordee.eu/problems/stale-version")
        .hasSizeGreaterThanOrEqualTo(KitProblem.values().length);
    assertThat(document.getMap("").keySet()).doesNotContain(DescribedProblems.TYPES);
  }

  private Map<String, Object> operation(String path) {
    return document.getMap("paths.'" + path + "'.post");
  }

  private Map<String, Object> responses(String path) {
    return document.getMap("paths.'" + path + "'.post.responses");
  }
}
