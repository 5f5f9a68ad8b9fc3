package eu.cordee.event;

import static eu.cordee.event.testing.World.draft;
import static eu.cordee.event.testing.World.fair;
import static eu.cordee.event.testing.World.participant;
import static eu.cordee.event.testing.World.published;
import static eu.cordee.event.testing.World.scheduled;
import static eu.cordee.event.testing.World.session;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.event.testing.World;
import eu.cordee.kit.Ids;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may do what: every operation, tried by nobody, a stranger, and an organiser elsewhere. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class AccessResourceTest {

  private static final String SLOTS = "{\"slots\": []}";
  private static final String TABLES = "{\"tables\": []}";
  private static final String ANNOUNCEMENT = "{\"subject\": \"Lunch\", \"text\": \"At noon\"}";
  private static final String MOVE =
      "{\"startsAt\": \"2027-10-25T07:00:00Z\", \"zone\": \"Europe/Paris\"}";

  @Inject World world;

  /**
   * One operation.
   *
   * @param anonymous status for callers without a login, on a published event
   * @param stranger status for people who have nothing to do with the published event
   * @param hidden status for them where the event is somebody's draft
   */
  record Operation(
      String method, String path, String body, int anonymous, int stranger, int hidden) {}

  private static final List<Operation> OPERATIONS =
      List.of(
          new Operation("GET", "/events", "", 200, 200, 200),
          new Operation("POST", "/events", fair(1), 401, 403, 403),
          new Operation("GET", "/events/{id}", "", 200, 200, 404),
          new Operation("PUT", "/events/{id}", fair(1), 401, 403, 404),
          new Operation("DELETE", "/events/{id}", "", 401, 403, 404),
          new Operation("POST", "/events/{id}/publication", "", 401, 403, 404),
          new Operation("POST", "/events/{id}/cancellation", "", 401, 403, 404),
          new Operation("PUT", "/events/{id}/slots", SLOTS, 401, 403, 404),
          new Operation("PUT", "/events/{id}/tables", TABLES, 401, 403, 404),
          new Operation("POST", "/events/{id}/move", MOVE, 401, 403, 404),
          new Operation("POST", "/events/{id}/move/preview", MOVE, 401, 403, 404),
          new Operation("PUT", "/events/{id}/organisers/{personId}", "", 401, 403, 404),
          new Operation("DELETE", "/events/{id}/organisers/{personId}", "", 401, 403, 404),
          new Operation("GET", "/events/{id}/sessions", "", 200, 200, 404),
          new Operation("POST", "/events/{id}/sessions", someSession(), 401, 403, 404),
          new Operation("GET", "/events/{id}/sessions/{sessionId}", "", 200, 200, 404),
          new Operation("PUT", "/events/{id}/sessions/{sessionId}", someSession(), 401, 403, 404),
          new Operation("DELETE", "/events/{id}/sessions/{sessionId}", "", 401, 403, 404),
          new Operation("POST", "/events/{id}/sessions/{sessionId}/signups", "", 401, 403, 404),
          new Operation("GET", "/events/{id}/signups", "", 401, 200, 404),
          new Operation("GET", "/events/{id}/signups/{signupId}", "", 401, 404, 404),
          new Operation("DELETE", "/events/{id}/signups/{signupId}", "", 401, 404, 404),
          new Operation("GET", "/events/{id}/participants", "", 401, 403, 404),
          new Operation("POST", "/events/{id}/participants", "PERSON", 401, 403, 404),
          new Operation("POST", "/events/{id}/participants/imports", "IMPORT", 401, 403, 404),
          new Operation("GET", "/events/{id}/participants/me", "", 401, 404, 404),
          new Operation("POST", "/events/{id}/participants/me/acceptance", "", 401, 404, 404),
          new Operation("POST", "/events/{id}/participants/me/refusal", "", 401, 404, 404),
          new Operation("GET", "/events/{id}/participants/{participantId}", "", 401, 403, 404),
          new Operation("DELETE", "/events/{id}/participants/{participantId}", "", 401, 404, 404),
          new Operation("GET", "/events/{id}/figures", "", 401, 403, 404),
          new Operation("GET", "/events/{id}/waitlist", "", 401, 403, 404),
          new Operation("POST", "/events/{id}/waitlist", "", 401, 409, 404),
          new Operation("GET", "/events/{id}/waitlist/me", "", 401, 404, 404),
          new Operation("DELETE", "/events/{id}/waitlist/me", "", 401, 404, 404),
          new Operation("POST", "/events/{id}/waitlist/me/acceptance", "", 401, 404, 404),
          new Operation("GET", "/events/{id}/waitlist/rules", "", 401, 403, 404),
          new Operation("PUT", "/events/{id}/waitlist/rules", "{\"offerHours\": 1}", 401, 403, 404),
          new Operation("GET", "/events/{id}/announcements", "", 401, 403, 404),
          new Operation("POST", "/events/{id}/announcements", ANNOUNCEMENT, 401, 403, 404),
          new Operation("GET", "/events/{id}/announcements/{announcementId}", "", 401, 403, 404),
          new Operation("DELETE", "/events/{id}/announcements/{announcementId}", "", 401, 403, 404),
          new Operation("GET", "/events/{id}/announcements/segment", "", 401, 403, 404),
          new Operation("GET", "/events/{id}/announcements/segment/size", "", 401, 403, 404));

  @TestFactory
  Stream<DynamicTest> nobodyAndStrangers() {
    // Given
    UUID clara = world.person();
    UUID ada = world.person();
    UUID open = published(clara, 10);
    UUID hidden = draft(clara, 10);
    Map<String, Object> places =
        Map.of(
            "personId", clara,
            "sessionId", scheduled(clara, open, 1),
            "participantId", participant(open, ada),
            "announcementId", Ids.next(),
            "signupId", Ids.next());
    UUID stranger = world.person();
    return OPERATIONS.stream()
        .flatMap(
            operation ->
                Stream.of(
                    check(
                        operation,
                        "nobody",
                        World.anonymous(),
                        open,
                        places,
                        operation.anonymous()),
                    check(
                        operation,
                        "stranger",
                        World.as(stranger),
                        open,
                        places,
                        operation.stranger()),
                    check(
                        operation,
                        "organiser elsewhere",
                        World.as(stranger, "organiser", "analyst"),
                        open,
                        places,
                        operation.path().equals("/events") && operation.method().equals("POST")
                            ? 201
                            : operation.stranger()),
                    check(
                        operation,
                        "stranger at a draft",
                        World.as(stranger),
                        hidden,
                        places,
                        operation.hidden())));
  }

  @Test
  void everyOperationHasItsRow() {
    // Given
    Map<String, Map<String, Object>> paths =
        World.anonymous()
            .accept("application/json")
            .get("/q/openapi?format=json")
            .jsonPath()
            .getMap("paths");
    // When
    TreeSet<String> described = new TreeSet<>();
    paths.forEach(
        (path, item) ->
            item.keySet().stream()
                .filter(List.of("get", "post", "put", "delete", "patch")::contains)
                .filter(method -> path.startsWith("/events"))
                .filter(method -> !path.contains("cafe"))
                .forEach(
                    method ->
                        described.add(method.toUpperCase(java.util.Locale.ROOT) + " " + path)));
    // Then
    assertThat(OPERATIONS.stream().map(one -> one.method() + " " + one.path()))
        .containsExactlyInAnyOrderElementsOf(described);
  }

  private DynamicTest check(
      Operation operation,
      String who,
      RequestSpecification request,
      UUID event,
      Map<String, Object> places,
      int expected) {
    return DynamicTest.dynamicTest(
        operation.method() + " " + operation.path() + " by " + who,
        () -> {
          UUID other = world.person();
          String body =
              operation
                  .body()
                  .replace("PERSON", "{\"personId\": \"" + other + "\"}")
                  .replace(
                      "IMPORT",
                      "{\"participants\": [{\"reference\": \"a\", \"personId\": \""
                          + other
                          + "\"}]}");
          int status =
              request
                  .header("If-Match", "*")
                  .body(body)
                  .pathParams(parameters(operation.path(), event, places))
                  .request(operation.method(), operation.path())
                  .statusCode();
          assertThat(status).isEqualTo(expected);
        });
  }

  private static Map<String, Object> parameters(
      String path, UUID event, Map<String, Object> places) {
    Map<String, Object> all = new java.util.HashMap<>(places);
    all.put("id", event);
    all.keySet().removeIf(name -> !path.contains("{" + name + "}"));
    return all;
  }

  private static String someSession() {
    return session("Hall", "2027-09-25T09:00:00Z", "2027-09-25T10:00:00Z", 1);
  }
}
