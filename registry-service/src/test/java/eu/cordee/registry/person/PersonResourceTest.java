package eu.cordee.registry.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import eu.cordee.contracts.EventMessage;
import eu.cordee.contracts.EventMessage.EventPublished;
import eu.cordee.contracts.ParticipantMessage;
import eu.cordee.contracts.ParticipantMessage.ParticipantRegistered;
import eu.cordee.contracts.ParticipantMessage.ParticipantWithdrawn;
import eu.cordee.kit.Ids;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.Kafka;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Cards of others, and one's own entry. */
@QuarkusTest
class PersonResourceTest extends RegistryResourceTest {

  @Test
  void showsOnesOwnCardOnly() {
    // Given
    Client ada = Client.attendee("ada");
    Client ben = Client.attendee("ben");
    // When
    List<String> seen = cards(ada, ada.id(), ben.id(), UUID.randomUUID().toString());
    // Then
    assertThat(seen).containsExactly(ada.id());
  }

  @Test
  void showsEverybodyToAdmins() {
    // Given
    Client ben = Client.attendee("ben");
    // When
    List<String> seen = cards(Client.admin("eva"), ben.id());
    // Then
    assertThat(seen).containsExactly(ben.id());
  }

  @Test
  void showsThoseWhoShareAnEventToEachOtherUntilTheyWithdraw() throws Exception {
    // Given
    Client ada = Client.attendee("ada");
    Client ben = Client.attendee("ben");
    Client stranger = Client.attendee("stranger");
    UUID event = Ids.next();
    participates(event, ada, 1);
    UUID bensPlace = participates(event, ben, 1);
    participates(Ids.next(), stranger, 1);
    await().untilAsserted(() -> assertThat(cards(ada, ben.id())).containsExactly(ben.id()));
    assertThat(cards(ada, stranger.id())).isEmpty();
    assertThat(cards(stranger, ada.id(), ben.id())).isEmpty();
    // When
    Kafka.tell(new ParticipantWithdrawn(Kafka.header(2), place(bensPlace, event, ben, false)));
    // Then
    await().untilAsserted(() -> assertThat(cards(ada, ben.id())).isEmpty());
  }

  @Test
  void showsParticipantsToOrganisersOfTheEvent() throws Exception {
    // Given
    Client ada = Client.attendee("ada");
    Client clara = Client.organiser("clara");
    Client otherOrganiser = Client.organiser("otto");
    UUID event = Ids.next();
    // When
    participates(event, ada, 1);
    Kafka.tell(new EventPublished(Kafka.header(1), event(event, clara)));
    // Then
    await().untilAsserted(() -> assertThat(cards(clara, ada.id())).containsExactly(ada.id()));
    assertThat(cards(otherOrganiser, ada.id())).isEmpty();
  }

  @Test
  void showsTheNameOfTheOrganisation() {
    // Given
    Client ada = Client.attendee("ada");
    String organisation = organisation("Hilltop Optics");
    // When
    ada.json(Map.of("organisationId", organisation, "familyName", "Lorenz", "locale", "de"))
        .patch("/people/me")
        .then()
        .statusCode(200)
        .body(
            "organisationName",
            equalTo("Hilltop Optics"),
            "familyName",
            equalTo("Lorenz"),
            "givenName",
            equalTo("ada"),
            "locale",
            equalTo("de"));
    // Then
    ada.request()
        .queryParam("ids", ada.id())
        .get("/people")
        .then()
        .body(
            "items[0].organisationName",
            equalTo("Hilltop Optics"),
            "items[0].organisationId",
            equalTo(organisation));
  }

  @Test
  void aNullInAChangeClearsNothing() {
    // Given
    Client ada = Client.attendee("ada");
    String organisation = organisation("Hilltop Optics");
    ada.json(Map.of("organisationId", organisation)).patch("/people/me").then().statusCode(200);
    // When / Then
    ada.json("{\"organisationId\": null, \"givenName\": null, \"locale\": \"it\"}")
        .patch("/people/me")
        .then()
        .statusCode(200)
        .body(
            "organisationId",
            equalTo(organisation),
            "givenName",
            equalTo("ada"),
            "familyName",
            equalTo("Test"),
            "locale",
            equalTo("it"));
  }

  @Test
  void whoWorksForNobodyAnyMoreSaysSo() {
    // Given
    Client ada = Client.attendee("ada");
    String organisation = organisation("Hilltop Optics");
    ada.json(Map.of("organisationId", organisation)).patch("/people/me").then().statusCode(200);
    // When / Then
    for (int i = 0; i < 2; i++) {
      ada.request()
          .delete("/people/me/organisation")
          .then()
          .statusCode(200)
          .body("organisationId", nullValue(), "organisationName", nullValue());
    }
    ada.request().get("/people/me").then().body("organisationId", nullValue());
  }

  @Test
  void namesTheFieldThatIsWrong() {
    Client ada = Client.attendee("ada");
    ada.json(Map.of("organisationId", UUID.randomUUID()))
        .patch("/people/me")
        .then()
        .statusCode(400)
        .body("type", endsWith("/bad-input"), "violations[0].field", equalTo("organisationId"));
    ada.json(Map.of("locale", "tlh"))
        .patch("/people/me")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("locale"));
    ada.json(Map.of("email", "x@example.org"))
        .patch("/people/me")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("email"));
    ada.json(Map.of("givenName", "A\u0000da"))
        .patch("/people/me")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("givenName"));
  }

  @Test
  void refusesListsOfIdsThatAreNone() {
    Client ada = Client.attendee("ada");
    ada.request().get("/people").then().statusCode(400).body("violations[0].field", equalTo("ids"));
    ada.request().queryParam("ids", "1,2").get("/people").then().statusCode(400);
    List<String> tooMany =
        Collections.nCopies(201, "").stream().map(none -> UUID.randomUUID().toString()).toList();
    ada.request()
        .queryParam("ids", String.join(",", tooMany))
        .get("/people")
        .then()
        .statusCode(400);
    ada.request()
        .queryParam("ids", String.join(",", tooMany.subList(0, 200)))
        .get("/people")
        .then()
        .statusCode(200);
  }

  private static List<String> cards(Client client, String... ids) {
    return client
        .request()
        .queryParam("ids", String.join(",", ids))
        .get("/people")
        .then()
        .statusCode(200)
        .extract()
        .path("items.id");
  }

  private static UUID participates(UUID event, Client client, long version) throws Exception {
    UUID id = Ids.next();
    Kafka.tell(new ParticipantRegistered(Kafka.header(version), place(id, event, client, true)));
    return id;
  }

  private static ParticipantMessage.State place(
      UUID id, UUID event, Client client, boolean active) {
    return new ParticipantMessage.State(
        id, event, UUID.fromString(client.id()), null, active, false);
  }

  private static EventMessage.State event(UUID id, Client organiser) {
    return new EventMessage.State(
        id,
        EventMessage.Kind.FAIR,
        EventMessage.Status.PUBLISHED,
        "Micronora",
        "Europe/Paris",
        "Besançon",
        Instant.now(),
        Instant.now().plusSeconds(3600),
        List.of(),
        List.of(),
        List.of(UUID.fromString(organiser.id())));
  }

  private static String organisation(String name) {
    return Client.organiser("clara")
        .json(Map.of("name", name, "kind", "COMPANY", "country", "CH"))
        .post("/organisations")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
