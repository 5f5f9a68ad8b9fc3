package eu.cordee.registry.cooperation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import eu.cordee.contracts.MeetingMessage;
import eu.cordee.contracts.MeetingMessage.MeetingCancelled;
import eu.cordee.contracts.MeetingMessage.MeetingConfirmed;
import eu.cordee.contracts.ParticipantMessage;
import eu.cordee.contracts.ParticipantMessage.ParticipantRegistered;
import eu.cordee.kit.Ids;
import eu.cordee.registry.cluster.ClusterDesk;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.Kafka;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose people have met. */
@QuarkusTest
class MetResourceTest extends RegistryResourceTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private final UUID event = Ids.next();
  private Client clara;
  private ClusterDesk desk;
  private String one;
  private String other;

  @BeforeEach
  void twoClusters() {
    clara = Client.organiser("clara");
    desk = new ClusterDesk(clara);
    one = desk.register("One " + UUID.randomUUID());
    other = desk.register("Other " + UUID.randomUUID());
  }

  @Test
  void aMeetingTiesTheClustersOfBothWhenItIsOver() throws Exception {
    // Given
    UUID host = participant(member(one));
    UUID guest = participant(member(other));
    // When
    UUID meeting = Ids.next();
    Kafka.tell(new MeetingConfirmed(Kafka.header(0), meeting(meeting, host, guest, HOUR, true)));
    // Then
    await().until(() -> presence(one).getInt("items[0].coming") == 1);
    assertThat(met()).as("still to come").isZero();
    // When
    Kafka.tell(
        new MeetingConfirmed(Kafka.header(1), meeting(meeting, host, guest, HOUR.negated(), true)));
    // Then
    await().until(() -> met() == 1);
    clara
        .request()
        .get("/cooperation/clusters/" + one + "/events")
        .then()
        .body(
            "items.eventId",
            contains(event.toString()),
            "items[0].people",
            equalTo(1),
            "items[0].held",
            equalTo(1),
            "items[0].coming",
            equalTo(0));
    assertThat(presence(one).getList("items[0].clusters", String.class).getFirst())
        .startsWith("Other");
    // When
    Kafka.tell(
        new MeetingCancelled(
            Kafka.header(2), meeting(meeting, host, guest, HOUR.negated(), false)));
    // Then
    await().until(() -> met() == 0);
  }

  @Test
  void whoBelongsToTheSameClusterBringsNoClustersTogether() throws Exception {
    // Given
    String both = member(one);
    clara.request().put(ClusterDesk.members(other, both)).then().statusCode(200);
    UUID host = participant(both);
    UUID guest = participant(member(other));
    // When
    Kafka.tell(
        new MeetingConfirmed(
            Kafka.header(0), meeting(Ids.next(), host, guest, HOUR.negated(), true)));
    // Then
    await().until(() -> presence(one).getInt("items[0].held") == 1);
    assertThat(met()).isZero();
  }

  @Test
  void whoOnlyClaimsToBelongBringsNobodyTogether() throws Exception {
    // Given
    String claimed = new ClusterDesk(Client.attendee("owner")).organisation("Claimed");
    clara.request().put(ClusterDesk.members(one, claimed)).then().statusCode(200);
    UUID host = participant(claimed);
    UUID guest = participant(member(other));
    // When
    Kafka.tell(
        new MeetingConfirmed(
            Kafka.header(0), meeting(Ids.next(), host, guest, HOUR.negated(), true)));
    // Then
    await().until(() -> presence(other).getInt("items[0].held") == 1);
    assertThat(met()).isZero();
    clara.request().get("/cooperation/clusters/" + one + "/events").then().body("items", empty());
  }

  private String member(String cluster) {
    String organisation = desk.organisation("Member");
    clara.request().put(ClusterDesk.members(cluster, organisation)).then().statusCode(200);
    return organisation;
  }

  /** Somebody of the organisation at the event. */
  private UUID participant(String organisation) throws Exception {
    Client person = Client.attendee("somebody");
    person.json(Map.of("organisationId", organisation)).patch("/people/me").then().statusCode(200);
    UUID place = Ids.next();
    Kafka.tell(
        new ParticipantRegistered(
            Kafka.header(0),
            new ParticipantMessage.State(
                place,
                event,
                UUID.fromString(person.id()),
                UUID.fromString(organisation),
                true,
                false)));
    await()
        .until(
            () ->
                truth.count("select count(*) from event_participant where id = '" + place + "'")
                    == 1);
    return place;
  }

  private MeetingMessage.State meeting(
      UUID id, UUID host, UUID guest, Duration endsIn, boolean active) {
    Instant end = Instant.now().plus(endsIn);
    return new MeetingMessage.State(
        id,
        event,
        null,
        host,
        guest,
        Ids.next(),
        Ids.next(),
        end.minus(Duration.ofMinutes(20)),
        end,
        active);
  }

  private JsonPath presence(String cluster) {
    return clara
        .request()
        .get("/cooperation/clusters/" + cluster + "/events")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  /** How many meetings tie the two. */
  private int met() {
    Integer count =
        given()
            .get("/cooperation/map?layer=MET")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath()
            .param("one", one)
            .param("other", other)
            .get(
                "ties.find { (it.oneId == one && it.otherId == other) || (it.oneId == other && it.otherId == one) }?.count");
    return Objects.requireNonNullElse(count, 0);
  }
}
