package eu.cordee.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies as every service reads them. */
class StrictJsonTest {

  enum Colour {
    RED,
    BLUE
  }

  record Inner(@NotNull String name) {}

  record Body(
      int count,
      @Nullable Integer more,
      @Nullable Boolean yes,
      String text,
      List<String> words,
      @Nullable List<Inner> inner,
      @Nullable Colour colour,
      @Nullable Instant at,
      @Nullable UUID id) {}

  private static final ObjectMapper LAX = lax();

  /** Each test's own: it remembers what it has found out about a type. */
  private final ObjectMapper strict = lax();

  @BeforeEach
  void makeItStrict() {
    new StrictJson().customize(strict);
  }

  private static ObjectMapper lax() {
    return JsonMapper.builder().addModule(new JavaTimeModule()).build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "count  | '\"count\":\"10\"'",
        "count  | '\"count\":10.7'",
        "count  | '\"count\":10.0'",
        "count  | '\"count\":null'",
        "count  | '\"count\":true'",
        "count  | '\"count\":99999999999'",
        "more   | '\"count\":1,\"more\":\"10\"'",
        "more   | '\"count\":1,\"more\":\"\"'",
        "yes    | '\"count\":1,\"yes\":\"true\"'",
        "yes    | '\"count\":1,\"yes\":1'",
        "text   | '\"count\":1,\"text\":true'",
        "text   | '\"count\":1,\"text\":7'",
        "text   | '\"count\":1,\"text\":null'",
        "text   | '\"count\":1,\"text\":[\"a\"]'",
        "text   | '\"count\":1,\"text\":\"a\\u0000b\"'",
        "text   | '\"count\":1,\"text\":\"a\\ud800\"'",
        "words[0] | '\"count\":1,\"words\":[null]'",
        "words[1] | '\"count\":1,\"words\":[\"a\",7]'",
        "words  | '\"count\":1,\"words\":null'",
        "words  | '\"count\":1,\"words\":\"a\"'",
        "words  | '\"count\":1,\"words\":\"\"'",
        "inner[0] | '\"count\":1,\"inner\":[null]'",
        "inner[0].name | '\"count\":1,\"inner\":[{\"name\":3}]'",
        "inner[0] | '\"count\":1,\"inner\":[\"\"]'",
        "colour | '\"count\":1,\"colour\":0'",
        "colour | '\"count\":1,\"colour\":\"0\"'",
        "colour | '\"count\":1,\"colour\":\"\"'",
        "colour | '\"count\":1,\"colour\":\"red\"'",
        "at     | '\"count\":1,\"at\":1800000000000'",
        "at     | '\"count\":1,\"at\":1800000000'",
        "at     | '\"count\":1,\"at\":\"1800000000\"'",
        "at     | '\"count\":1,\"at\":\"1800000000000\"'",
        "at     | '\"count\":1,\"at\":18000.5'",
        "at     | '\"count\":1,\"at\":\"\"'",
        "at     | '\"count\":1,\"at\":\"2027-03-01\"'",
        "at     | '\"count\":1,\"at\":\"2027-03-01T09:00\"'",
        "at     | '\"count\":1,\"at\":\"2027-03-01T09:00:00\"'",
        "at     | '\"count\":1,\"at\":\"2027-03-01T24:00:00Z\"'",
        "at     | '\"count\":1,\"at\":\"2027-02-30T09:00:00Z\"'",
        "at     | '\"count\":1,\"at\":\"+12027-03-01T09:00:00Z\"'",
        "at     | '\"count\":1,\"at\":\"-0001-03-01T09:00:00Z\"'",
        "at     | '\"count\":1,\"at\":\"0000-03-01T09:00:00Z\"'",
        "at     | '\"count\":1,\"at\":\"9999-12-31T23:59:59Z\"'",
        "at     | '\"count\":1,\"at\":\"2200-01-01T00:00:00Z\"'",
        "at     | '\"count\":1,\"at\":\"1969-12-31T23:59:59Z\"'",
        "id     | '\"count\":1,\"id\":\"\"'",
        "id     | '\"count\":1,\"id\":\"AAAAAAAAAAAAAAAAAAAAAA==\"'",
        "id     | '\"count\":1,\"id\":\"1-1-1-1-1\"'",
        "id     | '\"count\":1,\"id\":7'",
        "count  | '\"text\":\"a\"'",
        "colours | '\"count\":1,\"colours\":1'",
      })
  void refusesWhatIsNotOfTheTypeAndNamesTheField(String field, String members) {
    assertThatThrownBy(() -> strict.readValue(body(members), Body.class))
        .isInstanceOfSatisfying(
            JsonMappingException.class, e -> assertThat(path(e)).isEqualTo(field));
  }

  private static String body(String members) {
    return "{" + members.replaceAll("^'|'$", "") + "}";
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      path.append(
          step.getFieldName() == null
              ? "[" + step.getIndex() + "]"
              : (path.isEmpty() ? "" : ".") + step.getFieldName());
    }
    return path.toString();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"count\":1,\"count\":2}", "{\"count\":1} {}", "[]", "\"\"", "7"})
  void refusesWhatIsNotOneObject(String body) {
    assertThatThrownBy(() -> strict.readValue(body, Body.class))
        .isInstanceOf(JacksonException.class);
  }

  @Test
  void takesWhatMayBeLeftOutOrNull() throws JacksonException {
    Body body = strict.readValue("{\"count\":1,\"more\":null,\"inner\":null}", Body.class);
    assertThat(body.more()).isNull();
    assertThat(body.text()).isNull();
  }

  @Test
  void readsATimeWithItsOffsetAsExactlyAsItIsKept() throws JacksonException {
    Body body =
        strict.readValue(
            "{\"count\":1,\"at\":\"2027-03-01t10:00:00.123456789+01:00\"}", Body.class);
    assertThat(body.at()).isEqualTo("2027-03-01T09:00:00.123456Z");
  }

  @ParameterizedTest
  @CsvSource({
    "'\u00a0Cafe\u0301\u2003\u200b', Caf\u00e9",
    "'\u200b\u200b\ufeff', ''",
    "' \u3164\u2800', ''",
    "'a\u00a0b', 'a\u00a0b'",
    "'\ud83d\udc68\u200d\ud83d\udc69', '\ud83d\udc68\u200d\ud83d\udc69'",
  })
  void keepsTextsComposedAndWithoutInvisibleEnds(String sent, String kept) throws JacksonException {
    Body body =
        strict.readValue(
            LAX.writeValueAsString(
                new Body(1, null, null, sent, List.of(sent), null, null, null, null)),
            Body.class);
    assertThat(body.text()).isEqualTo(kept);
    assertThat(body.words()).containsExactly(kept);
  }

  /** The sabotage twin. */
  @Test
  void jacksonByItselfGuesses() throws JacksonException {
    Body body =
        LAX.readValue(
            "{\"count\":\"10\",\"text\":true,\"words\":[null],\"colour\":0,\"at\":1800000000000}",
            Body.class);
    assertThat(body.count()).isEqualTo(10);
    assertThat(body.words()).containsNull();
    assertThat(body.colour()).isEqualTo(Colour.RED);
    assertThat(body.at()).isAfter("9999-12-31T23:59:59Z");
  }
}
