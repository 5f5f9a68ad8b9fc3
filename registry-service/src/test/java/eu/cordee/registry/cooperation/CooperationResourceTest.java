package eu.cordee.registry.cooperation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ties between clusters, and those that might be. Other tests' clusters are on the map, too. */
@QuarkusTest
class CooperationResourceTest extends RegistryResourceTest {

  private Client clara;

  @BeforeEach
  void anOrganiserLogsIn() {
    clara = Client.organiser("clara");
  }

  @Test
  void aSharedMemberTiesTwoClusters() {
    // Given
    String one = cluster("CH", List.of());
    String other = cluster("FR", List.of());
    String apart = cluster("FR", List.of());
    String shared = organisation(List.of(), List.of());
    JsonPath before = map("SHARED_MEMBER");
    // When
    join(one, shared);
    join(other, shared);
    // Then
    JsonPath after = map("SHARED_MEMBER");
    assertThat(tiesOf(after, one)).containsExactly(other);
    assertThat(tiesOf(after, apart)).isEmpty();
    assertThat(part(after, one)).isEqualTo(part(after, other)).isNotEqualTo(part(after, apart));
    assertThat(after.getInt("figures.acrossBorders"))
        .isEqualTo(before.getInt("figures.acrossBorders") + 1);
    assertThat(after.getDouble("figures.fragmentation"))
        .isLessThan(before.getDouble("figures.fragmentation"));
    assertThat(after.getList("figures.parts")).hasSize(before.getList("figures.parts").size() - 1);
  }

  @Test
  void whatMembersOfferAndSeekIsAReason() {
    // Given
    String laser = "laser" + UUID.randomUUID();
    String optics = "optics" + UUID.randomUUID();
    String one = cluster("CH", List.of());
    String other = cluster("FR", List.of());
    join(one, organisation(List.of(laser), List.of(optics)));
    join(other, organisation(List.of(optics), List.of(laser)));
    // When
    JsonPath ties =
        given()
            .get("/cooperation/clusters/" + one + "/possible-ties")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    // Then
    assertThat(ties.getString("items[0].clusterId")).isEqualTo(other);
    assertThat(ties.getString("items[0].reasons[0].term")).isEqualTo("COMPLEMENT");
    assertThat(ties.getList("items[0].reasons[0].words")).asList().containsExactly(laser);
    assertThat(ties.getList("items[0].reasons[0].back")).asList().containsExactly(optics);
    assertThat(ties.getDouble("items[0].reasons[0].value")).isEqualTo(1);
  }

  @Test
  void aSignedAllianceIsATieAndNoLongerASuggestion() {
    // Given
    String technology = "mems" + UUID.randomUUID();
    String one = cluster("CH", List.of(technology));
    String other = cluster("FR", List.of(technology));
    assertThat(suggested(one)).contains(other);
    String alliance =
        clara
            .json(Map.of("name", "Rope", "clusterIds", List.of(one, other)))
            .post("/alliances")
            .path("id");
    assertThat(tiesOf(map("ALLIANCE"), one)).as("only in contact").isEmpty();
    Map<String, Object> agreement =
        clara
            .json(Map.of("stage", "ALLIANCE", "text", "We rope up."))
            .post("/alliances/" + alliance + "/agreements")
            .path("agreements[0]");
    // When
    for (String party : List.of(one, other)) {
      clara
          .json(
              Map.of(
                  "clusterId", party,
                  "sha256", agreement.get("sha256"),
                  "mandate", "President",
                  "statement", "I sign.",
                  "language", "en"))
          .post("/alliances/" + alliance + "/agreements/" + agreement.get("id") + "/signatures")
          .then()
          .statusCode(200);
    }
    // Then
    assertThat(tiesOf(map("ALLIANCE"), one)).containsExactly(other);
    assertThat(suggested(one)).doesNotContain(other);
  }

  @Test
  void nobodyIsSuggestedToWhoIsUnknown() {
    given()
        .get("/cooperation/clusters/" + UUID.randomUUID() + "/possible-ties")
        .then()
        .statusCode(404);
  }

  private static JsonPath map(String layer) {
    return given()
        .queryParam("layer", layer)
        .get("/cooperation/map")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static List<String> suggested(String cluster) {
    return given()
        .get("/cooperation/clusters/" + cluster + "/possible-ties")
        .path("items.clusterId");
  }

  private static List<String> tiesOf(JsonPath map, String cluster) {
    List<String> partners = new ArrayList<>();
    map.<Map<String, Object>>getList("ties")
        .forEach(
            tie -> {
              if (tie.get("oneId").equals(cluster)) {
                partners.add((String) tie.get("otherId"));
              } else if (tie.get("otherId").equals(cluster)) {
                partners.add((String) tie.get("oneId"));
              }
            });
    return partners;
  }

  private static int part(JsonPath map, String cluster) {
    return map.getInt("clusters.find { it.id == '" + cluster + "' }.part");
  }

  private String cluster(String country, List<String> keywords) {
    return clara
        .json(Map.of("name", "Cluster", "country", country, "keywords", keywords))
        .post("/clusters")
        .path("id");
  }

  private String organisation(List<String> offers, List<String> seeks) {
    return clara
        .json(
            Map.of(
                "name", "Firm",
                "kind", "COMPANY",
                "country", "CH",
                "keywords", offers,
                "seeks", seeks))
        .post("/organisations")
        .path("id");
  }

  private void join(String cluster, String organisation) {
    clara.request().put("/clusters/" + cluster + "/members/" + organisation).then().statusCode(200);
  }
}
