package eu.cordee.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What clients are generated from is what the running system says of itself. */
class DescriptionTest {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  @Test
  void theKeptDescriptionIsThatOfTheRunningSystem() throws IOException {
    // Given
    JsonNode kept = Description.kept();
    // When
    JsonNode live =
        Description.withoutAddress(LivingSystem.running().asPartner().get("/api/openapi"));
    // Then
    Path renewed = Path.of("target", "openapi.json");
    Files.writeString(renewed, pretty(live));
    assertThat(live)
        .as("%s is behind; renew it: copy system-test/%s over it", Description.FILE, renewed)
        .isEqualTo(kept);
  }

  private static String pretty(JsonNode live) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter().withArrayIndenter(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
    ObjectWriter writer = JSON.writer(printer);
    return writer.writeValueAsString(JSON.convertValue(live, Map.class)) + "\n";
  }
}
