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

  private static final QueryRules RULES = QueryRules.of(Listing.class.getDeclaredMethods()[0]);

  @ParameterizedTest
  @CsvSource({
    "limit,ten",
    "limit,10.0",
    "limit,''",
    "limit,+10",
    "limit,99999999999",
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
    assertThatThrownBy(() -> RULES.check(Map.of(name, List.of(value))))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith(name + " ");
  }

  @Test
  void refusesAParameterThatIsThereTwice() {
    assertThatThrownBy(() -> RULES.check(Map.of("limit", List.of("1", "2"))))
        .hasMessage("limit is there more than once");
  }

  @Test
  void takesWhatTheOperationKnows() {
    assertThatCode(
            () ->
                RULES.check(
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
