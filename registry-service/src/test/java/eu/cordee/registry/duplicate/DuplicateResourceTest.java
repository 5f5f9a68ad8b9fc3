package eu.cordee.registry.duplicate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import eu.cordee.registry.merge.MergeDesk;
import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which entries may be of the same organisation (ror-updates#36221, #40404; goldenmatch#2526). */
@QuarkusTest
class DuplicateResourceTest extends RegistryResourceTest {

  /** Of this test alone. */
  private final String word = "x" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);

  private Client clara;
  private MergeDesk desk;

  @BeforeEach
  void anOrganiser() {
    clara = Client.organiser("clara");
    desk = new MergeDesk(clara);
  }

  @Test
  void theSameNameIsTheSameInSpiteOfAccentsAndTheFormOfTheCompany() {
    // Given
    String first = desk.enter("Optique " + word + " S.p.A.", Map.of());
    String second = desk.enter("OPTIQUÉ " + word + ", SpA", Map.of());
    desk.enter("Optique " + word + " SA", Map.of("country", "FR"));
    // Then
    mine()
        .body(
            "items", hasSize(1),
            "items[0].firstId", equalTo(first),
            "items[0].secondId", equalTo(second),
            "items[0].mine", equalTo(true),
            "items[0].reasons.sign", contains("NAME"));
  }

  @Test
  void aDomainOfTwoIsAReasonAndOneOfManyIsNone() {
    // Given
    List<String> domain = List.of(word + ".example");
    List<String> campus = List.of("campus-" + word + ".example");
    desk.enter("A " + word, Map.of("domains", domain));
    desk.enter("B " + word, Map.of("domains", domain));
    for (int i = 0; i < 5; i++) {
      desk.enter("Institute " + i + word, Map.of("domains", campus));
    }
    desk.enter("C " + word, Map.of("domains", List.of("gmail.com")));
    desk.enter("D " + word, Map.of("domains", List.of("gmail.com")));
    // Then
    mine()
        .body(
            "items", hasSize(1),
            "items[0].reasons.sign", contains("DOMAIN"),
            "items[0].reasons.what", contains(domain.getFirst()));
  }

  /** A is like B and B is like C; nobody says anything of A and C. */
  @Test
  void pairsAreNeverChained() {
    // Given
    String number = MergeDesk.freshNumber();
    String domain = word + ".example";
    String a = desk.enter("Alpha " + word, Map.of("domains", List.of(domain)));
    String b = desk.enter("Beta " + word, Map.of("domains", List.of(domain)));
    String c =
        desk.enter(
            "Gamma " + word,
            Map.of("identifiers", List.of(Map.of("scheme", "PIC", "value", number))));
    give(b, "Beta " + word, domain, number);
    // Then
    mine()
        .body(
            "items.firstId", contains(b, a),
            "items.secondId", contains(c, b),
            "items[0].reasons.what", contains("PIC:" + number));
  }

  private void give(String organisation, String name, String domain, String number) {
    clara
        .json(
            Map.of(
                "name",
                name,
                "kind",
                "COMPANY",
                "country",
                "CH",
                "domains",
                List.of(domain),
                "identifiers",
                List.of(Map.of("scheme", "PIC", "value", number))))
        .header("If-Match", "*")
        .put("/organisations/" + organisation)
        .then()
        .statusCode(200);
  }

  @Test
  void namesThatAreOnlyAlikeAreShownAroundOne() {
    // Given
    String first = desk.enter(word + " Mechanik", Map.of());
    String second = desk.enter(word + " Mechanics", Map.of());
    desk.enter("Something quite different", Map.of());
    // Then
    mine().body("items", empty());
    clara
        .request()
        .get("/duplicates?organisation=" + first)
        .then()
        .statusCode(200)
        .body(
            "items", hasSize(1),
            "items[0].secondId", equalTo(second),
            "items[0].reasons.sign", contains("SIMILAR_NAME"));
  }

  @Test
  void whatWasSaidToBeTwoIsNotProposedAgain() {
    // Given
    String first = desk.enter("Same " + word, Map.of());
    String second = desk.enter("Same " + word, Map.of());
    // When
    dismiss(Client.attendee("stranger"), second, first).statusCode(403);
    dismiss(clara, second, first).statusCode(204);
    // Then
    mine().body("items", empty());
    clara.request().get("/duplicates?organisation=" + second).then().body("items", empty());
    dismiss(clara, first, first).statusCode(400);
    dismiss(clara, first, UUID.randomUUID().toString()).statusCode(404);
  }

  private static ValidatableResponse dismiss(Client client, String first, String second) {
    return client
        .json(Map.of("reason", "Two branches."))
        .put("/duplicates/" + first + "/" + second + "/dismissal")
        .then();
  }

  @Test
  void pairsAreForThoseWhoSpeakForBoth() {
    // Given
    String own = desk.enter("Same " + word, Map.of());
    new MergeDesk(Client.organiser("other")).enter("Same " + word, Map.of());
    // Then
    mine().body("items", empty());
    clara
        .request()
        .get("/duplicates?organisation=" + own)
        .then()
        .body("items[0].mine", equalTo(false));
    Client.attendee("stranger")
        .request()
        .get("/duplicates?organisation=" + own)
        .then()
        .statusCode(403);
    Client.admin("admin")
        .request()
        .get("/duplicates?limit=200")
        .then()
        .body("items.firstId", hasItem(own));
  }

  @Test
  void onePageAfterTheOther() {
    // Given
    for (int i = 0; i < 3; i++) {
      desk.enter("Same " + word, Map.of());
    }
    // When
    String next = clara.request().get("/duplicates?limit=2").path("next");
    // Then
    clara
        .request()
        .queryParam("cursor", next)
        .get("/duplicates?limit=2")
        .then()
        .body("items", hasSize(1), "next", nullValue());
    clara.request().get("/duplicates?cursor=bm9uZQ").then().statusCode(400);
  }

  @Test
  void aNumberOfAnotherEntryEntersNothing() {
    // Given
    Map<String, Object> numbers =
        Map.of("identifiers", List.of(Map.of("scheme", "PIC", "value", MergeDesk.freshNumber())));
    String first = desk.enter("First " + word, numbers);
    // When / Then
    desk.register("Second " + word, numbers)
        .then()
        .statusCode(409)
        .body(
            "type",
            equalTo("https://cordee.eu/problems/identifier-taken"),
            "detail",
            containsString(first));
  }

  @Test
  void aNumberWithAWrongDigitIsRefused() {
    desk.register(
            "Wrong " + word,
            Map.of("identifiers", List.of(Map.of("scheme", "VAT", "value", "CHE-123.456.789"))))
        .then()
        .statusCode(400)
        .body("violations.field", contains("identifiers[0].value"));
  }

  @Test
  void atTheSameMomentOneNumberEntersOnce() throws Exception {
    // Given
    Map<String, Object> numbers =
        Map.of("identifiers", List.of(Map.of("scheme", "PIC", "value", MergeDesk.freshNumber())));
    // When
    List<Integer> answers = atOnce(8, () -> desk.register("At once " + word, numbers).statusCode());
    // Then
    assertThat(answers).containsOnlyOnce(201).containsOnly(201, 409);
  }

  /** The sabotage twin: who looks first and enters then, without going alone, enters it twice. */
  @Test
  void withoutGoingAloneBothEnterIt() throws Exception {
    // Given
    String number = "PIC:" + MergeDesk.freshNumber();
    CyclicBarrier bothHaveLooked = new CyclicBarrier(2);
    String held = "select count(*) from organisation where identifiers @> array['" + number + "']";
    // When
    atOnce(
        2,
        () ->
            QuarkusTransaction.requiringNew()
                .call(
                    () -> {
                      long there = truth.count(held);
                      bothHaveLooked.await();
                      if (there == 0) {
                        truth.execute(enter(number));
                      }
                      return there;
                    }));
    // Then
    assertThat(truth.count(held)).isEqualTo(2);
  }

  private static String enter(String number) {
    return """
        insert into organisation (id, version, changed_at, name, kind, country, nuts, nace, nace_path, keywords, description, created_by, identifiers)
        values ('%s', 0, now(), 'Twice', 'COMPANY', 'CH', '', '{}', '{}', '{}', '', '%s', array['%s'])
        """
        .formatted(UUID.randomUUID(), UUID.randomUUID(), number);
  }

  @Test
  void anImportFindsByNumberWhatOthersHaveEntered() {
    // Given
    List<Map<String, String>> numbers =
        List.of(Map.of("scheme", "PIC", "value", MergeDesk.freshNumber()));
    String there =
        new MergeDesk(Client.organiser("other"))
            .enter("There " + word, Map.of("identifiers", numbers));
    Map<String, Object> row =
        Map.of(
            "reference",
            "o-1",
            "name",
            "Called otherwise " + word,
            "kind",
            "COMPANY",
            "country",
            "CH",
            "identifiers",
            numbers);
    // When / Then
    for (int time = 0; time < 2; time++) {
      clara
          .json(Map.of("organisations", List.of(row)))
          .post("/organisations/imports")
          .then()
          .statusCode(200)
          .body(
              "organisations.id", contains(there), "organisations.outcome", contains("UNCHANGED"));
    }
    clara
        .json(Map.of("organisations", List.of(row, with(row, "o-2"))))
        .post("/organisations/imports")
        .then()
        .statusCode(400)
        .body("lines.line", contains(2));
  }

  private static Map<String, Object> with(Map<String, Object> row, String reference) {
    Map<String, Object> other = new HashMap<>(row);
    other.put("reference", reference);
    return other;
  }

  private ValidatableResponse mine() {
    return clara.request().get("/duplicates").then().statusCode(200);
  }
}
