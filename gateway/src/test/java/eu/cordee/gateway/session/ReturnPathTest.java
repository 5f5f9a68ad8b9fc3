package eu.cordee.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/events/1/agenda?day=2", "/a#b"})
  void returnsToPagesOfThisSystem(String path) {
    assertThat(ReturnPath.orHome(path)).isEqualTo(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://elsewhere",
        "//elsewhere",
        "/\\elsewhere",
        "\\\\elsewhere",
        "/\t/elsewhere",
        "javascript:alert(1)",
        "",
        "/login?returnTo=/login",
        "/a\r\nSet-Cookie: x"
      })
  void returnsToNoOtherPlace(String path) {
    assertThat(ReturnPath.orHome(path)).isEqualTo("/");
  }
}
