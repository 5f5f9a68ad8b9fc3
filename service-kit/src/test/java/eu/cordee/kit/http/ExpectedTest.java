package eu.cordee.kit.http;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import eu.cordee.kit.json.StrictJson;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a caller is told who sent something else. */
class ExpectedTest {

  enum Colour {
    RED,
    BLUE
  }

  record Inner(String name) {}

  record Body(
      int count,
      @Nullable Boolean yes,
      @Nullable BigDecimal share,
      @Nullable List<String> words,
      @Nullable Inner inner,
      @Nullable Map<String, String> texts,
      @Nullable Colour colour,
      @Nullable LocalDate day,
      @Nullable LocalTime time) {}

  private final ObjectMapper json = JsonMapper.builder().addModule(new JavaTimeModule()).build();

  @BeforeEach
  void makeItStrict() {
    new StrictJson().customize(json);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}                             | is missing and must be a whole number",
        "{\"count\":\"3\"}              | must be a whole number",
        "{\"count\":3.5}                | must be a whole number",
        "{\"count\":1,\"yes\":\"no\"}   | must be true or false",
        "{\"count\":1,\"share\":\"1\"}  | must be a number",
        "{\"count\":1,\"words\":\"a\"}  | must be a list",
        "{\"count\":1,\"inner\":7}      | must be an object",
        "{\"count\":1,\"texts\":[]}     | must be an object",
        "{\"count\":1,\"colour\":\"green\"} | must be one of RED, BLUE",
        "{\"count\":1,\"colour\":0}     | must be one of RED, BLUE",
        "{\"count\":1,\"day\":\"1.3.27\"} | must be a date, as 2027-03-01",
        "{\"count\":1,\"time\":\"9\"}   | must be a time of day, as 09:30",
        "7                              | must be an object",
      })
  void isSaidPlainly(String body, String sentence) {
    assertThatThrownBy(() -> json.readValue(body, Body.class))
        .asInstanceOf(InstanceOfAssertFactories.type(MismatchedInputException.class))
        .extracting(Expected::insteadOf)
        .isEqualTo(sentence);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = "{\"count\":99999999999} | is a number out of range")
  void aNumberThatIsTooLargeIsNoBrokenJson(String body, String sentence) {
    assertThatThrownBy(() -> json.readValue(body, Body.class))
        .asInstanceOf(InstanceOfAssertFactories.type(JsonMappingException.class))
        .extracting(Expected::insteadOf)
        .isEqualTo(sentence);
  }
}
