package eu.cordee.gateway.answer;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.gateway.GatewayConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.core.MultiMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer carries, which depends on the address that browsers use. */
class AnswerHeadersTest {

  @ParameterizedTest
  @ValueSource(strings = {"/", "/events/1/agenda", "/api/events", "/api/docs", "/session"})
  void browsersAreHeldToTlsWhereThereIsSome(String path) {
    assertThat(headers("https://fair.example.org", path).get("strict-transport-security"))
        .isEqualTo("max-age=31536000; includeSubDomains");
  }

  /** The sabotage twin, and what a machine of one's own needs: without TLS nobody is held to it. */
  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/events"})
  void nobodyIsHeldToWhatThereIsNot(String path) {
    assertThat(headers("http://localhost:8080", path)).isNotEmpty();
    assertThat(headers("http://localhost:8080", path).contains("strict-transport-security"))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/events/1/agenda", "/api/events", "/api/docs", "/session"})
  void noPageOfOthersShowsUsInAFrame(String path) {
    assertThat(headers("https://fair.example.org", path).get("content-security-policy"))
        .contains("default-src 'none'")
        .contains("frame-ancestors 'none'");
  }

  private static MultiMap headers(String publicUrl, String path) {
    Map<String, String> configured =
        Map.of(
            "cordee.gateway.public-url", publicUrl,
            "cordee.gateway.login-url", "https://login.example.org",
            "cordee.gateway.upstreams.registry", "http://127.0.0.1:1",
            "cordee.gateway.upstreams.event", "http://127.0.0.1:1",
            "cordee.gateway.upstreams.matchmaking", "http://127.0.0.1:1",
            "cordee.gateway.upstreams.own", "http://127.0.0.1:1",
            "cordee.gateway.sessions.key", "k".repeat(32));
    GatewayConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(GatewayConfig.class)
            .withDefaultValues(configured)
            .build()
            .getConfigMapping(GatewayConfig.class);
    MultiMap headers = MultiMap.caseInsensitiveMultiMap();
    new AnswerHeaders(config).write(headers, path);
    return headers;
  }
}
