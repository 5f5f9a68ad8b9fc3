package eu.cordee.registry.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import eu.cordee.contracts.ClusterMessage;
import eu.cordee.contracts.Message;
import eu.cordee.contracts.OrganisationMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.Kafka;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who entered a cluster or an organisation can take it out again, as long as nothing needs it. */
@QuarkusTest
class DeletionResourceTest extends RegistryResourceTest {

  private Client clara;
  private ClusterDesk desk;

  @BeforeEach
  void anOrganiserLogsIn() {
    clara = Client.organiser("clara");
    desk = new ClusterDesk(clara);
  }

  @Test
  void aClusterGoesOnceItHasNoMembersAndTheOthersAreTold() {
    // Given
    String cluster = desk.register("Micronarc");
    String organisation = desk.organisation("Hilltop Optics");
    clara.request().put(ClusterDesk.members(cluster, organisation)).then().statusCode(200);
    delete(clara, "/clusters/" + cluster)
        .statusCode(409)
        .body("type", endsWith("/cluster-has-members"));
    clara.request().delete(ClusterDesk.members(cluster, organisation)).then().statusCode(204);
    delete(Client.organiser("other"), "/clusters/" + cluster).statusCode(403);
    // When
    delete(clara, "/clusters/" + cluster).statusCode(204);
    // Then
    clara.request().get("/clusters/" + cluster).then().statusCode(404);
    delete(clara, "/clusters/" + cluster).statusCode(404);
    assertLastIsDeletion(Topic.CLUSTERS, ClusterMessage.class, cluster);
  }

  @Test
  void anOrganisationGoesOnceNobodyWorksForItAndTheOthersAreTold() {
    // Given
    String organisation = desk.organisation("Hilltop Optics");
    Client ada = Client.attendee("ada");
    String other = desk.organisation("Elsewhere");
    move(ada, organisation);
    delete(clara, "/organisations/" + organisation)
        .statusCode(409)
        .body("type", endsWith("/organisation-in-use"));
    move(ada, other);
    String cluster = desk.register("Micronarc");
    clara.request().put(ClusterDesk.members(cluster, organisation)).then().statusCode(200);
    delete(clara, "/organisations/" + organisation).statusCode(409);
    clara.request().delete(ClusterDesk.members(cluster, organisation)).then().statusCode(204);
    delete(Client.organiser("other"), "/organisations/" + organisation).statusCode(403);
    // When
    delete(clara, "/organisations/" + organisation).statusCode(204);
    // Then
    clara.request().get("/organisations/" + organisation).then().statusCode(404);
    assertLastIsDeletion(Topic.ORGANISATIONS, OrganisationMessage.class, organisation);
  }

  @Test
  void whatWasImportedAndDeletedIsMadeAnewByTheNextImport() {
    // Given
    Map<String, Object> file =
        Map.of(
            "organisations",
            List.of(
                Map.of("reference", "o1", "name", "Atelier", "kind", "COMPANY", "country", "FR")));
    String first =
        clara
            .json(file)
            .post("/organisations/imports")
            .then()
            .extract()
            .path("organisations[0].id");
    // When
    delete(clara, "/organisations/" + first).statusCode(204);
    // Then
    clara
        .json(file)
        .post("/organisations/imports")
        .then()
        .statusCode(200)
        .body(
            "organisations[0].outcome",
            equalTo("CREATED"),
            "organisations[0].id",
            not(equalTo(first)));
  }

  /** Whoever is a moment later than the deletion, or it than them, is told so; nothing breaks. */
  @Test
  void nobodyComesToWorkForWhatIsDeletedAtTheSameTime() throws Exception {
    for (int round = 0; round < 10; round++) {
      // Given
      String organisation = desk.organisation("Fleeting");
      Client ada = Client.attendee("ada");
      // When
      var both =
          List.of(
              java.util.concurrent.CompletableFuture.supplyAsync(
                  () -> clara.request().delete("/organisations/" + organisation).statusCode()),
              java.util.concurrent.CompletableFuture.supplyAsync(
                  () ->
                      ada.json(Map.of("organisationId", organisation))
                          .patch("/people/me")
                          .statusCode()));
      // Then
      assertThat(both.get(0).get()).isIn(204, 409);
      assertThat(both.get(1).get()).isIn(200, 400, 409);
    }
  }

  private static ValidatableResponse delete(Client client, String path) {
    return client.request().delete(path).then();
  }

  private static void move(Client person, String organisation) {
    person.json(Map.of("organisationId", organisation)).patch("/people/me").then().statusCode(200);
  }

  private static <M extends Message> void assertLastIsDeletion(
      Topic topic, Class<M> family, String id) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(Kafka.heard(topic, family, UUID.fromString(id)).getLast())
                    .isInstanceOf(Message.Deletion.class));
  }
}
