package eu.cordee.registry.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import eu.cordee.kit.Ids;
import eu.cordee.registry.cluster.ClusterDesk;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The inter-cluster workshop: from its agenda to a letter of intent that remembers it. */
@QuarkusTest
class WorkshopResourceTest extends RegistryResourceTest {

  private final UUID event = Ids.next();
  private Client chair;
  private Client dario;
  private Client mara;
  private String darios;
  private String maras;
  private String workshop;

  @BeforeEach
  void aWorkshopOfTwoClusters() {
    chair = Client.organiser("chair");
    dario = Client.organiser("dario");
    mara = Client.organiser("mara");
    darios = new ClusterDesk(dario).register("A " + UUID.randomUUID());
    maras = new ClusterDesk(mara).register("B " + UUID.randomUUID());
    truth.execute("insert into event_organiser values ('" + event + "', '" + chair.id() + "')");
    String group = chair.json(Map.of("name", "Micro and nano")).post("/sector-groups").path("id");
    workshop =
        chair
            .json(wish(darios, maras))
            .post("/sector-groups/" + group + "/workshops")
            .then()
            .statusCode(201)
            .body("leads", equalTo(true), "groupName", equalTo("Micro and nano"))
            .extract()
            .path("id");
    dario
        .json(wish(darios, maras))
        .post("/sector-groups/" + group + "/workshops")
        .then()
        .statusCode(403);
  }

  private Map<String, Object> wish(String... clusters) {
    Map<String, Object> wish = new HashMap<>();
    wish.put("eventId", event);
    wish.put("title", "Inter-cluster workshop");
    wish.put("heldOn", "2012-09-26");
    wish.put("clusterIds", List.of(clusters));
    wish.put("items", List.of(Map.of("title", "Who brings what"), Map.of("title", "Next steps")));
    return wish;
  }

  private ValidatableResponse seen(Client by) {
    return by.request().get("/workshops/" + workshop).then();
  }

  private String decided() {
    chair
        .json(Map.of("text", "We form an alliance."))
        .post("/workshops/" + workshop + "/decisions")
        .then()
        .statusCode(200);
    return seen(chair).extract().path("decisions[0].id");
  }

  private ValidatableResponse support(Client by, String decision, String cluster) {
    return by.request().put(place(decision, cluster)).then();
  }

  private String place(String decision, String cluster) {
    return "/workshops/" + workshop + "/decisions/" + decision + "/supporters/" + cluster;
  }

  @Test
  void itsAgendaBecomesItsMinutes() {
    // Given
    Map<String, Object> held = wish(darios, maras);
    held.put(
        "items",
        List.of(
            Map.of("title", "Who brings what", "minutes", "Lasers from the one."),
            Map.of("title", "Next steps", "minutes", "")));
    // When / Then
    chair.json(held).put("/workshops/" + workshop).then().statusCode(428);
    chair
        .json(held)
        .header("If-Match", "*")
        .put("/workshops/" + workshop)
        .then()
        .statusCode(200)
        .body("items[0].minutes", equalTo("Lasers from the one."));
    dario.json(held).header("If-Match", "*").put("/workshops/" + workshop).then().statusCode(403);
    held.put("eventId", UUID.randomUUID());
    chair.json(held).header("If-Match", "*").put("/workshops/" + workshop).then().statusCode(400);
  }

  @Test
  void itIsKnownToTheGroupAndToThoseWhoTakePart() {
    Client stranger = Client.organiser("stranger");
    stranger.request().get("/workshops/" + workshop).then().statusCode(404);
    stranger.request().get("/workshops").then().body("items.id", not(hasItem(workshop)));
    stranger
        .json(Map.of("text", "x"))
        .post("/workshops/" + workshop + "/decisions")
        .then()
        .statusCode(404);
    dario.request().get("/workshops").then().body("items.id", hasItem(workshop));
    seen(dario).body("mine", contains(darios), "leads", equalTo(false), "clusters", hasSize(2));
    Client.admin("eva").request().get("/workshops/" + workshop).then().statusCode(200);
  }

  @Test
  void onlyAClustersManagersSayWhatItSupports() {
    // Given
    String decision = decided();
    // Then
    support(chair, decision, darios).statusCode(403);
    support(mara, decision, darios).statusCode(403);
    support(Client.admin("eva"), decision, darios).statusCode(403);
    support(dario, decision, UUID.randomUUID().toString()).statusCode(404);
    support(dario, UUID.randomUUID().toString(), darios).statusCode(404);
    support(Client.organiser("stranger"), decision, darios).statusCode(404);
    support(dario, decision, darios)
        .statusCode(200)
        .body("decisions[0].supporters.clusterId", contains(darios));
    support(dario, decision, darios).statusCode(200);
    dario
        .request()
        .delete(place(decision, darios))
        .then()
        .statusCode(200)
        .body("decisions[0].supporters", empty());
  }

  @Test
  void whoTakesPartNoLongerSupportsNothing() {
    // Given
    String decision = decided();
    support(mara, decision, maras).statusCode(200);
    String others = new ClusterDesk(dario).register("C " + UUID.randomUUID());
    // When
    chair
        .json(wish(darios, others))
        .header("If-Match", "*")
        .put("/workshops/" + workshop)
        .then()
        .statusCode(200)
        .body("decisions[0].supporters", empty());
  }

  @Test
  void fromADecisionStraightToALetterOfIntentThatRemembersIt() {
    // Given
    String decision = decided();
    support(dario, decision, darios).statusCode(200);
    Map<String, Object> contact =
        Map.of("name", "Alliance", "clusterIds", List.of(darios, maras), "decisionId", decision);
    // When: not all of them support it
    dario
        .json(contact)
        .post("/alliances")
        .then()
        .statusCode(400)
        .body("violations.field", contains("decisionId"));
    support(mara, decision, maras).statusCode(200);
    String alliance =
        dario
            .json(contact)
            .post("/alliances")
            .then()
            .statusCode(201)
            .body(
                "origin.workshopId", equalTo(workshop),
                "origin.workshopTitle", equalTo("Inter-cluster workshop"),
                "origin.eventId", equalTo(event.toString()),
                "origin.heldOn", equalTo("2012-09-26"),
                "origin.decision", equalTo("We form an alliance."))
            .extract()
            .path("id");
    // Then
    seen(mara).body("decisions[0].allianceId", equalTo(alliance));
    seen(chair).body("decisions[0].allianceId", nullValue());
    dario
        .json(Map.of("stage", "LETTER_OF_INTENT", "text", "We intend to."))
        .post("/alliances/" + alliance + "/agreements")
        .then()
        .body("agreements[0].content", containsString("We form an alliance."));
  }

  @Test
  void whatWasDecidedStaysAsItWas() {
    // Given
    String decision = decided();
    // Then
    assertThatThrownBy(
            () ->
                truth.execute(
                    "update workshop_decision set text = 'Never.' where id = '" + decision + "'"))
        .hasMessageContaining("on record");
    assertThat(truth.count("select count(*) from workshop_decision where id = '" + decision + "'"))
        .isEqualTo(1);
  }

  /** The sabotage twin: without the trigger whoever has the database changes what was decided. */
  @Test
  void withoutTheTriggerADecisionIsAnother() {
    // Given
    String decision = decided();
    truth.execute("alter table workshop_decision disable trigger workshop_decision_is_on_record");
    // When
    try {
      truth.execute("update workshop_decision set text = 'Never.' where id = '" + decision + "'");
    } finally {
      truth.execute("alter table workshop_decision enable trigger workshop_decision_is_on_record");
    }
    // Then
    seen(chair).body("decisions[0].text", equalTo("Never."));
  }

  @Test
  void onlyWhatThereIsIsHeld() {
    chair
        .json(wish(darios, darios))
        .header("If-Match", "*")
        .put("/workshops/" + workshop)
        .then()
        .statusCode(400);
    chair
        .json(wish(darios, UUID.randomUUID().toString()))
        .header("If-Match", "*")
        .put("/workshops/" + workshop)
        .then()
        .statusCode(400);
    mara.request().delete("/clusters/" + maras).then().statusCode(204);
    seen(chair).body("clusters.clusterId", contains(darios));
  }
}
