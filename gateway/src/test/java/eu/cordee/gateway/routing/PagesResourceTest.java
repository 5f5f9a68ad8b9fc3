package eu.cordee.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.gateway.testing.Edge;
import eu.cordee.gateway.testing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpResponse;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages are told apart in the browser: whoever opens or reloads one is given the web client. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PagesResourceTest {

  private static final String CLIENT = "The web client stands here";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/events",
        "/events/1/agenda?day=2",
        "/logged-in",
        "/notices",
        "/clusters",
        "/nowhere"
      })
  void everyPageIsAnsweredWithTheClient(String page) {
    HttpResponse<String> answer = Edge.get(page, "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(CLIENT);
  }

  /** An old page that asks for a script of its release must not run HTML instead. */
  @ParameterizedTest
  @CsvSource({
    "/assets/gone.js, 404",
    "/gone.png, 404",
    "/api/nowhere, 404",
    "/api/notices/nowhere, 404",
    "/operations/parked-messages, 406",
    "/session/nowhere, 404",
    "/q/nowhere, 404"
  })
  void nothingElseIs(String path, int status) {
    HttpResponse<String> answer = Edge.get(path, "Accept", "text/html");

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).doesNotContain(CLIENT);
  }
}
