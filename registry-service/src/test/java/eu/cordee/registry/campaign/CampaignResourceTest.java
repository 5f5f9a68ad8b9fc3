package eu.cordee.registry.campaign;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import eu.cordee.kit.Ids;
import eu.cordee.registry.cluster.ClusterDesk;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A sector group invites clusters to an event, and they answer. */
@QuarkusTest
class CampaignResourceTest extends RegistryResourceTest {

  private final UUID event = Ids.next();
  private Client chair;
  private Client dario;
  private Client mara;
  private String darios;
  private String maras;
  private String group;

  @BeforeEach
  void aGroupAndTwoClusters() {
    chair = Client.organiser("chair");
    dario = Client.organiser("dario");
    mara = Client.organiser("mara");
    darios = new ClusterDesk(dario).register("A " + UUID.randomUUID());
    maras = new ClusterDesk(mara).register("B " + UUID.randomUUID());
    truth.execute("insert into event_organiser values ('" + event + "', '" + chair.id() + "')");
    group =
        chair
            .json(Map.of("name", "Micro and nano", "clusterIds", List.of(darios, maras)))
            .post("/sector-groups")
            .then()
            .statusCode(201)
            .body("mine", equalTo(true), "chairIds", contains(chair.id()))
            .extract()
            .path("id");
  }

  private Map<String, Object> wish(String... clusters) {
    Map<String, Object> wish = new HashMap<>();
    wish.put("eventId", event);
    wish.put("title", "Come to the fair");
    wish.put("message", "A programme of our own.");
    wish.put("answerBy", LocalDate.now(ZoneOffset.UTC).plusDays(9).toString());
    wish.put("clusterIds", List.of(clusters));
    return wish;
  }

  private ValidatableResponse start(Client by, Map<String, Object> wish) {
    return by.json(wish).post("/sector-groups/" + group + "/campaigns").then();
  }

  private String started() {
    return start(chair, wish(darios, maras)).statusCode(201).extract().path("id");
  }

  private static ValidatableResponse answer(
      Client by, String campaign, String cluster, Map<String, Object> answer) {
    return by.json(answer).put("/campaigns/" + campaign + "/answers/" + cluster).then();
  }

  @Test
  void aClusterWhoseEntryIsGoneIsFollowedAndInvitedNoLonger() {
    // Given
    String campaign = started();
    // When
    mara.request().delete("/clusters/" + maras).then().statusCode(204);
    // Then
    chair
        .request()
        .get("/campaigns/" + campaign)
        .then()
        .statusCode(200)
        .body("invitations.clusterId", contains(darios));
    chair.request().get("/sector-groups/" + group).then().body("clusterIds", contains(darios));
  }

  @Test
  void clustersAnswerThroughTheirManagersAndTheGroupSeesAll() {
    // Given
    String campaign = started();
    // When
    answer(dario, campaign, darios, Map.of("answer", "ACCEPTED", "delegates", 4, "note", "Gladly"))
        .statusCode(200);
    answer(mara, campaign, maras, Map.of("answer", "DECLINED", "delegates", 4)).statusCode(200);
    // Then
    chair
        .request()
        .get("/campaigns/" + campaign)
        .then()
        .body(
            "invitations.answer",
            contains("ACCEPTED", "DECLINED"),
            "invitations.delegates",
            contains(4, 0),
            "invitations[0].note",
            equalTo("Gladly"),
            "whole",
            equalTo(true));
    dario
        .request()
        .get("/campaigns/" + campaign)
        .then()
        .body("invitations.clusterId", contains(darios), "mine", contains(darios));
    dario.request().get("/campaigns").then().body("items.id", hasItem(campaign));
  }

  @Test
  void othersDoNotKnowOfIt() {
    // Given
    String campaign = started();
    Client stranger = Client.organiser("stranger");
    // Then
    stranger.request().get("/campaigns/" + campaign).then().statusCode(404);
    stranger.request().get("/campaigns").then().body("items.id", not(hasItem(campaign)));
    answer(stranger, campaign, darios, Map.of("answer", "ACCEPTED")).statusCode(404);
  }

  @Test
  void nobodyAnswersForAnother() {
    // Given
    String campaign = started();
    // Then
    answer(mara, campaign, darios, Map.of("answer", "ACCEPTED")).statusCode(404);
    answer(chair, campaign, darios, Map.of("answer", "ACCEPTED")).statusCode(403);
    answer(Client.admin("eva"), campaign, darios, Map.of("answer", "ACCEPTED")).statusCode(403);
    answer(dario, campaign, UUID.randomUUID().toString(), Map.of("answer", "ACCEPTED"))
        .statusCode(404);
    chair.request().get("/campaigns/" + campaign).then().body("invitations[0].answer", nullValue());
  }

  @Test
  void theLastDayIsKept() {
    // Given
    String campaign = started();
    answer(dario, campaign, darios, Map.of("answer", "ACCEPTED")).statusCode(200);
    truth.execute("update campaign set answer_by = current_date - 2 where id = '" + campaign + "'");
    // When / Then
    answer(dario, campaign, darios, Map.of("answer", "DECLINED"))
        .statusCode(409)
        .body("type", endsWith("/campaign-over"));
    chair
        .request()
        .get("/campaigns/" + campaign)
        .then()
        .body("invitations[0].answer", equalTo("ACCEPTED"));
  }

  @Test
  void onlyChairsInviteAndOnlyWhatThereIs() {
    start(dario, wish(darios)).statusCode(403);
    start(chair, wish(darios, darios)).statusCode(400);
    start(chair, wish(darios, UUID.randomUUID().toString())).statusCode(400);
    Map<String, Object> nowhere = wish(darios);
    nowhere.put("eventId", UUID.randomUUID());
    start(chair, nowhere).statusCode(400);
    Map<String, Object> late = wish(darios);
    late.put("answerBy", LocalDate.now(ZoneOffset.UTC).minusDays(1).toString());
    start(chair, late).statusCode(400).body("violations.field", contains("answerBy"));
  }

  @Test
  void aGroupKeepsItsPeopleToItselfAndAtLeastOneChair() {
    String place = "/sector-groups/" + group;
    dario.request().get(place).then().body("memberIds", empty(), "clusterIds.size()", equalTo(2));
    chair.request().delete(place + "/people/" + chair.id()).then().statusCode(409);
    chair
        .json(Map.of("chairs", false))
        .put(place + "/people/" + chair.id())
        .then()
        .statusCode(409)
        .body("type", endsWith("/last-chair"));
    chair.json(Map.of()).put(place + "/people/" + dario.id()).then().statusCode(404);
    Client.admin("eva").json(Map.of()).put(place + "/people/" + dario.id()).then().statusCode(200);
    dario
        .request()
        .get(place)
        .then()
        .body("belongs", equalTo(true), "mine", equalTo(false), "memberIds.size()", equalTo(2));
    dario.json(Map.of("name", "Dario's")).header("If-Match", "*").put(place).then().statusCode(403);
  }
}
