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
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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

  static Stream<Class<?>> facts() {
    return Arrays.stream(Topic.values())
        .flatMap(topic -> Arrays.stream(topic.family().getPermittedSubclasses()));
  }

  /** Each fact with each of its golden files: the first, and those that were added since. */
  static Stream<Arguments> versions() {
    return facts()
        .flatMap(
            fact ->
                IntStream.iterate(1, version -> version == 1 || exists(fact, version), v -> v + 1)
                    .mapToObj(version -> Arguments.of(fact, version)));
  }

  @ParameterizedTest
  @MethodSource("versions")
  void everyFactIsReadAndWrittenAsItsGoldenFiles(Class<?> fact, int version) throws IOException {
    // Given
    JsonNode golden = golden(fact, version);
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

  private static boolean exists(Class<?> fact, int version) {
    return GoldenFilesTest.class.getResource(name(fact, version)) != null;
  }

  private static String name(Class<?> fact, int version) {
    return "/golden/" + fact.getSimpleName() + "-v" + version + ".json";
  }

  private static JsonNode golden(Class<?> fact, int version) throws IOException {
    String name = name(fact, version);
    try (InputStream file = GoldenFilesTest.class.getResourceAsStream(name)) {
      assertThat(file).as("golden file %s", name).isNotNull();
      return JSON.readTree(file);
    }
  }
}
