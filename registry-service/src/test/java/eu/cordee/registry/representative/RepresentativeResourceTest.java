package eu.cordee.registry.representative;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;

import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose entry is it? */
@QuarkusTest
class RepresentativeResourceTest extends RegistryResourceTest {

  private final String domain = "works-" + UUID.randomUUID() + ".example";
  private Client enterer;
  private Client rita;
  private String organisation;

  @BeforeEach
  void somebodyEntersAnOrganisation() {
    enterer = Client.organiser("enterer");
    rita = of("rita", domain);
    organisation = enter(Map.of("website", "https://www." + domain + "/en"));
  }

  private String enter(Map<String, Object> more) {
    return enterer
        .json(described("Works", more))
        .post("/organisations")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Map<String, Object> described(String name, Map<String, Object> more) {
    Map<String, Object> wish = new HashMap<>(more);
    wish.putAll(Map.of("name", name, "kind", "COMPANY", "country", "CH"));
    return wish;
  }

  private static Client of(String name, String domain) {
    return Client.human(name, "attendee")
        .with("email", name + UUID.randomUUID() + "@" + domain)
        .loggedIn();
  }

  private ValidatableResponse claim(Client client) {
    return client.request().post("/organisations/" + organisation + "/representatives").then();
  }

  private ValidatableResponse write(Client client, String name) {
    return client
        .json(described(name, Map.of("website", "https://" + domain)))
        .header("If-Match", "*")
        .put("/organisations/" + organisation)
        .then();
  }

  private String people(Client client) {
    return "/organisations/" + organisation + "/representatives/" + client.id();
  }

  @Test
  void untilSomebodySpeaksForItTheEntererWrites() {
    write(enterer, "Works AG")
        .statusCode(200)
        .body("mine", equalTo(true), "claimed", equalTo(false));
    write(rita, "Rita's").statusCode(403);
  }

  @Test
  void aVerifiedAddressOfItsDomainMakesARepresentativeAndTheEntererWritesNoMore() {
    // Given
    write(rita, "Mine").statusCode(403);
    // When
    claim(rita).statusCode(200).body("granted", equalTo(false), "name", equalTo("rita Test"));
    claim(rita).statusCode(200);
    // Then
    write(rita, "Works of Rita").statusCode(200).body("claimed", equalTo(true));
    write(enterer, "Works of the enterer").statusCode(403);
    rita.request().get("/organisations?mine=true").then().body("items.id", contains(organisation));
    enterer
        .request()
        .get("/organisations?mine=true")
        .then()
        .body("items.id", not(hasItem(organisation)));
  }

  /** The sabotage twin: without the representative the same hand writes. */
  @Test
  void withoutTheRepresentativeTheEntererWouldWrite() {
    // Given
    claim(rita).statusCode(200);
    // When
    truth.execute("delete from representative where organisation_id = '" + organisation + "'");
    // Then
    write(enterer, "Works of the enterer").statusCode(200);
  }

  @Test
  void noOtherAddressDoes() {
    claim(of("otto", "other-" + domain))
        .statusCode(409)
        .body("type", equalTo("https://cordee.eu/problems/other-domain"));
    claim(of("suse", "sub." + domain)).statusCode(409);
    claim(
            Client.human("nina", "attendee")
                .with("email", "nina@" + domain)
                .with("email_verified", false)
                .loggedIn())
        .statusCode(409);
  }

  @Test
  void anAddressThatAnybodyGetsProvesNothing() {
    // Given
    organisation = enter(Map.of("domains", List.of("GMail.com")));
    // Then
    claim(of("gil", "gmail.com")).statusCode(409);
  }

  @Test
  void representativesAndAdminsNameOthersAndWhoEnteredItDoesNot() {
    // Given
    Client eva = Client.admin("eva");
    enterer.request().put(people(enterer)).then().statusCode(403);
    rita.request().put(people(rita)).then().statusCode(403);
    // When
    eva.request().put(people(rita)).then().statusCode(200).body("granted", equalTo(true));
    // Then
    rita.request().put(people(enterer)).then().statusCode(404);
    rita.request()
        .get("/organisations/" + organisation + "/representatives")
        .then()
        .statusCode(200)
        .body("items.name", contains("rita Test"));
    enterer
        .request()
        .get("/organisations/" + organisation + "/representatives")
        .then()
        .statusCode(403);
    // When
    rita.request().delete(people(rita)).then().statusCode(204);
    // Then
    write(rita, "Mine").statusCode(403);
    write(enterer, "Works again").statusCode(200);
  }

  @Test
  void anImportNoLongerOverwritesWhatTheySay() {
    // Given
    Map<String, Object> row =
        new HashMap<>(
            described("Works", Map.of("reference", "w1", "website", "https://" + domain)));
    organisation = load(row).extract().path("organisations[0].id");
    claim(rita).statusCode(200);
    write(rita, "Works of Rita").statusCode(200);
    // When
    row.put("name", "Works of the file");
    load(row).body("organisations[0].outcome", equalTo("UNCHANGED"));
    // Then
    rita.request()
        .get("/organisations/" + organisation)
        .then()
        .body("name", equalTo("Works of Rita"));
  }

  private ValidatableResponse load(Map<String, Object> row) {
    return enterer
        .json(Map.of("organisations", List.of(row)))
        .post("/organisations/imports")
        .then()
        .statusCode(200);
  }

  @Test
  void everyChangeIsOnRecordWithWhatItSaidBefore() {
    // Given
    write(enterer, "Works AG").statusCode(200);
    claim(rita).statusCode(200);
    // Then
    String history = "/organisations/" + organisation + "/changes";
    rita.request()
        .get(history)
        .then()
        .body("items.kind", contains("REPRESENTATIVE_ADDED", "DESCRIBED", "REGISTERED"));
    enterer
        .request()
        .get(history)
        .then()
        .body(
            "items.kind",
            contains("DESCRIBED", "REGISTERED"),
            "items[0].personId",
            equalTo(enterer.id()),
            "items[0].changes.field",
            hasItems("name", "website"),
            "items[0].changes[0].before",
            equalTo("Works"),
            "items[0].changes[0].after",
            equalTo("Works AG"));
    enterer
        .request()
        .get("/organisations/" + UUID.randomUUID() + "/changes")
        .then()
        .statusCode(404);
  }

  @Test
  void whatIsOnRecordIsNeitherChangedNorDeleted() {
    for (String attack :
        List.of("update history_item set after = '{}'", "delete from history_item")) {
      assertThatThrownBy(
              () -> truth.execute(attack + " where organisation_id = '" + organisation + "'"))
          .hasStackTraceContaining("on record");
    }
    enterer
        .request()
        .get("/organisations/" + organisation + "/changes")
        .then()
        .body("items", not(empty()));
  }
}
