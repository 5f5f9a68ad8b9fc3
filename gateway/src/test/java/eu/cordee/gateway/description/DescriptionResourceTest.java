package eu.cordee.gateway.description;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.gateway.testing.Edge;
import eu.cordee.gateway.testing.Surroundings;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class DescriptionResourceTest {

  @Test
  void joinsWhatTheServicesSayOfThemselves() {
    JsonObject document = new JsonObject(Edge.get("/api/openapi").body());

    assertThat(document.getString("openapi")).startsWith("3.1");
    assertThat(document.getJsonObject("paths").fieldNames())
        .filteredOn(path -> !path.startsWith("/api/notices") && !path.startsWith("/api/privacy"))
        .containsExactlyInAnyOrder(
            "/api/registry/things", "/api/events", "/api/matchmaking/things");
    assertThat(document.getJsonObject("components").getJsonObject("schemas").fieldNames())
        .contains("View", "EventsView", "MatchmakingView");
    assertThat(operation(document, "/api/registry/things").getString("operationId"))
        .isEqualTo("list");
    assertThat(operation(document, "/api/events").getString("operationId"))
        .isEqualTo("events_list");
    assertThat(operation(document, "/api/events").encode())
        .contains("#/components/schemas/EventsView");
    assertThat(document.getJsonObject("components").getJsonObject("securitySchemes").fieldNames())
        .containsExactlyInAnyOrder("partner", "browser");
  }

  /** What the gateway answers itself is answered as what services do. */
  @Test
  void whoAsksForProblemsOnlyGetsTheAnswerAllTheSame() {
    HttpResponse<String> document = Edge.get("/api/openapi", "Accept", "application/problem+json");
    HttpResponse<String> notices = Edge.get("/api/notices", "Accept", "application/problem+json");

    assertThat(document.statusCode()).isEqualTo(200);
    assertThat(notices.statusCode()).isEqualTo(401);
    assertThat(Edge.get("/api/openapi", "Accept", "text/html").statusCode()).isEqualTo(406);
  }

  @Test
  void whoHasTheDocumentAlreadyIsToldSo() {
    for (String path : List.of("/api/openapi", "/api/openapi.json", "/api/openapi.yaml")) {
      String tag = Edge.get(path).headers().firstValue("etag").orElseThrow();

      assertThat(Edge.get(path, "If-None-Match", tag).statusCode()).as(path).isEqualTo(304);
      assertThat(Edge.get(path, "If-None-Match", "\"x\"").statusCode()).isEqualTo(200);
    }
  }

  /** The gateway's own noun, and nothing of its login and pages. */
  @Test
  void describesItsOwnNounLikeThatOfAService() {
    JsonObject document = new JsonObject(Edge.get("/api/openapi").body());

    assertThat(document.getJsonObject("paths").fieldNames())
        .filteredOn(path -> path.startsWith("/api/notices"))
        .contains("/api/notices", "/api/notices/unread");
    assertThat(document.getJsonObject("paths").fieldNames())
        .noneMatch(path -> path.contains("login") || path.contains("openapi"));
    assertThat(
            document
                .getJsonObject("components")
                .getJsonObject("schemas")
                .getJsonObject("Notice")
                .getJsonArray("required"))
        .contains("kind", "withName");
  }

  @Test
  void namesSuccessesBeforeRefusalsAndSaysWhatEveryAnswerCarries() {
    JsonObject document = new JsonObject(Edge.get("/api/openapi").body());

    JsonObject answers = operation(document, "/api/events").getJsonObject("responses");
    assertThat(answers.fieldNames())
        .containsExactly("200", "304", "400", "401", "403", "406", "429", "503", "default");
    assertThat(answers.getJsonObject("200").getJsonObject("headers").fieldNames())
        .containsExactly("X-Request-Id", "RateLimit", "RateLimit-Policy", "ETag");
    assertThat(operation(document, "/api/events").getString("description"))
        .isEqualTo("Needs a login.");
  }

  @Test
  void standsAtTheAddressesWhereToolsLookForIt() {
    HttpResponse<String> yaml = Edge.get("/api/openapi.yaml");

    assertThat(Edge.get("/api/openapi.json").body()).isEqualTo(Edge.get("/api/openapi").body());
    assertThat(yaml.headers().firstValue("content-type")).get().asString().contains("yaml");
    assertThat(yaml.body()).contains("openapi: \"3.1.0\"").contains("/api/events:");
  }

  @Test
  void servesAPageToReadAndTryWithNothingFromElsewhere() {
    HttpResponse<String> page = Edge.get("/api/docs/index.html");

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain("http:", "https:");
    assertThat(page.headers().firstValue("content-security-policy"))
        .get()
        .asString()
        .contains("script-src 'self'")
        .doesNotContain("script-src 'self' 'unsafe-inline'");
    assertThat(Edge.get("/api/docs/swagger-ui-bundle.js").statusCode()).isEqualTo(200);
    assertThat(Edge.get("/api/docs/start.js").body()).contains("/api/openapi");
    assertThat(Edge.get("/api/docs").headers().firstValue("location"))
        .hasValue("/api/docs/index.html");
  }

  @Test
  void isReadyWithoutItsSurroundings() {
    assertThat(Edge.get(Edge.operators("/q/health/ready")).statusCode()).isEqualTo(200);
    assertThat(Edge.get(Edge.operators("/q/metrics")).body()).contains("http_server");
  }

  private static JsonObject operation(JsonObject document, String path) {
    return document.getJsonObject("paths").getJsonObject(path).getJsonObject("get");
  }
}
