package eu.cordee.registry.alliance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import eu.cordee.contracts.AllianceMessage;
import eu.cordee.contracts.AllianceMessage.AllianceFormalised;
import eu.cordee.contracts.AllianceMessage.AllianceStarted;
import eu.cordee.contracts.Topic;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.Kafka;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The path of an alliance, from the first contact to its end. */
@QuarkusTest
class AllianceResourceTest extends RegistryResourceTest {

  @Test
  void theLastSignatureBringsTheStage() throws Exception {
    // Given
    AllianceDesk desk = new AllianceDesk(2);
    String alliance = desk.start();
    Map<String, Object> agreement = desk.propose(alliance, "ALLIANCE", false);
    assertThat(desk.read(alliance).getList("awaited")).containsExactly(desk.clusters.get(0));
    // When / Then
    desk.sign(alliance, agreement, 1)
        .statusCode(200)
        .body("stage", equalTo("CONTACT"), "agreements[0].state", equalTo("OPEN"));
    desk.sign(alliance, agreement, 0)
        .statusCode(200)
        .body(
            "stage", equalTo("ALLIANCE"),
            "agreements[0].state", equalTo("SIGNED"),
            "parties.standing", contains("MEMBER", "MEMBER"));
    assertThat(desk.read(alliance).getList("awaited")).isEmpty();
    List<AllianceMessage> heard =
        await()
            .until(
                () ->
                    Kafka.heard(Topic.ALLIANCES, AllianceMessage.class, UUID.fromString(alliance)),
                all -> all.size() == 4);
    assertThat(heard.getFirst()).isInstanceOf(AllianceStarted.class);
    assertThat(heard.getLast()).isInstanceOf(AllianceFormalised.class);
    assertThat(heard.getLast().state().clusterIds())
        .extracting(UUID::toString)
        .containsExactlyElementsOf(desk.clusters);
  }

  @Test
  void aContactIsKnownToThoseInContactAndAnAllianceToEverybody() {
    // Given
    AllianceDesk desk = new AllianceDesk(2);
    String alliance = desk.start();
    Client stranger = Client.attendee("stranger");
    // When / Then
    given().get("/alliances/" + alliance).then().statusCode(404);
    stranger.request().get("/alliances/" + alliance).then().statusCode(404);
    stranger.request().get("/alliances?limit=200").then().body("items.id", not(hasItem(alliance)));
    desk.managers.get(1).request().get("/alliances/" + alliance).then().statusCode(200);
    desk.managers
        .get(1)
        .request()
        .get("/alliances?cluster=" + desk.clusters.get(0))
        .then()
        .body("items.id", contains(alliance), "items[0].mine", contains(desk.clusters.get(1)));
    Map<String, Object> agreement = desk.propose(alliance, "MEMORANDUM", false);
    desk.sign(alliance, agreement, 0);
    desk.sign(alliance, agreement, 1);
    given()
        .get("/alliances/" + alliance)
        .then()
        .statusCode(200)
        .body("agreements[0].signatures[0].signatory", nullValue());
    stranger
        .request()
        .get("/alliances/" + alliance)
        .then()
        .body("agreements[0].signatures[0].signatory", endsWith("Test"));
  }

  @Test
  void whatIsSignedCanBeCheckedByAnybodyAfterEachSignature() throws Exception {
    // Given
    AllianceDesk desk = new AllianceDesk(2);
    String alliance = desk.start();
    Map<String, Object> agreement = desk.propose(alliance, "LETTER_OF_INTENT", false);
    String page = "/agreements/" + agreement.get("sha256");
    // When / Then
    for (int signatures = 0; signatures < 2; signatures++) {
      desk.sign(alliance, agreement, signatures).statusCode(200);
      given()
          .get(page)
          .then()
          .statusCode(200)
          .body("intact", equalTo(true), "signatures", hasSize(signatures + 1));
    }
    String content = given().get(page).path("content");
    assertThat(
            HexFormat.of()
                .formatHex(
                    MessageDigest.getInstance("SHA-256")
                        .digest(content.getBytes(StandardCharsets.UTF_8))))
        .isEqualTo(agreement.get("sha256"));
    assertThat(content).contains("We rope up.").contains("Party 0").contains(desk.clusters.get(1));
    given().get("/agreements/" + "0".repeat(64)).then().statusCode(404);
  }

  @Test
  void onlyWhoMayAndWhoHasReadItSigns() {
    // Given
    AllianceDesk desk = new AllianceDesk(2);
    String alliance = desk.start();
    Map<String, Object> agreement = desk.propose(alliance, "ALLIANCE", false);
    Map<String, Object> another = Map.of("id", agreement.get("id"), "sha256", "0".repeat(64));
    // When / Then
    desk.sign(alliance, agreement, 1, desk.managers.get(0)).statusCode(403);
    desk.sign(alliance, agreement, 0, Client.admin("eva")).statusCode(403);
    desk.sign(alliance, another, 0).statusCode(409).body("type", endsWith("/other-text"));
    desk.sign(alliance, agreement, 0).statusCode(200);
    desk.sign(alliance, agreement, 0).statusCode(409).body("type", endsWith("/already-signed"));
  }

  @Test
  void whereAnOrderIsAgreedTheServerHoldsIt() {
    // Given
    AllianceDesk desk = new AllianceDesk(3);
    String alliance = desk.start();
    Map<String, Object> agreement = desk.propose(alliance, "ALLIANCE", true);
    // When / Then
    desk.sign(alliance, agreement, 1).statusCode(409).body("type", endsWith("/not-your-turn"));
    for (int party = 0; party < 3; party++) {
      desk.sign(alliance, agreement, party).statusCode(200);
    }
    assertThat(desk.read(alliance).getString("stage")).isEqualTo("ALLIANCE");
  }

  @Test
  void anotherTextVoidsWhatWasSignedBeforeAndKeepsIt() {
    // Given
    AllianceDesk desk = new AllianceDesk(2);
    String alliance = desk.start();
    Map<String, Object> first = desk.propose(alliance, "ALLIANCE", false);
    desk.sign(alliance, first, 0).statusCode(200);
    // When
    Map<String, Object> second = desk.propose(alliance, "ALLIANCE", false);
    // Then
    desk.sign(alliance, first, 1).statusCode(409).body("type", endsWith("/agreement-closed"));
    desk.sign(alliance, second, 1).statusCode(200).body("stage", equalTo("CONTACT"));
    assertThat(desk.read(alliance).getList("agreements.state")).containsExactly("REPLACED", "OPEN");
    assertThat(desk.read(alliance).getList("agreements[0].signatures")).hasSize(1);
  }

  @Test
  void stepsAreOnRecordAndOtherPartiesAreAnotherAgreement() {
    // Given
    AllianceDesk desk = new AllianceDesk(2);
    String alliance = desk.start();
    Client joining = Client.organiser("joining");
    String third = AllianceDesk.cluster(joining, "Third");
    Map<String, Object> agreement = desk.propose(alliance, "ALLIANCE", false);
    desk.sign(alliance, agreement, 0);
    Client admin = Client.admin("eva");
    // When / Then
    desk.step(joining, alliance, "INVITE", third, "Me too").statusCode(404);
    desk.step(desk.managers.get(0), alliance, "INVITE", third, "Optics").statusCode(200);
    assertThat(desk.read(alliance).getList("agreements.state")).containsExactly("REPLACED");
    assertThat(desk.read(alliance).getList("parties.standing"))
        .containsExactly("MEMBER", "INVITED", "INVITED");
    desk.step(desk.managers.get(1), alliance, "LEAVE", third, "Go").statusCode(403);
    desk.step(joining, alliance, "LEAVE", third, "No time").statusCode(200);
    desk.step(joining, alliance, "LEAVE", third, "Still").statusCode(404);
    desk.step(desk.managers.get(0), alliance, "SUSPEND", desk.clusters.get(1), "Rent")
        .statusCode(403);
    desk.step(admin, alliance, "SUSPEND", desk.clusters.get(0), "Rent").statusCode(200);
    desk.step(admin, alliance, "RESUME", desk.clusters.get(0), "Paid").statusCode(200);
    desk.step(admin, alliance, "DISSOLVE", third, "Over").statusCode(200);
    assertThat(desk.read(alliance).getList("steps.kind"))
        .containsExactly("INVITE", "LEAVE", "SUSPEND", "RESUME", "DISSOLVE");
    assertThat(desk.read(alliance).getList("steps.reason")).contains("Optics", "No time", "Over");
    desk.step(desk.managers.get(0), alliance, "INVITE", third, "Again")
        .statusCode(409)
        .body("type", endsWith("/alliance-dissolved"));
  }

  @Test
  void onlyWhoManagesOneOfTheClustersBegins() {
    AllianceDesk desk = new AllianceDesk(2);
    Client stranger = Client.organiser("stranger");
    Map<String, Object> wish = Map.of("name", "Rope", "clusterIds", desk.clusters);
    stranger.json(wish).post("/alliances").then().statusCode(403);
    desk.managers
        .get(0)
        .json(
            Map.of(
                "name",
                "Rope",
                "clusterIds",
                List.of(desk.clusters.get(0), UUID.randomUUID().toString())))
        .post("/alliances")
        .then()
        .statusCode(400);
  }

  @Test
  void aClusterInAnAllianceIsNotDeleted() {
    AllianceDesk desk = new AllianceDesk(2);
    desk.start();
    desk.managers
        .get(0)
        .request()
        .delete("/clusters/" + desk.clusters.get(0))
        .then()
        .statusCode(409)
        .body("type", endsWith("/cluster-in-alliance"));
  }
}
