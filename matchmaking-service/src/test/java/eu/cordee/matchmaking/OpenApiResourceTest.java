package eu.cordee.matchmaking;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The description that partners generate their clients from. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class OpenApiResourceTest {

  @Test
  void everyOperationHasANameASummaryATagAndItsAnswers() throws Exception {
    // When
    JsonNode document =
        new ObjectMapper().readTree(given().get("/q/openapi?format=json").asString());
    // Then
    assertThat(document.path("openapi").asText()).startsWith("3.1");
    List<String> ids = new ArrayList<>();
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        if (operation.has("responses")) {
          ids.add(operation.path("operationId").asText());
          assertThat(operation.path("operationId").asText()).matches("[a-z][A-Za-z]+");
          assertThat(operation.path("summary").asText()).isNotBlank();
          assertThat(operation.path("tags")).isNotEmpty();
        }
      }
    }
    assertThat(ids).hasSizeGreaterThan(30).doesNotHaveDuplicates();
  }
}
