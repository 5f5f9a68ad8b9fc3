package eu.cordee.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.gateway.testing.Edge;
import eu.cordee.gateway.testing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class BearerResourceTest {

  @Test
  void passesAVerifiedTokenOn() {
    String token = Edge.personToken("ben", "cordee-test");

    HttpResponse<String> answer = ask("Bearer " + token);

    assertThat(Edge.seen(answer).getJsonObject("headers").getString("authorization"))
        .isEqualTo("Bearer " + token);
  }

  @Test
  void refusesATokenForAnotherAudience() {
    assertRefused("Bearer " + Edge.personToken("ben", "admin-cli"));
  }

  @Test
  void refusesATokenWithAChangedClaimOrSignature() {
    String[] parts = Edge.personToken("ben", "cordee-test").split("\\.", -1);
    String claims = decode(parts[1]).replace("\"ben\"", "\"eva\"");

    assertRefused("Bearer " + parts[0] + "." + encode(claims) + "." + parts[2]);
    assertRefused(
        "Bearer "
            + parts[0]
            + "."
            + parts[1]
            + "."
            + parts[2].substring(0, 20)
            + "AAAA"
            + parts[2].substring(24));
    assertRefused("Bearer " + parts[0] + "." + parts[1] + ".");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "HS256", "RS512", "EdDSA", "None"})
  void refusesAlgorithmsNotOnTheList(String algorithm) {
    String[] parts = Edge.personToken("ben", "cordee-test").split("\\.", -1);

    assertRefused(
        "Bearer "
            + encode(decode(parts[0]).replace("RS256", algorithm))
            + "."
            + parts[1]
            + "."
            + parts[2]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Bearer", "Bearer x", "Bearer a.b.c", "Basic YTpi", "x", "Bearer e30.e30.e30"})
  void refusesWhatIsNoToken(String authorization) {
    assertRefused(authorization);
  }

  private static void assertRefused(String authorization) {
    HttpResponse<String> answer = ask(authorization);

    assertThat(Edge.problem(answer)).isEqualTo("401 not-logged-in");
    assertThat(answer.headers().firstValue("www-authenticate")).hasValue("Bearer");
  }

  private static HttpResponse<String> ask(String authorization) {
    return Edge.get("/api/registry/echo", "Authorization", authorization);
  }

  private static String decode(String part) {
    return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
  }

  private static String encode(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
