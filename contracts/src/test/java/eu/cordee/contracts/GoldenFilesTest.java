package eu.cordee.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fact has a golden file, and is read and written again without a difference. */
class GoldenFilesTest {

  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  static {
    facts().forEach(JSON::registerSubtypes);
  }

  /** Facts that have learnt to say more; what was said before is still read. */
  static Stream<Class<?>> secondVersions() {
    return Stream.of(
        AgendaMessage.CommitmentAccepted.class,
        AgendaMessage.CommitmentRefused.class,
        AgendaMessage.CommitmentReleased.class);
  }

  static Stream<Class<?>> facts() {
    return Arrays.stream(Topic.values())
        .flatMap(topic -> Arrays.stream(topic.family().getPermittedSubclasses()));
  }

  @ParameterizedTest
  @MethodSource("facts")
  void everyFactIsReadAndWrittenAsItsGoldenFile(Class<?> fact) throws IOException {
    // Given
    JsonNode golden = golden(fact, 1);
    // When
    Message message = JSON.treeToValue(golden, Message.class);
    // Then
    assertThat(message).isInstanceOf(fact);
    assertThat(JSON.readTree(JSON.writeValueAsBytes(message))).isEqualTo(golden);
  }

  @ParameterizedTest
  @MethodSource("secondVersions")
  void whatFactsHaveLearntToSayIsReadAndWrittenToo(Class<?> fact) throws IOException {
    // Given
    JsonNode golden = golden(fact, 2);
    // When
    Message message = JSON.treeToValue(golden, Message.class);
    // Then
    assertThat(message).isInstanceOf(fact);
    assertThat(JSON.readTree(JSON.writeValueAsBytes(message))).isEqualTo(golden);
  }

  @ParameterizedTest
  @EnumSource
  void everyTopicHasItsOwnFamilyOfFacts(Topic topic) throws IOException {
    // Given
    Class<?> fact = topic.family().getPermittedSubclasses()[0];
    // When
    Message message = (Message) JSON.treeToValue(golden(fact, 1), fact);
    // Then
    assertThat(Topic.of(message)).isEqualTo(topic);
  }

  private static JsonNode golden(Class<?> fact, int version) throws IOException {
    String name = "/golden/" + fact.getSimpleName() + "-v" + version + ".json";
    try (InputStream file = GoldenFilesTest.class.getResourceAsStream(name)) {
      assertThat(file).as("golden file %s", name).isNotNull();
      return JSON.readTree(file);
    }
  }
}
