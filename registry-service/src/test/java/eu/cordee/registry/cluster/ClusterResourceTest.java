package eu.cordee.registry.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import eu.cordee.contracts.ClusterMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.Kafka;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clusters: entering, finding and changing them. */
@QuarkusTest
class ClusterResourceTest extends RegistryResourceTest {

  private Client clara;
  private ClusterDesk desk;

  @BeforeEach
  void anOrganiserLogsIn() {
    clara = Client.organiser("clara");
    desk = new ClusterDesk(clara);
  }

  @Test
  void itsCreatorManagesIt() {
    clara
        .json(
            Map.of(
                "name",
                "Micronarc",
                "country",
                "CH",
                "nuts",
                "CH02",
                "keywords",
                List.of("Micro "),
                "fictitious",
                true))
        .post("/clusters")
        .then()
        .statusCode(201)
        .body(
            "managerIds",
            contains(clara.id()),
            "memberIds",
            hasSize(0),
            "keywords",
            contains("micro"),
            "fictitious",
            equalTo(true));
  }

  @Test
  void isFoundByWordsKeywordAndRegion() {
    // Given
    String marker = "m" + UUID.randomUUID().toString().replace("-", "");
    clara
        .json(
            Map.of(
                "name",
                "Pôle des Microtechniques",
                "country",
                "FR",
                "nuts",
                "FRC2",
                "keywords",
                List.of(marker)))
        .post("/clusters")
        .then()
        .statusCode(201);
    clara
        .json(
            Map.of(
                "name", "Minalogic", "country", "FR", "nuts", "FRK2", "keywords", List.of(marker)))
        .post("/clusters")
        .then()
        .statusCode(201);
    // When / Then
    assertThat(found(marker, "q", "microtechniques pole"))
        .containsExactly("Pôle des Microtechniques");
    assertThat(found(marker, "q", "minalogik")).containsExactly("Minalogic");
    assertThat(found(marker, "nuts", "FR"))
        .containsExactly("Minalogic", "Pôle des Microtechniques");
    assertThat(found(marker, "nuts", "FRC")).containsExactly("Pôle des Microtechniques");
  }

  @Test
  void onlyItsManagersAndAdminsMayChangeIt() {
    // Given
    String cluster = desk.register("Cluster");
    String member = desk.organisation("Member");
    Client otto = Client.organiser("otto");
    Client eva = Client.admin("eva");
    Map<String, Object> wish = Map.of("name", "New", "country", "CH");
    // When / Then
    otto.json(wish)
        .header("If-Match", "\"0\"")
        .put("/clusters/" + cluster)
        .then()
        .statusCode(403)
        .body("type", endsWith("/not-allowed"));
    otto.request().put(desk.members(cluster, member)).then().statusCode(403);
    otto.request().delete(desk.members(cluster, member)).then().statusCode(403);
    otto.request().put(desk.managers(cluster, otto.id())).then().statusCode(403);
    otto.request().delete(desk.managers(cluster, clara.id())).then().statusCode(403);
    clara.json(wish).header("If-Match", "\"9\"").put("/clusters/" + cluster).then().statusCode(412);
    clara
        .json(wish)
        .header("If-Match", "\"0\"")
        .put("/clusters/" + cluster)
        .then()
        .statusCode(200)
        .body("name", equalTo("New"));
    eva.json(wish).header("If-Match", "\"1\"").put("/clusters/" + cluster).then().statusCode(200);
    eva.json(wish)
        .header("If-Match", "\"1\"")
        .put("/clusters/" + UUID.randomUUID())
        .then()
        .statusCode(404);
  }

  @Test
  void peopleWhomTheManagerMayNotSeeAreUnknown() {
    // Given
    String cluster = desk.register("Cluster");
    Client dario = Client.attendee("dario");
    // When / Then
    clara.request().put(desk.managers(cluster, dario.id())).then().statusCode(404);
    Client.admin("eva")
        .request()
        .put(desk.managers(cluster, dario.id()))
        .then()
        .statusCode(200)
        .body("managerIds", hasSize(2));
    dario
        .json(Map.of("name", "New", "country", "CH"))
        .header("If-Match", "\"1\"")
        .put("/clusters/" + cluster)
        .then()
        .statusCode(200);
  }

  @Test
  void keepsAtLeastOneManager() {
    // Given
    String cluster = desk.register("Cluster");
    // When / Then
    clara
        .request()
        .delete(desk.managers(cluster, clara.id()))
        .then()
        .statusCode(409)
        .body("type", endsWith("/last-manager"));
    clara
        .request()
        .delete(desk.managers(cluster, UUID.randomUUID().toString()))
        .then()
        .statusCode(204);
  }

  @Test
  void tellsEverythingAgainOnDemand() throws Exception {
    // Given
    UUID cluster = UUID.fromString(desk.register("Cluster"));
    await()
        .until(
            () -> Kafka.heard(Topic.CLUSTERS, ClusterMessage.class, cluster),
            heard -> heard.size() == 1);
    Client eva = Client.admin("eva");
    // When
    for (Topic topic : List.of(Topic.CLUSTERS, Topic.ORGANISATIONS, Topic.PEOPLE)) {
      eva.request()
          .post("/operations/topics/" + topic.topicName() + "/republish")
          .then()
          .statusCode(200);
    }
    // Then
    List<ClusterMessage> heard =
        await()
            .until(
                () -> Kafka.heard(Topic.CLUSTERS, ClusterMessage.class, cluster),
                all -> all.size() == 2);
    assertThat(heard.getLast().state()).isEqualTo(heard.getFirst().state());
    assertThat(heard.getLast().header().version()).isEqualTo(heard.getFirst().header().version());
  }

  private List<String> found(String marker, String parameter, String value) {
    return clara
        .request()
        .queryParam("keyword", marker)
        .queryParam(parameter, value)
        .get("/clusters")
        .then()
        .statusCode(200)
        .extract()
        .path("items.name");
  }
}
