package eu.cordee.registry.person;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Imports of people: all or none, create or find. */
@QuarkusTest
class PersonImportResourceTest extends RegistryResourceTest {

  @Test
  void findsByReferenceWhatTheSameCallerHasImported() {
    // Given
    Client clara = Client.organiser("clara");
    List<String> first = ids(load(clara, person("p-1", null), person("p-2", null)));
    // When
    List<String> second = ids(load(clara, person("p-2", null), person("p-3", null)));
    // Then
    assertThat(second.get(0)).isEqualTo(first.get(1));
    assertThat(first).doesNotContain(second.get(1));
  }

  @Test
  void anotherCallersReferencesAreTheirOwn() {
    assertThat(ids(load(Client.organiser("clara"), person("p-1", null))))
        .doesNotContainAnyElementsOf(ids(load(Client.organiser("otto"), person("p-1", null))));
  }

  @Test
  void findsByAddressWhateverItsCase() {
    // Given
    Client ada = Client.attendee("ada");
    String address = (String) ada.claims().get("email");
    // When
    List<String> ids =
        ids(
            load(
                Client.organiser("clara"),
                person("p-1", address.toUpperCase(java.util.Locale.ROOT))));
    // Then
    assertThat(ids).containsExactly(ada.id());
  }

  @Test
  void theSameRowsAgainChangeNothingAndCorrectedOnesAreTakenOver() {
    // Given
    Client clara = Client.organiser("clara");
    Object[] rows = {person("p-1", null), person("p-2", null)};
    List<String> ids = ids(load(clara, rows));
    // When
    Response again = load(clara, rows);
    Response corrected = load(clara, named("p-1", "Lorenzi"), person("p-2", null));
    // Then
    again.then().body("people.outcome", equalTo(List.of("UNCHANGED", "UNCHANGED")));
    corrected
        .then()
        .body("people.outcome", equalTo(List.of("CHANGED", "UNCHANGED")))
        .body("people.id", equalTo(ids));
    assertThat(
            truth.count(
                "select count(*) from person where family_name = 'Lorenzi' and id = '"
                    + ids.getFirst()
                    + "'"))
        .isEqualTo(1);
    assertThat(truth.count("select version from person where id = '" + ids.getLast() + "'"))
        .isZero();
  }

  @Test
  void whoHasClaimedTheirPersonKeepsTheirName() {
    // Given
    Client ada = Client.attendee("ada");
    String address = (String) ada.claims().get("email");
    // When
    Response answer = load(Client.organiser("clara"), person("p-1", address));
    // Then
    answer.then().body("people.outcome", equalTo(List.of("UNCHANGED")));
    assertThat(ids(answer)).containsExactly(ada.id());
  }

  @Test
  void aReferenceAndAnAddressOfTwoPeopleAreRefused() {
    // Given
    Client clara = Client.organiser("clara");
    String marker = UUID.randomUUID() + "@example.org";
    load(clara, person("p-1", null), person("p-2", marker)).then().statusCode(200);
    // When
    Response answer = load(clara, person("p-1", marker));
    // Then
    answer
        .then()
        .statusCode(400)
        .body("lines[0].reason", containsString("email belongs to somebody else"));
  }

  @Test
  void tellsEveryBadLineAndLoadsNothing() {
    // Given
    Client clara = Client.organiser("clara");
    String marker = UUID.randomUUID().toString();
    // When
    Response answer =
        load(
            clara,
            person("p-1", marker + "@example.org"),
            person("p-1", null),
            Map.of("reference", "p-3", "givenName", " ", "familyName", marker),
            person("p-4", "no address"),
            person("p-5", marker + "@EXAMPLE.org"),
            Map.of(
                "reference",
                "p-6",
                "givenName",
                "A",
                "familyName",
                marker,
                "organisationId",
                UUID.randomUUID()));
    // Then
    answer
        .then()
        .statusCode(400)
        .body(
            "lines",
            hasSize(5),
            "lines.line",
            equalTo(List.of(2, 3, 4, 5, 6)),
            "lines[0].reason",
            containsString("reference is the same as in line 1"),
            "lines[3].reason",
            containsString("email is the same as in line 1"),
            "lines[4].reason",
            containsString("organisationId"));
    assertThat(
            truth.count(
                "select count(*) from person where email like '"
                    + marker
                    + "%' or family_name = '"
                    + marker
                    + "'"))
        .isZero();
  }

  @Test
  void aTrialSaysWhatWouldBecomeOfEachRowAndKeepsNothing() {
    // Given
    Client clara = Client.organiser("clara");
    String marker = UUID.randomUUID().toString();
    load(clara, named("p-1", marker), named("p-2", marker)).then().statusCode(200);
    Object[] rows = {
      named("p-1", marker), named("p-2", marker + "i"), person("p-3", "no"), named("p-4", marker)
    };
    // When
    Response trial = clara.json(Map.of("people", rows)).post("/people/imports/trial");
    // Then
    trial
        .then()
        .statusCode(200)
        .body(
            "rows.line", equalTo(List.of(1, 2, 3, 4)),
            "rows.outcome", equalTo(Arrays.asList("UNCHANGED", "CHANGED", null, "CREATED")),
            "rows[2].reasons[0]", containsString("email"));
    assertThat(truth.count("select count(*) from person where family_name like '" + marker + "%'"))
        .isEqualTo(2);
    assertThat(truth.count("select count(*) from person where family_name = '" + marker + "i'"))
        .isZero();
  }

  @Test
  void onlyTheGoodOnesAreLoadedWhereThatIsAsked() {
    // Given
    Client clara = Client.organiser("clara");
    // When
    Response answer =
        clara
            .json(
                Map.of(
                    "people",
                    List.of(person("p-1", null), person("p-2", "no"), person("p-1", null)),
                    "onlyGood",
                    true))
            .post("/people/imports");
    // Then
    answer
        .then()
        .statusCode(200)
        .body(
            "people.reference", equalTo(List.of("p-1")),
            "refused.line", equalTo(List.of(2, 3)));
  }

  @Test
  void anOrganisationIsFoundByItsNameWhereOneIsCalledSo() {
    // Given
    Client clara = Client.organiser("clara");
    String name = "Été " + UUID.randomUUID();
    String works =
        clara
            .json(Map.of("name", name, "kind", "COMPANY", "country", "CH"))
            .post("/organisations")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    // When
    List<String> ids = ids(load(clara, at("p-1", name.toUpperCase(java.util.Locale.ROOT))));
    Response unknown = load(clara, at("p-2", "Nobody " + UUID.randomUUID()));
    // Then
    assertThat(
            truth.count(
                "select count(*) from person where id = '%s' and organisation_id = '%s'"
                    .formatted(ids.getFirst(), works)))
        .isEqualTo(1);
    unknown.then().statusCode(400).body("lines[0].reason", containsString("organisation is no"));
  }

  @Test
  void aNameOfSeveralOrganisationsSaysNotWhichIsMeant() {
    // Given
    Client clara = Client.organiser("clara");
    String name = "Twice " + UUID.randomUUID();
    for (String country : List.of("CH", "FR")) {
      clara
          .json(Map.of("name", name, "kind", "COMPANY", "country", country))
          .post("/organisations")
          .then()
          .statusCode(201);
    }
    // When
    Response answer = load(clara, at("p-1", name));
    // Then
    answer.then().statusCode(400).body("lines[0].reason", containsString("several"));
  }

  @Test
  void tenThousandComeAtOnceAndOneMoreIsTooMany() {
    // Given
    Client clara = Client.organiser("clara");
    String marker = UUID.randomUUID().toString();
    Object[] rows =
        IntStream.rangeClosed(1, 10_000)
            .mapToObj(i -> person(marker + i, marker + i + "@example.org"))
            .toArray();
    // When
    List<String> ids = ids(load(clara, rows));
    // Then
    assertThat(ids).hasSize(10_000).doesNotHaveDuplicates();
    assertThat(truth.count("select count(*) from person where email like '" + marker + "%'"))
        .isEqualTo(10_000);
    load(clara, IntStream.rangeClosed(0, 10_000).mapToObj(i -> person("q" + i, null)).toArray())
        .then()
        .statusCode(400);
  }

  @Test
  void theSameFileSentTwiceAtOnceCreatesNothingTwice() throws Exception {
    // Given
    Client clara = Client.organiser("clara");
    String marker = UUID.randomUUID().toString();
    Object[] rows =
        IntStream.range(0, 50)
            .mapToObj(i -> person(marker + i, marker + i + "@example.org"))
            .toArray();
    // When
    List<List<String>> answers = atOnce(4, () -> ids(load(clara, rows)));
    // Then
    assertThat(answers).allMatch(answers.getFirst()::equals);
    assertThat(truth.count("select count(*) from person where email like '" + marker + "%'"))
        .isEqualTo(50);
  }

  @Test
  void aRetryWithTheSameKeyGetsTheSameAnswer() {
    // Given
    Client clara = Client.organiser("clara");
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = Map.of("people", List.of(person("p-1", null)));
    String first =
        clara
            .json(body)
            .header("Idempotency-Key", key)
            .post("/people/imports")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    // When
    String second =
        clara
            .json(body)
            .header("Idempotency-Key", key)
            .post("/people/imports")
            .then()
            .statusCode(200)
            .extract()
            .asString();
    // Then
    assertThat(second).isEqualTo(first);
  }

  private static Map<String, Object> at(String reference, String organisation) {
    return Map.of(
        "reference",
        reference,
        "givenName",
        "Ada",
        "familyName",
        "L",
        "organisation",
        organisation);
  }

  private static Map<String, Object> named(String reference, String familyName) {
    return Map.of("reference", reference, "givenName", "Ada", "familyName", familyName);
  }

  private static Response load(Client client, Object... people) {
    return client.json(Map.of("people", people)).post("/people/imports");
  }

  private static List<String> ids(Response answer) {
    return answer.then().statusCode(200).extract().path("people.id");
  }

  private static Map<String, Object> person(
      String reference, @org.jspecify.annotations.Nullable String email) {
    return email == null
        ? Map.of("reference", reference, "givenName", "Ada", "familyName", "Lorenz")
        : Map.of(
            "reference", reference, "givenName", "Ada", "familyName", "Lorenz", "email", email);
  }
}
