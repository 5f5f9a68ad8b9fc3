package eu.cordee.registry.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Organisations: entering and changing them. */
@QuarkusTest
class OrganisationResourceTest extends RegistryResourceTest {

  private Client clara;
  private MarkedOrganisations marked;

  @BeforeEach
  void anOrganiserLogsIn() {
    clara = Client.organiser("clara");
    marked = MarkedOrganisations.by(clara);
  }

  @Test
  void entersAndShowsAnOrganisation() {
    // Given
    Map<String, Object> wish =
        marked.organisation("Hilltop Optics", "CH", "CH02", List.of("26.70"));
    // When
    Response answer = clara.json(wish).post("/organisations");
    // Then
    answer.then().statusCode(201).header("ETag", "\"0\"");
    Client.attendee("ada")
        .request()
        .get("/organisations/" + answer.path("id"))
        .then()
        .statusCode(200)
        .body(
            "name",
            equalTo("Hilltop Optics"),
            "kind",
            equalTo("COMPANY"),
            "nuts",
            equalTo("CH02"),
            "nace",
            contains("26.70"),
            "keywords",
            contains(marked.marker()),
            "clusterIds",
            hasSize(0),
            "version",
            equalTo(0));
  }

  @Test
  void namesTheFieldThatIsWrong() {
    clara
        .json(marked.organisation("X", "CH", "FRC2", null))
        .post("/organisations")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("nuts"));
    clara
        .json(marked.organisation("X", "CH", null, List.of("99.99")))
        .post("/organisations")
        .then()
        .statusCode(400)
        .body("violations[0].field", startsWith("nace[0]"));
    Map<String, Object> unknown = new HashMap<>(marked.organisation("X", "CH", null, null));
    unknown.put("colour", "red");
    clara
        .json(unknown)
        .post("/organisations")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("colour"));
  }

  @Test
  void aStaleChangeIsRefusedAndAFreshOneRaisesTheVersion() {
    // Given
    String id = marked.enter("Old", "CH", null, null);
    Map<String, Object> wish = marked.organisation("New", "AT", "AT33", null);
    // When / Then
    clara
        .json(wish)
        .put("/organisations/" + id)
        .then()
        .statusCode(428)
        .body("type", endsWith("/version-required"));
    clara
        .json(wish)
        .header("If-Match", "\"7\"")
        .put("/organisations/" + id)
        .then()
        .statusCode(412)
        .body("type", endsWith("/stale-version"));
    clara
        .json(wish)
        .header("If-Match", "\"0\"")
        .put("/organisations/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("name", equalTo("New"), "version", equalTo(1));
    clara.json(wish).header("If-Match", "\"0\"").put("/organisations/" + id).then().statusCode(412);
  }

  @Test
  void ofManySimultaneousChangesOfOneVersionOneWins() throws Exception {
    // Given
    String id = marked.enter("Old", "CH", null, null);
    // When
    List<Integer> answers =
        atOnce(
            8,
            () ->
                clara
                    .json(marked.organisation("New", "CH", null, null))
                    .header("If-Match", "\"0\"")
                    .put("/organisations/" + id)
                    .statusCode());
    // Then
    assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
  }

  @Test
  void onlyItsCreatorAndAdminsMayChangeItWhateverClusterTakesItIn() {
    // Given
    String id = marked.enter("Member", "CH", null, null);
    Client dario = Client.attendee("dario");
    Client stranger = Client.organiser("stranger");
    Client eva = Client.admin("eva");
    String cluster =
        stranger
            .json(Map.of("name", "Cluster", "country", "CH"))
            .post("/clusters")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    eva.request().put("/clusters/" + cluster + "/managers/" + dario.id()).then().statusCode(200);
    assertThat(change(dario, id, 0)).isEqualTo(403);
    assertThat(change(stranger, id, 0)).isEqualTo(403);
    // When
    stranger.request().put("/clusters/" + cluster + "/members/" + id).then().statusCode(200);
    // Then
    assertThat(change(dario, id, 0)).isEqualTo(403);
    assertThat(change(stranger, id, 0)).isEqualTo(403);
    assertThat(change(eva, id, 0)).isEqualTo(200);
    assertThat(change(clara, id, 1)).isEqualTo(200);
    assertThat(change(eva, UUID.randomUUID().toString(), 0)).isEqualTo(404);
  }

  @Test
  void aRetryWithTheSameKeyEntersItOnce() {
    // Given
    String key = UUID.randomUUID().toString();
    Map<String, Object> wish = marked.organisation("Once", "CH", null, null);
    String first =
        clara
            .json(wish)
            .header("Idempotency-Key", key)
            .post("/organisations")
            .then()
            .statusCode(201)
            .extract()
            .asString();
    // When
    String second =
        clara
            .json(wish)
            .header("Idempotency-Key", key)
            .post("/organisations")
            .then()
            .statusCode(201)
            .extract()
            .asString();
    // Then
    assertThat(second).isEqualTo(first);
    assertThat(marked.found("kind", "COMPANY")).containsExactly("Once");
    clara
        .json(marked.organisation("Other", "CH", null, null))
        .header("Idempotency-Key", key)
        .post("/organisations")
        .then()
        .statusCode(422);
  }

  @Test
  void aNewcomerEntersWhomTheyComeForAndThatGivesNoRightOverOthers() {
    // Given
    Client ada = Client.attendee("ada");
    String others = marked.enter("Somebody else's", "CH", null, null);
    // When
    String id = MarkedOrganisations.by(ada).enter("Ada Optics", "CH", null, null);
    // Then
    ada.json(Map.of("organisationId", id))
        .patch("/people/me")
        .then()
        .statusCode(200)
        .body("organisationName", equalTo("Ada Optics"));
    assertThat(change(ada, id, 0)).isEqualTo(200);
    assertThat(change(ada, others, 0)).isEqualTo(403);
    assertThat(change(Client.attendee("ben"), id, 1)).isEqualTo(403);
  }

  @Test
  void whoIsNoOrganiserEntersAFewAlsoWhenAskedAtOnce() throws Exception {
    // Given
    Client ada = Client.attendee("ada");
    // When
    List<Integer> answers =
        atOnce(
            8,
            () ->
                ada.json(marked.organisation("One of many", "CH", null, null))
                    .post("/organisations")
                    .statusCode());
    // Then
    assertThat(answers).containsOnly(201, 409).filteredOn(status -> status == 201).hasSize(5);
    ada.json(marked.organisation("Another", "CH", null, null))
        .post("/organisations")
        .then()
        .statusCode(409)
        .body("type", endsWith("/too-many-organisations"));
    clara
        .json(marked.organisation("Another", "CH", null, null))
        .post("/organisations")
        .then()
        .statusCode(201);
  }

  private int change(Client client, String id, int version) {
    return client
        .json(marked.organisation("Changed", "CH", null, null))
        .header("If-Match", "\"" + version + "\"")
        .put("/organisations/" + id)
        .statusCode();
  }
}
