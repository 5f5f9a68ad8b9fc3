package eu.cordee.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class RequestIdsTest {

  private final RequestIds ids = new RequestIds();

  @Test
  void keepsTheIdOfACallerThatIsOne() {
    String own = "0198a3c4-7d10-7c3e-9f52-0123456789ab";
    assertThat(ids.of(own)).isEqualTo(own);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {"", "mine", "0123456789abcdef\nERROR forged", "${jndi:ldap://example.org/a}"})
  void givesANewOneForWhatIsNone(String wanted) {
    assertThat(ids.of(wanted)).isNotEqualTo(wanted).isNotEqualTo(ids.of(wanted));
  }
}
