package eu.cordee.registry.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import eu.cordee.contracts.PersonMessage;
import eu.cordee.contracts.PersonMessage.PersonChanged;
import eu.cordee.contracts.PersonMessage.PersonRegistered;
import eu.cordee.contracts.Topic;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.Kafka;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The login: create, link or find, exactly one person each. */
@QuarkusTest
class LoginResourceTest extends RegistryResourceTest {

  private static final int CLIENTS = 8;

  @Test
  void theFirstLoginCreatesAPersonAndTheNextFindsThem() {
    // Given
    Client ada = Client.human("ada", "attendee");
    // When
    String first = signIn(ada);
    // Then
    assertThat(signIn(ada)).isEqualTo(first);
    ada.request()
        .get("/people/me")
        .then()
        .statusCode(200)
        .body(
            "id",
            equalTo(first),
            "givenName",
            equalTo("ada"),
            "email",
            equalTo(ada.claims().get("email")),
            "kind",
            equalTo("HUMAN"),
            "locale",
            equalTo("en"),
            "organisationId",
            nullValue());
  }

  @Test
  void aLoginThatNeverCameIsUnknown() {
    Client.human("nobody", "attendee")
        .request()
        .get("/people/me")
        .then()
        .statusCode(403)
        .body("type", endsWith("/login-unknown"));
  }

  @Test
  void linksTheImportedPersonWithTheSameVerifiedAddress() {
    // Given
    Client ada = Client.human("ada", "attendee");
    String imported = importPerson((String) ada.claims().get("email"));
    // When
    String found = signIn(ada);
    // Then
    assertThat(found).isEqualTo(imported);
    ada.request()
        .get("/people/me")
        .then()
        .body("givenName", equalTo("ada"), "familyName", equalTo("Test"));
  }

  @Test
  void anAddressThatIsNotVerifiedLinksNobody() {
    // Given
    Client mallory = Client.human("mallory", "attendee").with("email_verified", false);
    String imported = importPerson((String) mallory.claims().get("email"));
    // When
    String found = signIn(mallory);
    // Then
    assertThat(found).isNotEqualTo(imported);
    mallory.request().get("/people/me").then().body("email", nullValue());
  }

  @Test
  void refusesASecondLoginWithTheAddressOfAnother() {
    // Given
    Client ada = Client.attendee("ada");
    Client other = Client.human("other", "attendee").with("email", ada.claims().get("email"));
    // When / Then
    other.request().put("/people/me").then().statusCode(409).body("type", endsWith("/email-taken"));
  }

  @Test
  void theRegistryFollowsAChangedAddress() {
    // Given
    Client ada = Client.attendee("ada");
    String newAddress = UUID.randomUUID() + "@example.org";
    // When
    signIn(ada.with("email", newAddress));
    // Then
    ada.request().get("/people/me").then().body("email", equalTo(newAddress));
  }

  @Test
  void aMachineClientIsAMachine() {
    Client partner =
        Client.human("x", "organiser").with("preferred_username", "service-account-cordee-partner");
    partner
        .request()
        .put("/people/me")
        .then()
        .statusCode(200)
        .body(
            "kind",
            equalTo("MACHINE"),
            "givenName",
            equalTo("cordee-partner"),
            "email",
            nullValue());
  }

  @Test
  void simultaneousFirstLoginsGiveOnePerson() throws Exception {
    // Given
    Client ada = Client.human("ada", "attendee").with("email_verified", false);
    // When
    List<String> ids = atOnce(CLIENTS, () -> signIn(ada));
    // Then
    assertThat(Set.copyOf(ids)).hasSize(1);
    assertThat(peopleOf(ada)).isEqualTo(1);
  }

  @Test
  void withoutTheConstraintSimultaneousFirstLoginsGiveMany() throws Exception {
    // Given
    truth.execute("alter table person drop constraint person_has_one_login");
    try {
      // When
      boolean doubled = false;
      for (int attempt = 0; attempt < 20 && !doubled; attempt++) {
        Client ada = Client.human("ada", "attendee").with("email_verified", false);
        atOnce(CLIENTS, () -> signIn(ada));
        doubled = peopleOf(ada) > 1;
      }
      // Then
      assertThat(doubled).as("the race was lost at least once").isTrue();
    } finally {
      truth.execute(
          "delete from person where subject in (select subject from person group by subject having count(*) > 1)");
      truth.execute("alter table person add constraint person_has_one_login unique (subject)");
    }
  }

  @Test
  void tellsTheOthersOfPeopleNothingPersonalButTheirNames() throws Exception {
    // Given
    Client ada = Client.human("ada", "attendee");
    UUID id = UUID.fromString(importPerson((String) ada.claims().get("email")));
    // When
    signIn(ada);
    // Then
    List<PersonMessage> heard =
        await()
            .until(
                () -> Kafka.heard(Topic.PEOPLE, PersonMessage.class, id),
                messages -> messages.size() == 2);
    assertThat(heard.get(0)).isInstanceOf(PersonRegistered.class);
    assertThat(heard.get(1)).isInstanceOf(PersonChanged.class);
    assertThat(heard.get(1).state())
        .isEqualTo(new PersonMessage.State(id, ada.subject(), null, "ada", "Test"));
    assertThat(heard)
        .extracting(message -> message.header().version())
        .isSorted()
        .doesNotHaveDuplicates();
  }

  private long peopleOf(Client client) {
    return truth.count("select count(*) from person where subject = '" + client.subject() + "'");
  }

  private static String signIn(Client client) {
    return client.request().put("/people/me").then().statusCode(200).extract().path("id");
  }

  private static String importPerson(String email) {
    return Client.organiser("clara")
        .json(
            Map.of(
                "people",
                List.of(
                    Map.of(
                        "reference",
                        "r-1",
                        "email",
                        email,
                        "givenName",
                        "A.",
                        "familyName",
                        "L."))))
        .post("/people/imports")
        .then()
        .statusCode(200)
        .extract()
        .path("people[0].id");
  }
}
