package eu.cordee.registry.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import eu.cordee.contracts.ClusterMessage;
import eu.cordee.contracts.ClusterMessage.ClusterRegistered;
import eu.cordee.contracts.OrganisationMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.registry.cluster.ClusterDesk;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.Kafka;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Members of clusters come and go. */
@QuarkusTest
class ClusterMembersResourceTest extends RegistryResourceTest {

  private Client clara;
  private ClusterDesk desk;

  @BeforeEach
  void anOrganiserLogsIn() {
    clara = Client.organiser("clara");
    desk = new ClusterDesk(clara);
  }

  @Test
  void membersComeAndGoAndBothSidesShowIt() {
    // Given
    String cluster = desk.register("Cluster");
    String member = desk.organisation("Member");
    // When / Then
    clara
        .request()
        .put(desk.members(cluster, member))
        .then()
        .statusCode(200)
        .body("agreed", contains("CLUSTER", "ORGANISATION"), "version", equalTo(0));
    clara
        .request()
        .put(desk.members(cluster, member))
        .then()
        .statusCode(200)
        .body("version", equalTo(0));
    clara
        .request()
        .get("/clusters/" + cluster)
        .then()
        .body("memberIds", contains(member), "version", equalTo(1));
    clara.request().get("/organisations/" + member).then().body("clusterIds", contains(cluster));
    clara
        .request()
        .queryParam("cluster", cluster)
        .get("/organisations")
        .then()
        .body("items.id", contains(member));
    clara.request().delete(desk.members(cluster, member)).then().statusCode(204);
    clara.request().delete(desk.members(cluster, member)).then().statusCode(204);
    clara.request().get("/organisations/" + member).then().body("clusterIds", hasSize(0));
    clara.request().put(desk.members(cluster, UUID.randomUUID().toString())).then().statusCode(404);
  }

  @Test
  void membersThatComeAtTheSameMomentAllStay() throws Exception {
    // Given
    String cluster = desk.register("Cluster");
    List<String> members =
        IntStream.range(0, 8).mapToObj(i -> desk.organisation("Member " + i)).toList();
    AtomicInteger turn = new AtomicInteger();
    // When
    List<Integer> answers =
        atOnce(
            8,
            () ->
                clara
                    .request()
                    .put(desk.members(cluster, members.get(turn.getAndIncrement())))
                    .statusCode());
    // Then
    assertThat(answers).containsOnly(200);
    clara
        .request()
        .get("/clusters/" + cluster)
        .then()
        .body("memberIds", hasSize(8), "version", equalTo(8));
  }

  @Test
  void aMemberTellsItsClustersAndTheClusterDoesNotGrowWithThem() throws Exception {
    // Given
    UUID cluster = UUID.fromString(desk.register("Cluster"));
    UUID member = UUID.fromString(desk.organisation("Member"));
    // When
    clara.request().put(desk.members(cluster.toString(), member.toString())).then().statusCode(200);
    // Then
    List<ClusterMessage> ofCluster =
        await()
            .until(
                () -> Kafka.heard(Topic.CLUSTERS, ClusterMessage.class, cluster),
                heard -> heard.size() == 2);
    List<OrganisationMessage> ofMember =
        await()
            .until(
                () -> Kafka.heard(Topic.ORGANISATIONS, OrganisationMessage.class, member),
                heard -> heard.size() == 2);
    assertThat(ofCluster.getFirst()).isInstanceOf(ClusterRegistered.class);
    assertThat(ofCluster.getLast().state().memberIds()).as("told by reference").isEmpty();
    assertThat(ofCluster.getLast().state().managerIds())
        .containsExactly(UUID.fromString(clara.id()));
    assertThat(ofMember.getLast().state().clusterIds()).containsExactly(cluster);
  }

  @Test
  void aMemberThatLeavesTellsThatItBelongsThereNoLonger() throws Exception {
    // Given
    UUID cluster = UUID.fromString(desk.register("Cluster"));
    UUID member = UUID.fromString(desk.organisation("Member"));
    String membership = ClusterDesk.members(cluster.toString(), member.toString());
    clara.request().put(membership).then().statusCode(200);
    // When
    clara.request().delete(membership).then().statusCode(204);
    // Then
    List<OrganisationMessage> ofMember =
        await()
            .until(
                () -> Kafka.heard(Topic.ORGANISATIONS, OrganisationMessage.class, member),
                heard -> heard.size() == 3);
    assertThat(ofMember.get(1).state().clusterIds()).containsExactly(cluster);
    assertThat(ofMember.getLast().state().clusterIds()).isEmpty();
    assertThat(ofMember.getLast().header().version()).isEqualTo(3);
  }
}
