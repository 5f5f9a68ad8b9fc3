package eu.cordee.gateway.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Services name their own types; clients read one schema with all of them. */
class ProblemTypesTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void joinsTheTypesOfAllServicesAndTheGatewaysOwn() throws IOException {
    // Given
    JsonNode registry = document("https://cordee.eu/problems/email-taken");
    JsonNode events = document("https://cordee.eu/problems/room-taken");
    ProblemTypes problems = new ProblemTypes();
    // When
    problems.takeFrom(registry);
    problems.takeFrom(events);
    ObjectNode schemas = (ObjectNode) events.at("/components/schemas");
    problems.writeInto(schemas);
    // Then
    assertThat(registry).as("without types all schemas are the same").isEqualTo(document());
    assertThat(JSON.convertValue(schemas.at("/Problem/properties/type/enum"), String[].class))
        .isSorted()
        .contains(
            "https://cordee.eu/problems/email-taken",
            "https://cordee.eu/problems/room-taken",
            "https://cordee.eu/problems/too-many-requests");
  }

  private static JsonNode document(String... types) throws IOException {
    JsonNode document =
        JSON.readTree(
            """
            {"components": {"schemas": {"Problem": {"properties": {"type": {"type": "string"}}}}}}
            """);
    if (types.length > 0) {
      ((ObjectNode) document.at("/components/schemas/Problem/properties/type"))
          .set("enum", JSON.valueToTree(types));
    }
    return document;
  }
}
