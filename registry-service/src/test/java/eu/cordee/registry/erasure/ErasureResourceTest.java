package eu.cordee.registry.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import eu.cordee.contracts.PersonMessage;
import eu.cordee.contracts.Topic;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.ErasedFile;
import eu.cordee.registry.testing.Kafka;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** G14 in the registry: who is erased leaves an id, and never comes back. */
@QuarkusTest
class ErasureResourceTest extends RegistryResourceTest {

  @Inject ErasureMemory memory;

  @Test
  void nothingOfThemIsLeftButTheId() throws Exception {
    // Given
    Client ada = Client.attendee("ada");
    String id = ada.id();
    // When
    erase(ada, id, 200);
    // Then
    assertThat(row(id)).isEqualTo("||null|null|null");
    PersonMessage.State told =
        await()
            .until(
                () -> Kafka.heard(Topic.PEOPLE, PersonMessage.class, UUID.fromString(id)),
                heard -> heard.size() == 2)
            .getLast()
            .state();
    assertThat(told).isEqualTo(PersonMessage.State.erased(UUID.fromString(id)));
  }

  @Test
  void theirLoginIsNobodysAndMakesNobodyAnew() {
    // Given
    Client ada = Client.attendee("ada");
    // When
    erase(ada, ada.id(), 200);
    // Then
    ada.request().put("/people/me").then().statusCode(403).body("type", endsWith("/login-erased"));
    ada.request().get("/people/me").then().statusCode(403).body("type", endsWith("/login-unknown"));
  }

  /** The sabotaged twin: who is not remembered by the login is somebody new a moment later. */
  @Test
  void withoutTheMemoryOfLoginsTheyAreMadeAnew() {
    // Given
    Client ada = Client.attendee("ada");
    String id = ada.id();
    erase(ada, id, 200);
    // When
    truth.execute("update erasure set login_hash = null where person_id = '" + id + "'");
    // Then
    ada.request().put("/people/me").then().statusCode(200).body("givenName", equalTo("ada"));
  }

  @Test
  void onlyTheyThemselvesAndAdminsEraseThem() {
    // Given
    Client ada = Client.attendee("ada");
    String id = ada.id();
    // When / Then
    erase(Client.attendee("ben"), id, 404);
    erase(Client.organiser("clara"), id, 404);
    assertThat(row(id)).startsWith("ada|Test|");
    erase(Client.admin("eva"), id, 200);
    erase(Client.admin("eva"), id, 200);
    erase(Client.admin("eva"), UUID.randomUUID().toString(), 404);
    assertThat(row(id)).startsWith("||");
  }

  @Test
  void aMachineIsNobodyToErase() {
    Client partner =
        Client.human("x", "organiser")
            .with("preferred_username", "service-account-cordee-partner")
            .loggedIn();
    partner
        .request()
        .put("/erasures/" + partner.id())
        .then()
        .statusCode(409)
        .body("type", endsWith("/machine-not-erased"));
  }

  @Test
  void everybodyWhoHasTheIdIsToldThatNobodyIsBehindIt() {
    // Given
    Client ada = Client.attendee("ada");
    String id = ada.id();
    Client stranger = Client.attendee("ben");
    stranger.request().get("/people?ids=" + id).then().body("items.size()", equalTo(0));
    // When
    erase(ada, id, 200);
    // Then
    stranger
        .request()
        .get("/people?ids=" + id)
        .then()
        .body("items[0].erased", equalTo(true), "items[0].familyName", equalTo(""));
  }

  @Test
  void rolesImportsAndIntroductionsGo() {
    // Given
    Client ada = Client.attendee("ada");
    String id = ada.id();
    Client clara = Client.organiser("clara");
    String reference = UUID.randomUUID().toString();
    clara
        .json(
            Map.of(
                "people",
                List.of(
                    Map.of(
                        "reference",
                        reference,
                        "givenName",
                        "Somebody",
                        "familyName",
                        "Else",
                        "email",
                        ada.claims().get("email")))))
        .post("/people/imports")
        .then()
        .statusCode(200);
    assertThat(count("introduction where person_id = '" + id + "'")).isOne();
    assertThat(count("import_reference where aggregate_id = '" + id + "'")).isOne();
    // When
    erase(ada, id, 200);
    // Then
    assertThat(count("introduction where person_id = '" + id + "'")).isZero();
    assertThat(count("import_reference where aggregate_id = '" + id + "'")).isZero();
  }

  @Test
  void theirSignatureStaysWithoutTheName() {
    // Given
    Client ada = Client.attendee("ada");
    String id = ada.id();
    UUID signature = signed(id);
    // When
    erase(ada, id, 200);
    // Then
    assertThat(
            truth.text(
                "select signatory || '|' || mandate || '|' || fingerprint from signature where id = '"
                    + signature
                    + "'"))
        .isEqualTo("|Chair|" + signature);
  }

  @Test
  void whomASurveyAsksAtTheirAddressLosesName() {
    // Given
    Client ada = Client.attendee("ada");
    UUID stakeholder = asked((String) ada.claims().get("email"));
    // When
    erase(ada, ada.id(), 200);
    // Then
    assertThat(
            count(
                "stakeholder where id = '%s' and name = '' and email is null and reference not like '%%ada%%'"
                    .formatted(stakeholder)))
        .isOne();
  }

  @Test
  void whomARestoreBringsBackIsErasedAgain() throws IOException {
    // Given
    Client ada = Client.attendee("ada");
    String id = ada.id();
    erase(ada, id, 200);
    assertThat(Files.readString(ErasedFile.PLACE)).contains(id + " " + ada.subject());
    bringBack(ada, id);
    // When
    memory.applyAgain();
    // Then
    assertThat(row(id)).isEqualTo("||null|null|null");
  }

  /** The sabotaged twin: without the file nobody knows better than the backup. */
  @Test
  void withoutTheFileTheyAreBack() throws IOException {
    // Given
    Client ada = Client.attendee("ada");
    String id = ada.id();
    erase(ada, id, 200);
    bringBack(ada, id);
    // When
    Files.writeString(ErasedFile.PLACE, "");
    memory.applyAgain();
    // Then
    assertThat(row(id)).startsWith("ada|Test|");
  }

  /** The database as a backup of before has it. */
  private void bringBack(Client one, String id) {
    truth.execute("delete from erasure where person_id = '" + id + "'");
    truth.execute(
        "update person set erased_at = null, given_name = 'ada', family_name = 'Test', subject = '%s', email = '%s' where id = '%s'"
            .formatted(one.subject(), one.claims().get("email"), id));
  }

  private static void erase(Client caller, String personId, int status) {
    caller.request().put("/erasures/" + personId).then().statusCode(status);
  }

  private String row(String id) {
    return truth.text(
        """
        select given_name || '|' || family_name || '|' || coalesce(subject, 'null') || '|' || coalesce(email, 'null')
          || '|' || coalesce(cast(organisation_id as text), 'null') from person where id = '%s'
        """
            .formatted(id));
  }

  private long count(String from) {
    return truth.count("select count(*) from " + from);
  }

  private UUID signed(String personId) {
    UUID id = UUID.randomUUID();
    truth.execute(
        "insert into cluster (id, version, changed_at, name, country, nuts, keywords, description, fictitious) values ('%s', 0, now(), 'Signers', 'CH', 'CH', '{}', '', false)"
            .formatted(id));
    truth.execute(
        "insert into alliance (id, version, changed_at, name, description, stage, since) values ('%s', 0, now(), 'Signed', '', 'CONTACT', now())"
            .formatted(id));
    truth.execute(
        "insert into agreement (id, alliance_id, number, stage, state, in_order, content, sha256, proposed_at) values ('%1$s', '%1$s', 1, 'ALLIANCE', 'OPEN', true, '{}', '%1$s', now())"
            .formatted(id));
    truth.execute(
        "insert into signature (id, agreement_id, cluster_id, person_id, signatory, mandate, statement, language, signed_at, previous, fingerprint) values ('%1$s', '%1$s', '%1$s', '%2$s', 'ada Test', 'Chair', 'Yes', 'en', now(), '%1$s', '%1$s')"
            .formatted(id, personId));
    return id;
  }

  private UUID asked(String email) {
    UUID id = UUID.randomUUID();
    truth.execute(
        "insert into study (id, version, changed_at, title, question, description, open) values ('%s', 0, now(), 'Asked', '', '', true)"
            .formatted(id));
    truth.execute(
        "insert into survey (id, version, changed_at, study_id, number, mode, state, content) values ('%1$s', 0, now(), '%1$s', 1, 'OPEN', 'DRAFT', '{}')"
            .formatted(id));
    truth.execute(
        "insert into stakeholder (id, version, changed_at, survey_id, reference, name, email, language, group_code, nuts, participation) values ('%1$s', 0, now(), '%1$s', 'ada', 'Ada', upper('%2$s'), 'en', 'g', 'CH', 'NONE')"
            .formatted(id, email));
    return id;
  }
}
