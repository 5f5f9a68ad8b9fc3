package eu.cordee.matchmaking.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.Guest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Profiles, and the recommendations that come of them. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class ProfileResourceTest {

  @Inject Fairs fairs;

  private Fair fair;

  @BeforeEach
  void openFair() {
    fair = fairs.open(2, 1, 4);
  }

  @Test
  void aProfileIsEmptyThenWrittenThenGuardedByItsVersion() {
    // Given
    Guest ada = fair.guest(0);
    String mine = fair.path("/profiles/me");
    ada.asks()
        .get(mine)
        .then()
        .statusCode(200)
        .header("ETag", startsWith("\"0."))
        .body("offers", empty());
    // When
    String etag =
        ada.asks()
            .header("If-Match", "\"0\"")
            .body(
                Map.of(
                    "headline", "Laser cutting",
                    "offerKeywords", List.of("Laser"),
                    "unavailableSlotIds", List.of(fair.slot(1))))
            .put(mine)
            .then()
            .statusCode(200)
            .body("headline", equalTo("Laser cutting"), "offerKeywords", contains("laser"))
            .body("organisationName", containsString("Company"))
            .extract()
            .header("ETag");
    // Then
    ada.asks().header("If-Match", "\"0\"").body("{}").put(mine).then().statusCode(412);
    ada.asks().header("If-Match", etag).body("{}").put(mine).then().statusCode(200);
    ada.asks()
        .header("If-Match", "*")
        .body(Map.of("unavailableSlotIds", List.of(UUID.randomUUID())))
        .put(mine)
        .then()
        .statusCode(400);
    ada.asks()
        .header("If-Match", "*")
        .body(Map.of("nace", List.of("nonsense")))
        .put(mine)
        .then()
        .statusCode(400);
  }

  @Test
  void othersFindItByItsWordsButDoNotSeeWhenSomebodyIsAway() {
    // Given
    write(0, "Femtosecond lasers", List.of("laser"), List.of("optics"));
    // When / Then
    fair.guest(1)
        .asks()
        .get(fair.path("/profiles?q=femtosecond OPTICS"))
        .then()
        .body("items.participantId", contains(fair.guest(0).participantId().toString()))
        .body("items[0].unavailableSlotIds", empty());
    fair.guest(1).asks().get(fair.path("/profiles?limit=3")).then().body("items", hasSize(3));
    fair.guest(1).asks().get(fair.path("/profiles?q=nothing")).then().body("items", empty());
    fairs.person("attendee").asks().get(fair.path("/profiles")).then().statusCode(403);
    fair.guest(1).asks().get(fair.path("/profiles/" + UUID.randomUUID())).then().statusCode(404);
  }

  @Test
  void whoCompletesEachOtherIsRecommendedFirstWithReasons() {
    // Given
    write(0, "Machines", List.of("laser", "micromachining"), List.of("sensors"));
    write(1, "Sensors", List.of("sensors"), List.of("laser"));
    write(2, "One way only", List.of("sensors"), List.of("textiles"));
    write(3, "Elsewhere", List.of("wood"), List.of("timber"));
    // When / Then
    fair.guest(0)
        .asks()
        .get(fair.path("/recommendations?limit=2"))
        .then()
        .statusCode(200)
        .body("items", hasSize(2))
        .body("items[0].participantId", equalTo(fair.guest(1).participantId().toString()))
        .body("items[0].reasons.kind", hasItem("THEY_OFFER_WHAT_YOU_SEEK"))
        .body("items[0].reasons.kind", hasItem("YOU_OFFER_WHAT_THEY_SEEK"))
        .body("items[0].reasons[0].terms", contains("sensors"))
        .body("items[1].participantId", equalTo(fair.guest(2).participantId().toString()))
        .body("items[1].reasons.kind", not(hasItem("YOU_OFFER_WHAT_THEY_SEEK")));
  }

  @Test
  void anImportLoadsAllOrTellsEveryBadLine() {
    // Given
    Map<String, Object> good =
        Map.of("participantId", fair.guest(0).participantId(), "headline", "Imported");
    Map<String, Object> stranger = Map.of("participantId", "not-an-id");
    Map<String, Object> tooLong =
        Map.of("participantId", fair.guest(1).participantId(), "headline", "x".repeat(201));
    String path = fair.path("/profiles/imports");
    // When
    fair.organiser()
        .asks()
        .body(Map.of("profiles", List.of(good, stranger, tooLong)))
        .post(path)
        .then()
        .statusCode(400)
        .body("lines.line", contains(2, 3));
    // Then
    fair.guest(0).asks().get(fair.path("/profiles/me")).then().body("headline", equalTo(""));
    fair.guest(0).asks().body(Map.of("profiles", List.of(good))).post(path).then().statusCode(403);
    fair.organiser()
        .asks()
        .body(Map.of("profiles", List.of(good)))
        .post(path)
        .then()
        .statusCode(201)
        .body("count", equalTo(1));
    fair.guest(0)
        .asks()
        .get(fair.path("/profiles/me"))
        .then()
        .body("headline", equalTo("Imported"));
  }

  @Test
  void whatIsLoadedAgainSaysWhatChanged() {
    // Given
    UUID participant = fair.guest(0).participantId();
    // When
    load(participant, "Imported").body("profiles.outcome", contains("CREATED"));
    // Then
    load(participant, "Imported").body("profiles.outcome", contains("UNCHANGED"));
    load(participant, "Corrected").body("profiles.outcome", contains("CHANGED"));
  }

  /** A file that is sent by several at once makes each profile once, and refuses nobody. */
  @Test
  void theSameImportSeveralTimesAtOnceIsLoadedOnce() throws Exception {
    // Given
    int callers = 6;
    List<UUID> participants =
        IntStream.range(0, fair.guests().size())
            .mapToObj(guest -> fair.guest(guest).participantId())
            .toList();
    List<Map<String, Object>> rows =
        participants.stream()
            .map(one -> Map.<String, Object>of("participantId", one, "headline", "Imported"))
            .toList();
    CyclicBarrier barrier = new CyclicBarrier(callers);
    // When
    List<String> outcomes = new ArrayList<>();
    try (ExecutorService threads = Executors.newFixedThreadPool(callers)) {
      List<Future<List<String>>> answers =
          IntStream.range(0, callers)
              .mapToObj(
                  caller ->
                      threads.submit(
                          () -> {
                            barrier.await();
                            return fair.organiser()
                                .asks()
                                .body(Map.of("profiles", rows))
                                .post(fair.path("/profiles/imports"))
                                .then()
                                .statusCode(201)
                                .extract()
                                .<List<String>>path("profiles.outcome");
                          }))
              .toList();
      for (Future<List<String>> answer : answers) {
        outcomes.addAll(answer.get());
      }
    }
    // Then
    assertThat(outcomes).hasSize(callers * rows.size());
    assertThat(outcomes.stream().filter("CREATED"::equals)).hasSize(rows.size());
    assertThat(outcomes).containsOnly("CREATED", "UNCHANGED");
  }

  private ValidatableResponse load(UUID participant, String headline) {
    return fair.organiser()
        .asks()
        .body(
            Map.of("profiles", List.of(Map.of("participantId", participant, "headline", headline))))
        .post(fair.path("/profiles/imports"))
        .then()
        .statusCode(201);
  }

  private void write(int guest, String headline, List<String> offers, List<String> seeks) {
    fair.guest(guest)
        .asks()
        .header("If-Match", "*")
        .body(
            Map.of(
                "headline", headline,
                "offerKeywords", offers,
                "requestKeywords", seeks,
                "nace", List.of(guest == 3 ? "16.10" : "26.51")))
        .put(fair.path("/profiles/me"))
        .then()
        .statusCode(200);
  }
}
