package eu.cordee.registry.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Organisations: entering, finding and changing them. */
@QuarkusTest
class OrganisationResourceTest extends RegistryResourceTest {

  /** Rows of other tests carry other markers, so every search here asks for its own, too. */
  private final String marker = "m" + UUID.randomUUID().toString().replace("-", "");

  private Client clara;

  @BeforeEach
  void anOrganiserLogsIn() {
    clara = Client.organiser("clara");
  }

  @Test
  void entersAndShowsAnOrganisation() {
    // Given
    Map<String, Object> wish = organisation("Hilltop Optics", "CH", "CH02", List.of("26.70"));
    // When
    Response answer = clara.json(wish).post("/organisations");
    // Then
    answer.then().statusCode(201).header("ETag", "\"0\"");
    Client.attendee("ada")
        .request()
        .get("/organisations/" + answer.path("id"))
        .then()
        .statusCode(200)
        .body(
            "name",
            equalTo("Hilltop Optics"),
            "kind",
            equalTo("COMPANY"),
            "nuts",
            equalTo("CH02"),
            "nace",
            contains("26.70"),
            "keywords",
            contains(marker),
            "clusterIds",
            hasSize(0),
            "version",
            equalTo(0));
  }

  @Test
  void findsBySectorAndEverythingBelowIt() {
    enter("Meters", "CH", null, List.of("26.51"));
    enter("Watches", "CH", null, List.of("26.52", "32.12"));
    enter("Software", "CH", null, List.of("62.01"));
    assertThat(found("nace", "26")).containsExactlyInAnyOrder("Meters", "Watches");
    assertThat(found("nace", "26.5")).containsExactlyInAnyOrder("Meters", "Watches");
    assertThat(found("nace", "26.51")).containsExactly("Meters");
    assertThat(found("nace", "C")).containsExactlyInAnyOrder("Meters", "Watches");
    assertThat(found("nace", "6")).isEmpty();
  }

  @Test
  void findsByRegionAndEverythingWithinIt() {
    enter("Besançon", "FR", "FRC2", null);
    enter("Grenoble", "FR", "FRK2", null);
    enter("Freiburg", "DE", "DE13", null);
    assertThat(found("nuts", "FR")).containsExactlyInAnyOrder("Besançon", "Grenoble");
    assertThat(found("nuts", "FRC2")).containsExactly("Besançon");
    assertThat(found("nuts", "DE1")).containsExactly("Freiburg");
  }

  @Test
  void findsByWordsWithoutAccentsAndDespiteASlip() {
    enter("Pôle Œnologie", "FR", null, null);
    enter("Microtechnik", "DE", null, null);
    assertThat(found("q", "oenologie pole")).containsExactly("Pôle Œnologie");
    assertThat(found("q", "TECHNIK")).containsExactly("Microtechnik");
    assertThat(found("q", "Mikrotechnik")).containsExactly("Microtechnik");
    assertThat(found("q", "100%")).isEmpty();
    assertThat(found("q", "M__________k")).isEmpty();
  }

  @Test
  void findsByKindAndByKeywordWhateverItsCase() {
    enter("Company", "CH", null, null);
    assertThat(found("kind", "COMPANY")).containsExactly("Company");
    assertThat(found("kind", "INVESTOR")).isEmpty();
    assertThat(
            names(
                clara
                    .request()
                    .queryParam("keyword", marker.toUpperCase(java.util.Locale.ROOT))
                    .get("/organisations")))
        .containsExactly("Company");
  }

  @Test
  void showsEveryOrganisationOnExactlyOnePage() {
    // Given
    List<String> all = List.of("A", "B", "C", "D", "E");
    all.forEach(name -> enter(name, "CH", null, null));
    // When
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      Response page =
          clara
              .request()
              .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
              .queryParam("keyword", marker)
              .queryParam("limit", 2)
              .get("/organisations");
      seen.addAll(names(page));
      cursor = page.path("next");
      assertThat(page.header("Link"))
          .matches(link -> link == null || link.endsWith("rel=\"next\""));
      assertThat(page.header("Link") == null).isEqualTo(cursor == null);
    } while (cursor != null);
    // Then
    assertThat(seen).isEqualTo(all);
  }

  @Test
  void refusesCursorsAndLimitsThatAreNone() {
    clara
        .request()
        .queryParam("cursor", "nonsense")
        .get("/organisations")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("cursor"));
    clara
        .request()
        .queryParam("limit", 201)
        .get("/organisations")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("limit"));
    clara.request().queryParam("q", "\u0000").get("/organisations").then().statusCode(400);
  }

  @Test
  void namesTheFieldThatIsWrong() {
    clara
        .json(organisation("X", "CH", "FRC2", null))
        .post("/organisations")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("nuts"));
    clara
        .json(organisation("X", "CH", null, List.of("99.99")))
        .post("/organisations")
        .then()
        .statusCode(400)
        .body("violations[0].field", startsWith("nace[0]"));
    Map<String, Object> unknown = new HashMap<>(organisation("X", "CH", null, null));
    unknown.put("colour", "red");
    clara
        .json(unknown)
        .post("/organisations")
        .then()
        .statusCode(400)
        .body("violations[0].field", equalTo("colour"));
  }

  @Test
  void aStaleChangeIsRefusedAndAFreshOneRaisesTheVersion() {
    // Given
    String id = enter("Old", "CH", null, null);
    Map<String, Object> wish = organisation("New", "AT", "AT33", null);
    // When / Then
    clara
        .json(wish)
        .put("/organisations/" + id)
        .then()
        .statusCode(428)
        .body("type", endsWith("/version-required"));
    clara
        .json(wish)
        .header("If-Match", "\"7\"")
        .put("/organisations/" + id)
        .then()
        .statusCode(412)
        .body("type", endsWith("/stale-version"));
    clara
        .json(wish)
        .header("If-Match", "\"0\"")
        .put("/organisations/" + id)
        .then()
        .statusCode(200)
        .header("ETag", "\"1\"")
        .body("name", equalTo("New"), "version", equalTo(1));
    clara.json(wish).header("If-Match", "\"0\"").put("/organisations/" + id).then().statusCode(412);
  }

  @Test
  void ofManySimultaneousChangesOfOneVersionOneWins() throws Exception {
    // Given
    String id = enter("Old", "CH", null, null);
    // When
    List<Integer> answers =
        atOnce(
            8,
            () ->
                clara
                    .json(organisation("New", "CH", null, null))
                    .header("If-Match", "\"0\"")
                    .put("/organisations/" + id)
                    .statusCode());
    // Then
    assertThat(answers).containsOnlyOnce(200).containsOnly(200, 412);
  }

  @Test
  void onlyItsCreatorItsClustersManagersAndAdminsMayChangeIt() {
    // Given
    String id = enter("Member", "CH", null, null);
    Client dario = Client.attendee("dario");
    Client stranger = Client.organiser("stranger");
    Client eva = Client.admin("eva");
    String cluster =
        clara
            .json(Map.of("name", "Cluster", "country", "CH"))
            .post("/clusters")
            .then()
            .statusCode(201)
            .extract()
            .path("id");
    eva.request().put("/clusters/" + cluster + "/managers/" + dario.id()).then().statusCode(200);
    assertThat(change(dario, id, 0)).isEqualTo(403);
    assertThat(change(stranger, id, 0)).isEqualTo(403);
    // When
    clara.request().put("/clusters/" + cluster + "/members/" + id).then().statusCode(200);
    // Then
    assertThat(change(dario, id, 1)).isEqualTo(200);
    assertThat(change(eva, id, 2)).isEqualTo(200);
    assertThat(change(clara, id, 3)).isEqualTo(200);
    assertThat(change(stranger, id, 4)).isEqualTo(403);
    assertThat(change(eva, UUID.randomUUID().toString(), 0)).isEqualTo(404);
  }

  @Test
  void aRetryWithTheSameKeyEntersItOnce() {
    // Given
    String key = UUID.randomUUID().toString();
    Map<String, Object> wish = organisation("Once", "CH", null, null);
    String first =
        clara
            .json(wish)
            .header("Idempotency-Key", key)
            .post("/organisations")
            .then()
            .statusCode(201)
            .extract()
            .asString();
    // When
    String second =
        clara
            .json(wish)
            .header("Idempotency-Key", key)
            .post("/organisations")
            .then()
            .statusCode(201)
            .extract()
            .asString();
    // Then
    assertThat(second).isEqualTo(first);
    assertThat(found("kind", "COMPANY")).containsExactly("Once");
    clara
        .json(organisation("Other", "CH", null, null))
        .header("Idempotency-Key", key)
        .post("/organisations")
        .then()
        .statusCode(422);
  }

  private int change(Client client, String id, int version) {
    return client
        .json(organisation("Changed", "CH", null, null))
        .header("If-Match", "\"" + version + "\"")
        .put("/organisations/" + id)
        .statusCode();
  }

  private List<String> found(String parameter, String value) {
    return names(
        clara
            .request()
            .queryParam("keyword", marker)
            .queryParam(parameter, value)
            .get("/organisations"));
  }

  private static List<String> names(Response answer) {
    return answer.then().statusCode(200).extract().path("items.name");
  }

  private String enter(
      String name, String country, @Nullable String nuts, @Nullable List<String> nace) {
    return clara
        .json(organisation(name, country, nuts, nace))
        .post("/organisations")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private Map<String, Object> organisation(
      String name, String country, @Nullable String nuts, @Nullable List<String> nace) {
    Map<String, Object> wish =
        new HashMap<>(
            Map.of(
                "name",
                name,
                "kind",
                "COMPANY",
                "country",
                country,
                "keywords",
                List.of(" " + marker.toUpperCase(java.util.Locale.ROOT), marker)));
    if (nuts != null) {
      wish.put("nuts", nuts);
    }
    if (nace != null) {
      wish.put("nace", nace);
    }
    return wish;
  }
}
