package eu.cordee.registry.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import eu.cordee.registry.testing.Client;
import eu.cordee.registry.testing.RegistryResourceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Organisations: finding them. */
@QuarkusTest
class OrganisationSearchResourceTest extends RegistryResourceTest {

  private Client clara;
  private MarkedOrganisations marked;

  @BeforeEach
  void anOrganiserLogsIn() {
    clara = Client.organiser("clara");
    marked = MarkedOrganisations.by(clara);
  }

  @Test
  void findsBySectorAndEverythingBelowIt() {
    marked.enter("Meters", "CH", null, List.of("26.51"));
    marked.enter("Watches", "CH", null, List.of("26.52", "32.12"));
    marked.enter("Software", "CH", null, List.of("62.01"));
    assertThat(marked.found("nace", "26")).containsExactlyInAnyOrder("Meters", "Watches");
    assertThat(marked.found("nace", "26.5")).containsExactlyInAnyOrder("Meters", "Watches");
    assertThat(marked.found("nace", "26.51")).containsExactly("Meters");
    assertThat(marked.found("nace", "C")).containsExactlyInAnyOrder("Meters", "Watches");
    assertThat(marked.found("nace", "6")).isEmpty();
  }

  @Test
  void findsByRegionAndEverythingWithinIt() {
    marked.enter("Besançon", "FR", "FRC2", null);
    marked.enter("Grenoble", "FR", "FRK2", null);
    marked.enter("Freiburg", "DE", "DE13", null);
    assertThat(marked.found("nuts", "FR")).containsExactlyInAnyOrder("Besançon", "Grenoble");
    assertThat(marked.found("nuts", "FRC2")).containsExactly("Besançon");
    assertThat(marked.found("nuts", "DE1")).containsExactly("Freiburg");
  }

  @Test
  void findsByWordsWithoutAccentsAndDespiteASlip() {
    marked.enter("Pôle Œnologie", "FR", null, null);
    marked.enter("Microtechnik", "DE", null, null);
    assertThat(marked.found("q", "oenologie pole")).containsExactly("Pôle Œnologie");
    assertThat(marked.found("q", "TECHNIK")).containsExactly("Microtechnik");
    assertThat(marked.found("q", "Mikrotechnik")).containsExactly("Microtechnik");
    assertThat(marked.found("q", "100%")).isEmpty();
    assertThat(marked.found("q", "M__________k")).isEmpty();
  }

  @Test
  void findsByKindAndByKeywordWhateverItsCase() {
    marked.enter("Company", "CH", null, null);
    assertThat(marked.found("kind", "COMPANY")).containsExactly("Company");
    assertThat(marked.found("kind", "INVESTOR")).isEmpty();
    assertThat(
            marked.names(
                clara
                    .request()
                    .queryParam("keyword", marked.marker().toUpperCase(java.util.Locale.ROOT))
                    .get("/organisations")))
        .containsExactly("Company");
  }

  @Test
  void showsEveryOrganisationOnExactlyOnePage() {
    // Given
    List<String> all = List.of("A", "B", "C", "D", "E");
    all.forEach(name -> marked.enter(name, "CH", null, null));
    // When
    List<String> seen = new ArrayList<>();
    String cursor = null;
    do {
      Response page =
          clara
              .request()
              .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
              .queryParam("keyword", marked.marker())
              .queryParam("limit", 2)
              .get("/organisations");
      seen.addAll(marked.names(page));
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
}
