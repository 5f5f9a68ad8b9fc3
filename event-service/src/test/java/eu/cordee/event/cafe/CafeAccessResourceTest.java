package eu.cordee.event.cafe;

import static eu.cordee.event.testing.World.as;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.event.testing.CafeWorld;
import eu.cordee.event.testing.World;
import eu.cordee.kit.Ids;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may do what at a café: nobody, strangers, organisers elsewhere, and those inside. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class CafeAccessResourceTest {

  private static final String CAFE = "/events/{id}/cafes/{cafeId}";
  private static final Map<String, Object> FINDING = Map.of("statement", "So it is");

  @Inject World world;

  /**
   * One operation.
   *
   * @param participant status for those who take part in the event and have no place in the café
   */
  record Operation(String method, String path, Object body, int participant) {}

  private static final List<Operation> OPERATIONS =
      List.of(
          new Operation("GET", "/events/{id}/cafes", "", 200),
          new Operation("POST", "/events/{id}/cafes", CafeWorld.body(1, 2, 1), 403),
          new Operation("GET", CAFE, "", 200),
          new Operation("PUT", CAFE, CafeWorld.body(1, 2, 1), 403),
          new Operation("DELETE", CAFE, "", 403),
          new Operation("POST", CAFE + "/guests", "", 409),
          new Operation("POST", CAFE + "/guests/imports", Map.of("everyone", true), 403),
          new Operation("GET", CAFE + "/guests", "", 403),
          new Operation("GET", CAFE + "/guests/{guestId}", "", 404),
          new Operation("DELETE", CAFE + "/guests/{guestId}", "", 404),
          new Operation("POST", CAFE + "/plans", Map.of(), 403),
          new Operation("GET", CAFE + "/plans", "", 403),
          new Operation("GET", CAFE + "/plans/{planId}", "", 403),
          new Operation("POST", CAFE + "/plans/{planId}/publication", "", 403),
          new Operation("POST", CAFE + "/late-changes", Map.of(), 403),
          new Operation("GET", CAFE + "/route", "", 404),
          new Operation("GET", CAFE + "/hosting", "", 404),
          new Operation("GET", CAFE + "/clock", "", 200),
          new Operation("POST", CAFE + "/clock", Map.of("state", "RUNNING", "round", 1), 403),
          new Operation("GET", CAFE + "/changes", "", 200),
          new Operation("POST", CAFE + "/harvest", Map.of(), 403),
          new Operation("GET", CAFE + "/harvest", "", 200),
          new Operation("PUT", CAFE + "/photos/{photoId}", "image", 403),
          new Operation("GET", CAFE + "/photos/{photoId}", "", 404),
          new Operation("GET", CAFE + "/findings", "", 200),
          new Operation("POST", CAFE + "/findings", FINDING, 403),
          new Operation("GET", CAFE + "/findings/{findingId}", "", 404),
          new Operation("PUT", CAFE + "/findings/{findingId}", FINDING, 403),
          new Operation("DELETE", CAFE + "/findings/{findingId}", "", 403),
          new Operation("POST", CAFE + "/findings/{findingId}/publication", "", 403),
          new Operation(
              "POST",
              CAFE + "/findings/{findingId}/merger",
              Map.of("findingIds", List.of(Ids.next())),
              403),
          new Operation(
              "POST",
              CAFE + "/findings/{findingId}/split",
              Map.of("parts", List.of(FINDING, FINDING)),
              403),
          new Operation("POST", CAFE + "/badges/export", Map.of("names", List.of()), 403),
          new Operation("GET", CAFE + "/report/export", "", 200),
          new Operation("GET", CAFE + "/report/table/export", "", 200));

  @TestFactory
  Stream<DynamicTest> nobodyStrangersAndParticipants() {
    // Given
    CafeWorld open = CafeWorld.of(world, 1, 1, 1);
    UUID guest = open.participants(1).getFirst();
    open.join(guest);
    UUID draft = World.draft(open.organiser, 10);
    UUID hiddenCafe = CafeWorld.in(world, open.organiser, draft, 1, 1, 1).cafe;
    UUID stranger = world.person();
    UUID participant = open.participants(1).getFirst();
    return OPERATIONS.stream()
        .filter(operation -> !operation.path().endsWith("/changes"))
        .flatMap(
            operation ->
                Stream.of(
                    check(operation, "nobody", World.anonymous(), open.event, open.cafe, 401),
                    check(operation, "stranger", as(stranger), open.event, open.cafe, 403),
                    check(
                        operation,
                        "organiser elsewhere",
                        as(stranger, "organiser", "analyst"),
                        open.event,
                        open.cafe,
                        403),
                    check(operation, "stranger at a draft", as(stranger), draft, hiddenCafe, 404),
                    check(
                        operation,
                        "participant",
                        as(participant),
                        open.event,
                        open.cafe,
                        operation.participant()),
                    check(
                        operation,
                        "organiser, at another event's café",
                        as(open.organiser),
                        open.event,
                        operation.path().contains("{cafeId}") ? hiddenCafe : open.cafe,
                        elsewhere(operation))));
  }

  /** A café of another event does not exist here, whoever asks. */
  private static int elsewhere(Operation operation) {
    if (!operation.path().contains("{cafeId}")) {
      return operation.method().equals("GET") ? 200 : 201;
    }
    // Only participants join, so this is refused before the café is looked for.
    return operation.path().endsWith("/guests") && operation.method().equals("POST") ? 403 : 404;
  }

  @TestFactory
  Stream<DynamicTest> theStreamOfChangesIsForThoseInside() {
    // Given
    CafeWorld open = CafeWorld.of(world, 1, 1, 1);
    UUID stranger = world.person();
    Operation stream = new Operation("GET", CAFE + "/changes", "", 200);
    return Stream.of(
        check(stream, "nobody", World.anonymous(), open.event, open.cafe, 401),
        check(stream, "stranger", as(stranger), open.event, open.cafe, 403),
        check(stream, "organiser at no café", as(open.organiser), open.event, Ids.next(), 404));
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
                .filter(method -> path.contains("/cafes"))
                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
    // Then
    assertThat(OPERATIONS.stream().map(one -> one.method() + " " + one.path()))
        .containsExactlyInAnyOrderElementsOf(described);
  }

  private static DynamicTest check(
      Operation operation,
      String who,
      RequestSpecification request,
      UUID event,
      UUID cafe,
      int expected) {
    return DynamicTest.dynamicTest(
        operation.method() + " " + operation.path() + " by " + who,
        () -> {
          if (operation.body().equals("image")) {
            request.contentType("image/png").body(new byte[] {1});
          } else if (!operation.body().equals("")) {
            request.body(operation.body());
          }
          int status =
              request
                  .header("If-Match", "*")
                  .pathParams(parameters(operation.path(), event, cafe))
                  .request(operation.method(), operation.path())
                  .statusCode();
          assertThat(status).isEqualTo(expected);
        });
  }

  private static Map<String, Object> parameters(String path, UUID event, UUID cafe) {
    Map<String, Object> all = new HashMap<>();
    for (String name : List.of("guestId", "planId", "photoId", "findingId")) {
      all.put(name, Ids.next());
    }
    all.put("cafeId", cafe);
    all.put("id", event);
    all.keySet().removeIf(name -> !path.contains("{" + name + "}"));
    return all;
  }
}
