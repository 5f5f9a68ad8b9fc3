package eu.cordee.registry.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.contracts.EventMessage;
import eu.cordee.contracts.EventMessage.EventPublished;
import eu.cordee.contracts.ParticipantMessage;
import eu.cordee.contracts.ParticipantMessage.ParticipantRegistered;
import eu.cordee.contracts.PersonMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.kit.Ids;
import eu.cordee.registry.study.StudyDesk;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.Kafka;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An e-mail address does not become a name by being imported. */
@QuarkusTest
class IntroductionResourceTest extends RegistryResourceTest {

  private Client clara;
  private Client ada;

  @BeforeEach
  void aStrangerWithALogin() {
    clara = Client.organiser("clara");
    ada = Client.attendee("ada");
  }

  @Test
  void theAnswerHasNothingOfThePersonButTheirId() {
    assertThat(imported().keySet()).containsExactlyInAnyOrder("reference", "id", "outcome");
  }

  @Test
  void whoIsBroughtToAnEventByTheirAddressHasTheNameThatWasImported() throws Exception {
    // Given
    imported();
    // When
    takesPart(event(clara), ada);
    // Then
    assertThat(names(clara)).containsExactly("Somebody Unknown");
  }

  @Test
  void soTheyHaveForEverybodyAtThatEvent() throws Exception {
    // Given
    Client ben = Client.attendee("ben");
    imported();
    UUID event = event(clara);
    takesPart(event, ben);
    // When
    takesPart(event, ada);
    // Then
    assertThat(names(ben)).containsExactly("Somebody Unknown");
    assertThat(names(ada)).containsExactly("ada Test");
    assertThat(names(Client.admin("eva"))).containsExactly("ada Test");
  }

  /** A study tells its people each other's names: who is known by less comes by an invitation. */
  @Test
  void aStudyTellsNoMoreOfThem() throws Exception {
    // Given
    Client ben = Client.attendee("ben");
    imported();
    UUID event = event(clara);
    takesPart(event, ada);
    takesPart(event, ben);
    StudyDesk study = StudyDesk.begin(clara);
    // When / Then
    study.admit(clara, ada, "REVIEWER").statusCode(404);
    study.admit(clara, ben, "REVIEWER").statusCode(200);
    study.admit(Client.admin("eva"), ada, "REVIEWER").statusCode(200);
  }

  @Test
  void whoMeetsThemAtAnotherEventKnowsTheirName() throws Exception {
    // Given
    imported();
    takesPart(event(clara), ada);
    Client otto = Client.organiser("otto");
    // When
    UUID elsewhere = event(otto);
    takesPart(elsewhere, ada);
    takesPart(elsewhere, clara);
    // Then
    await().untilAsserted(() -> assertThat(names(clara)).containsExactly("ada Test"));
    await().untilAsserted(() -> assertThat(names(otto)).containsExactly("ada Test"));
  }

  @Test
  void whoKnowsThemAlreadyGoesOnKnowingThem() throws Exception {
    // Given
    takesPart(event(clara), ada);
    assertThat(names(clara)).containsExactly("ada Test");
    // When
    imported();
    // Then
    assertThat(names(clara)).containsExactly("ada Test");
  }

  @Test
  void theOtherServicesAreToldToWhomSomebodyIsAStranger() throws Exception {
    // When
    imported();
    // Then
    await()
        .untilAsserted(
            () ->
                assertThat(
                        Kafka.heard(Topic.PEOPLE, PersonMessage.class, UUID.fromString(ada.id()))
                            .getLast())
                    .extracting(message -> message.state().unknownTo())
                    .isEqualTo(List.of(UUID.fromString(clara.id()))));
    // And when it is told again
    Client.admin("eva").request().post("/operations/topics/people.v1/republish");
    await()
        .until(
            () ->
                Kafka.heard(Topic.PEOPLE, PersonMessage.class, UUID.fromString(ada.id())).size()
                    >= 3);
    assertThat(Kafka.heard(Topic.PEOPLE, PersonMessage.class, UUID.fromString(ada.id())))
        .extracting(message -> message.state().unknownTo())
        .startsWith(List.of())
        .endsWith(List.of(UUID.fromString(clara.id())), List.of(UUID.fromString(clara.id())));
  }

  /** Without what the import keeps, the address tells the name. */
  @Test
  void sabotageWithoutTheIntroductionTheSameCheckFindsTheName() throws Exception {
    // Given
    imported();
    truth.execute("delete from introduction where person_id = '" + ada.id() + "'");
    // When
    takesPart(event(clara), ada);
    // Then
    assertThat(names(clara)).containsExactly("ada Test");
  }

  private Map<String, Object> imported() {
    Map<String, Object> row =
        Map.of(
            "reference",
            "x",
            "givenName",
            "Somebody",
            "familyName",
            "Unknown",
            "email",
            String.valueOf(ada.claims().get("email")));
    return clara
        .json(Map.of("people", List.of(row)))
        .post("/people/imports")
        .then()
        .statusCode(200)
        .extract()
        .path("people[0]");
  }

  private List<String> names(Client viewer) {
    return viewer
        .request()
        .queryParam("ids", ada.id())
        .get("/people")
        .then()
        .statusCode(200)
        .extract()
        .path("items.collect { it.givenName + ' ' + it.familyName }");
  }

  private UUID event(Client organiser) throws Exception {
    UUID id = Ids.next();
    Instant now = Instant.now();
    Kafka.tell(
        new EventPublished(
            Kafka.header(1),
            new EventMessage.State(
                id,
                EventMessage.Kind.FAIR,
                EventMessage.Status.PUBLISHED,
                "Micronora",
                "Europe/Paris",
                "Besançon",
                now,
                now.plusSeconds(3600),
                List.of(),
                List.of(),
                List.of(UUID.fromString(organiser.id())))));
    await()
        .until(
            () ->
                truth.count("select count(*) from event_organiser where event_id = '" + id + "'")
                    == 1);
    return id;
  }

  private void takesPart(UUID event, Client client) throws Exception {
    UUID id = Ids.next();
    Kafka.tell(
        new ParticipantRegistered(
            Kafka.header(1),
            new ParticipantMessage.State(
                id, event, UUID.fromString(client.id()), null, true, false)));
    await()
        .until(
            () ->
                truth.count("select count(*) from event_participant where id = '" + id + "'") == 1);
  }
}
