package eu.cordee.registry.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import eu.cordee.contracts.OrganisationMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.registry.cluster.ClusterDesk;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.Kafka;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A membership has two sides. */
@QuarkusTest
class MembershipResourceTest extends RegistryResourceTest {

  private Client manager;
  private Client owner;
  private String cluster;
  private String organisation;
  private String place;

  @BeforeEach
  void twoSides() {
    manager = Client.organiser("manager");
    owner = Client.attendee("owner");
    cluster = new ClusterDesk(manager).register("Cluster");
    organisation = new ClusterDesk(owner).organisation("Member");
    place = ClusterDesk.members(cluster, organisation);
  }

  @Test
  void whatTheClusterClaimsIsNoMembershipUntilTheOrganisationAgrees() {
    // When
    manager.request().put(place).then().statusCode(200).body("agreed", contains("CLUSTER"));
    // Then
    manager.request().get("/clusters/" + cluster).then().body("memberIds", empty());
    owner.request().get("/organisations/" + organisation).then().body("clusterIds", empty());
    // When
    owner
        .request()
        .put(place)
        .then()
        .statusCode(200)
        .body("agreed", contains("CLUSTER", "ORGANISATION"));
    // Then
    manager.request().get("/clusters/" + cluster).then().body("memberIds", contains(organisation));
    owner
        .request()
        .get("/organisations/" + organisation)
        .then()
        .body("clusterIds", contains(cluster));
  }

  @Test
  void whatTheOrganisationClaimsIsNoMembershipUntilTheClusterAgrees() {
    // When
    owner.request().put(place).then().statusCode(200).body("agreed", contains("ORGANISATION"));
    owner.request().put(place).then().statusCode(200).body("agreed", contains("ORGANISATION"));
    // Then
    manager.request().get("/clusters/" + cluster).then().body("memberIds", empty());
    manager.request().put(place).then().statusCode(200);
    manager.request().get("/clusters/" + cluster).then().body("memberIds", contains(organisation));
  }

  @Test
  void aClaimIsTheirsAloneAndTellsNobody() throws Exception {
    // Given
    Client stranger = Client.attendee("stranger");
    manager.request().put(place).then().statusCode(200);
    // Then
    stranger.request().put(place).then().statusCode(403);
    stranger.request().delete(place).then().statusCode(403);
    stranger.request().get("/memberships?cluster=" + cluster).then().body("items", empty());
    owner
        .request()
        .get("/memberships?cluster=" + cluster)
        .then()
        .body("items.id.size()", equalTo(1));
    owner.request().put(place).then().statusCode(200);
    stranger
        .request()
        .get("/memberships?cluster=" + cluster)
        .then()
        .body("items.organisationId", contains(organisation), "items[0].mine", empty());
    // Then
    UUID id = UUID.fromString(organisation);
    List<OrganisationMessage> told =
        await()
            .until(
                () -> Kafka.heard(Topic.ORGANISATIONS, OrganisationMessage.class, id),
                heard -> heard.size() >= 2);
    assertThat(told).as("entered, and agreed by both").hasSize(2);
    assertThat(told.getLast().state().clusterIds()).containsExactly(UUID.fromString(cluster));
  }

  @Test
  void aClaimWaitsForTheOtherSideOnly() {
    // Given
    manager.request().put(place).then().statusCode(200);
    // Then
    awaited(owner)
        .body("items.clusterId", contains(cluster), "items[0].mine", contains("ORGANISATION"));
    awaited(manager).body("items", empty());
    // When
    owner.request().delete(place).then().statusCode(204);
    // Then
    awaited(owner).body("items", empty());
    manager
        .request()
        .get("/clusters/" + cluster + "/changes")
        .then()
        .body("items.kind", contains("MEMBERSHIP_WITHDRAWN", "MEMBERSHIP_CLAIMED", "REGISTERED"));
    Client.attendee("stranger")
        .request()
        .get("/clusters/" + cluster + "/changes")
        .then()
        .body("items.kind", contains("REGISTERED"));
  }

  private static ValidatableResponse awaited(Client client) {
    return client.request().get("/memberships?awaited=true").then().statusCode(200);
  }

  @Test
  void eitherSideEndsItAlone() {
    for (Client side : List.of(manager, owner)) {
      // Given
      manager.request().put(place).then().statusCode(200);
      owner.request().put(place).then().statusCode(200);
      // When
      side.request().delete(place).then().statusCode(204);
      // Then
      manager.request().get("/clusters/" + cluster).then().body("memberIds", empty());
    }
    owner
        .request()
        .get("/organisations/" + organisation + "/changes")
        .then()
        .body("items.kind", hasItem("MEMBERSHIP_ENDED"));
  }

  @Test
  void bothSidesAtTheSameMomentNeverMissEachOther() throws Exception {
    for (int round = 0; round < 8; round++) {
      // Given
      String other = new ClusterDesk(owner).organisation("Member " + round);
      CyclicBarrier start = new CyclicBarrier(2);
      List<Client> sides = List.of(manager, owner);
      AtomicInteger turn = new AtomicInteger();
      // When
      List<Integer> answers =
          atOnce(
              2,
              () -> {
                Client side = sides.get(turn.getAndIncrement());
                start.await();
                return side.request().put(ClusterDesk.members(cluster, other)).statusCode();
              });
      // Then
      assertThat(answers).containsOnly(200);
      owner.request().get("/organisations/" + other).then().body("clusterIds", contains(cluster));
      if (round == 3) {
        owner = Client.attendee("owner");
      }
    }
  }

  /**
   * The sabotage twin: without the lock of the cluster's row each side sees no claim of the other,
   * both write theirs, and though both have said so nobody belongs to anybody. (A barrier holds
   * both where they would decide.)
   */
  @Test
  void withoutTheLockBothSidesMissEachOther() throws Exception {
    // Given
    List<String> sides = List.of("cluster_agreed_at", "organisation_agreed_at");
    AtomicInteger turn = new AtomicInteger();
    CyclicBarrier bothHaveLooked = new CyclicBarrier(2);
    // When
    atOnce(
        2,
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      String side = sides.get(turn.getAndIncrement());
                      long there = truth.count(rows(""));
                      bothHaveLooked.await();
                      truth.execute(claim(side));
                      return there;
                    }));
    // Then
    assertThat(truth.count(rows(""))).isEqualTo(1);
    assertThat(
            truth.count(
                rows(" and cluster_agreed_at is not null and organisation_agreed_at is not null")))
        .isZero();
  }

  private String rows(String and) {
    return "select count(*) from membership where organisation_id = '" + organisation + "'" + and;
  }

  private String claim(String side) {
    return "insert into membership (id, version, changed_at, cluster_id, organisation_id, role, %s) values ('%s', 0, now(), '%s', '%s', 'FULL', now()) on conflict do nothing"
        .formatted(side, UUID.randomUUID(), cluster, organisation);
  }

  @Test
  void theClusterKeepsTheBooks() {
    // Given
    manager.request().put(place).then().statusCode(200);
    owner
        .request()
        .put(place)
        .then()
        .statusCode(200)
        .body("role", equalTo("FULL"), "until", nullValue());
    long version = version();
    // When / Then
    terms(owner, version, terms("FOUNDING", null, null)).statusCode(403);
    manager.json(terms("FOUNDING", null, null)).put(place + "/terms").then().statusCode(428);
    terms(manager, version, terms("FOUNDING", "2012-09-26", "2012-09-25")).statusCode(400);
    terms(manager, version, terms("FOUNDING", "2012-02-31", null)).statusCode(400);
    terms(manager, version, terms("FOUNDING", "0001-01-01", null)).statusCode(400);
    terms(manager, version, terms("FOUNDING", "2012-09-26", "2027-12-31"))
        .statusCode(200)
        .body("since", equalTo("2012-09-26"), "until", equalTo("2027-12-31"));
    terms(manager, version, terms("FULL", null, null)).statusCode(412);
    manager
        .request()
        .get("/memberships?mine=true&endsBy=2027-12-31")
        .then()
        .body("items.organisationId", contains(organisation));
    manager.request().get("/memberships?mine=true&endsBy=2027-12-30").then().body("items", empty());
    owner
        .request()
        .get("/organisations/" + organisation + "/changes")
        .then()
        .body(
            "items[0].kind",
            equalTo("MEMBERSHIP_CHANGED"),
            "items[0].changes.field",
            contains("role", "since", "until"),
            "items[0].changes[0].before",
            equalTo("FULL"),
            "items[0].changes[0].after",
            equalTo("FOUNDING"));
  }

  private long version() {
    return manager
        .request()
        .get("/memberships?cluster=" + cluster)
        .jsonPath()
        .getLong("items[0].version");
  }

  private ValidatableResponse terms(Client client, long version, Map<String, Object> terms) {
    return client
        .json(terms)
        .header("If-Match", "\"" + version + "\"")
        .put(place + "/terms")
        .then();
  }

  private static Map<String, Object> terms(String role, String since, String until) {
    Map<String, Object> terms = new HashMap<>();
    terms.put("role", role);
    terms.put("since", since);
    terms.put("until", until);
    return terms;
  }
}
