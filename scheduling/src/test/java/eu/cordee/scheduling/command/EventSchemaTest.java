package eu.cordee.scheduling.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the published schema says and what the command does are the same. */
class EventSchemaTest {

  private static final Path SCHEMA = Path.of("..", "docs", "timetable-event.schema.json");

  @Test
  void acceptsTheExample() throws Exception {
    // When
    boolean accepted = accepts(EventCommandTest.EVENT);

    // Then
    assertThat(accepted).isTrue();
    assertThat(EventReader.read(EventCommandTest.EVENT).requests()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"slots\": 4; \"slots\": 0",
        "\"slots\": 4; \"slots\": 10001",
        "\"slots\": 4,; ''",
        "\"after\"; \"afer\"",
        "\"mutual\": true; \"mutual\": 1",
        "\"virtual\": true; \"virtual\": \"yes\"",
        "\"weight\": 10; \"weight\": 1.5",
        "\"weight\": 10; \"weight\": 0",
        "\"cap\": 1; \"cap\": -1",
        "\"unavailable\": [1]; \"unavailable\": [0]",
        "{\"organisation\": \"Alpine\"}; {\"organization\": \"Alpine\"}",
        "[\"de\"]; \"de\"",
        "\"id\": \"ben\"; \"id\": \"\"",
      })
  void refusesWhatTheCommandRefuses(String original, String wrong) throws IOException {
    // Given
    assertThat(EventCommandTest.EVENT).contains(original);
    String event = EventCommandTest.EVENT.replace(original, wrong);

    // When
    boolean accepted = accepts(event);

    // Then
    assertThat(accepted).isFalse();
    assertThat(isRead(event)).isFalse();
  }

  private static boolean accepts(String event) throws IOException {
    JsonSchema schema =
        JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(Files.readString(SCHEMA));
    return schema.validate(new ObjectMapper().readTree(event)).isEmpty();
  }

  private static boolean isRead(String event) {
    try {
      EventReader.read(event);
      return true;
    } catch (Usage refused) {
      return false;
    }
  }
}
