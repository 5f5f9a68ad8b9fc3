package eu.cordee.registry.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a search can be narrowed by, and who may ask. */
@QuarkusTest
class OrganisationFacetsResourceTest extends RegistryResourceTest {

  private Client clara;
  private MarkedOrganisations marked;

  @BeforeEach
  void anOrganiserEntersThree() {
    clara = Client.organiser("clara");
    marked = MarkedOrganisations.by(clara);
  }

  @Test
  void eachChoiceIsCountedWithAllOthersButWithoutItsOwnFacet() {
    // Given
    marked.enter("Meters", "CH", "CH02", List.of("26.51", "26.52"));
    marked.enter("Lenses", "FR", "FRC2", List.of("26.70"));
    marked.enter("Software", "FR", null, List.of("62.01"));
    // When
    JsonPath all = facets(clara.request());
    JsonPath french = facets(clara.request().queryParam("country", "FR"));
    // Then
    assertThat(counts(all, "sectors")).isEqualTo(Map.of("26", 2, "62", 1));
    assertThat(counts(all, "regions")).isEqualTo(Map.of("CH02", 1, "FRC2", 1));
    assertThat(all.getList("regions.label", String.class)).contains("Franche-Comté");
    assertThat(counts(french, "countries")).as("its own").isEqualTo(Map.of("FR", 2, "CH", 1));
    assertThat(counts(french, "sectors")).as("others").isEqualTo(Map.of("26", 1, "62", 1));
    assertThat(counts(french, "kinds")).isEqualTo(Map.of("COMPANY", 2));
  }

  @Test
  void sectorsAreCalledAsTheReaderSpeaks() {
    // Given
    marked.enter("Meters", "CH", "CH02", List.of("26.51"));
    // When
    JsonPath german = facets(clara.request().header("Accept-Language", "de-AT,en;q=0.5"));
    JsonPath slovenian =
        clara
            .request()
            .header("Accept-Language", "sl")
            .queryParam("codes", "26.51,C")
            .get("/taxonomy/nace")
            .jsonPath();
    // Then
    assertThat(german.getList("sectors.label", String.class))
        .containsExactly(
            "Herstellung von Datenverarbeitungsgeräten, elektronischen und optischen Erzeugnissen");
    assertThat(slovenian.getList("items.code", String.class)).containsExactly("C", "26.51");
    assertThat(slovenian.getList("items.title", String.class)).contains("Predelovalne dejavnosti");
  }

  @Test
  void withoutALoginOnlyMembersOfClustersAreThere() {
    // Given
    String alone = marked.enter("Alone", "CH", null, null);
    String member = marked.enter("Member", "CH", null, null);
    String cluster = cluster();
    clara.request().put("/clusters/" + cluster + "/members/" + member).then().statusCode(200);
    // When / Then
    given()
        .queryParam("keyword", marked.marker())
        .get("/organisations")
        .then()
        .statusCode(200)
        .body("items.id", contains(member));
    assertThat(counts(facets(given()), "clusters")).isEqualTo(Map.of(cluster, 1));
    given().get("/organisations/" + member).then().statusCode(200).body("name", equalTo("Member"));
    given().get("/organisations/" + alone).then().statusCode(404);
    clara.request().get("/organisations/" + alone).then().statusCode(200);
  }

  @Test
  void withoutALoginAClusterShowsItsMembersAndNotItsManagers() {
    String cluster = cluster();
    given()
        .get("/clusters/" + cluster)
        .then()
        .statusCode(200)
        .body("managerIds", hasSize(0), "name", equalTo("Cluster"));
    given()
        .queryParam("keyword", marked.marker())
        .get("/clusters")
        .then()
        .body("items.id", contains(cluster), "items[0].managerIds", hasSize(0));
    clara.request().get("/clusters/" + cluster).then().body("managerIds", contains(clara.id()));
  }

  @Test
  void onesOwnClustersAreThoseOneManages() {
    String cluster = cluster();
    Client.organiser("other").request().get("/clusters?mine=true").then().body("items", hasSize(0));
    clara.request().get("/clusters?mine=true").then().body("items.id", contains(cluster));
    given().get("/clusters?mine=true").then().statusCode(200).body("items", hasSize(0));
  }

  @Test
  void clustersAreCountedByCountryRegionAndTechnology() {
    cluster();
    JsonPath facets =
        given().queryParam("keyword", marked.marker()).get("/clusters/facets").jsonPath();
    assertThat(counts(facets, "countries")).isEqualTo(Map.of("CH", 1));
    assertThat(counts(facets, "regions")).isEqualTo(Map.of("CH02", 1));
    assertThat(counts(facets, "keywords")).containsEntry(marked.marker(), 1);
  }

  @Test
  void whatAnOrganisationSeeksIsKeptTidy() {
    clara
        .json(
            Map.of(
                "name", "Seeker",
                "kind", "COMPANY",
                "country", "CH",
                "seeks", List.of(" Laser Welding ", "laser welding")))
        .post("/organisations")
        .then()
        .statusCode(201)
        .body("seeks", contains("laser welding"));
  }

  private String cluster() {
    return clara
        .json(
            Map.of(
                "name", "Cluster",
                "country", "CH",
                "nuts", "CH02",
                "keywords", List.of(marked.marker())))
        .post("/clusters")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private JsonPath facets(RequestSpecification request) {
    return request
        .queryParam("keyword", marked.marker())
        .get("/organisations/facets")
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private static Map<String, Integer> counts(JsonPath facets, String facet) {
    return facets.getList(facet, Map.class).stream()
        .collect(
            java.util.stream.Collectors.toMap(
                one -> (String) one.get("value"), one -> (Integer) one.get("count")));
  }
}
