package eu.cordee.kit.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryRulesTest {

  enum Box {
    in,
    out
  }

  /** Some operation. */
  interface Listing {
    void list(
        @QueryParam("q") String text,
        @QueryParam("limit") int limit,
        @QueryParam("after") long after,
        @QueryParam("mine") boolean mine,
        @QueryParam("box") Box box,
        @RestQuery("with") UUID with,
        String body);
  }

  private final QueryRules rules = QueryRules.of(Listing.class.getDeclaredMethods()[0]);

  @ParameterizedTest
  @CsvSource({
    "limit,ten",
    "limit,10.0",
    "limit,''",
    "limit,+10",
    "limit,99999999999",
    "limit,2147483648",
    "limit,-2147483649",
    "after,99999999999999999999",
    "mine,maybe",
    "mine,TRUE",
    "mine,''",
    "mine,1",
    "box,IN",
    "box,0",
    "with,1",
    "with,1-1-1-1-1",
    "q,'a\u0000'",
    "body,x",
    "colour,red",
    "Q,upper",
  })
  void namesTheParameterThatIsUnknownOrOfAnotherType(String name, String value) {
    assertThatThrownBy(() -> rules.check(Map.of(name, List.of(value))))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith(name + " ");
  }

  @Test
  void refusesAParameterThatIsThereTwice() {
    assertThatThrownBy(() -> rules.check(Map.of("limit", List.of("1", "2"))))
        .hasMessage("limit is there more than once");
  }

  @ParameterizedTest
  @CsvSource({"limit,2147483647", "limit,-2147483648", "after,-9223372036854775808"})
  void takesTheLargestNumbersOfTheType(String name, String value) {
    assertThatCode(() -> rules.check(Map.of(name, List.of(value)))).doesNotThrowAnyException();
  }

  @Test
  void takesWhatTheOperationKnows() {
    assertThatCode(
            () ->
                rules.check(
                    Map.of(
                        "q", List.of(""),
                        "limit", List.of("-10"),
                        "after", List.of("9223372036854775807"),
                        "mine", List.of("false"),
                        "box", List.of("out"),
                        "with", List.of("01234567-89ab-CDEF-0123-456789abcdef"))))
        .doesNotThrowAnyException();
  }
}
