package eu.cordee.matchmaking.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;

import eu.cordee.kit.Ids;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.Guest;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is found by which words, and that this takes an index where there are many. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class ProfileSearchResourceTest {

  /** Of 8 kB each; with its indices the search reads some thirty. */
  private static final int MOST_PAGES = 100;

  @Inject Fairs fairs;
  @Inject ManyProfiles many;

  private Fair fair;

  @BeforeEach
  void openFair() {
    fair = fairs.open(1, 1, 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"cafe", "CAFÉ", "strasse", "Straße", "GRÖSSE", "grosse", "caf stras"})
  void accentsCaseAndSharpSDoNotCount(String text) {
    // Given
    write(0, "Café in jeder Größe", "Straße");
    write(1, "Something else", "wood");
    // When / Then
    search(text).body("items.participantId", contains(id(0)));
  }

  @Test
  void everyWordMustOccurBeItInTheProfileOrInTheOrganisationsName() {
    // Given
    write(0, "Lasers", "optics");
    write(1, "Lasers", "wood");
    String company = "Company " + fair.guest(0).participantId();
    // When / Then
    search("lasers optics").body("items.participantId", contains(id(0)));
    search("lasers " + company).body("items.participantId", contains(id(0)));
    search("wood " + company).body("items", empty());
    search("company").body("items.participantId", containsInAnyOrder(id(0), id(1), id(2)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"zoe", "ZOÉ", "strasser", "zoe\u0301 Straßer", "strasser zoé", "strass optics"})
  void peopleAreFoundByTheirNames(String text) {
    // Given
    write(0, "Lasers", "optics");
    fairs.call(fair.guest(0), 2, "Zoé", "Straßer");
    fairs.call(fair.guest(1), 2, "Ben", "Favre");
    // When / Then
    search(text).body("items.participantId", contains(id(0)));
  }

  @Test
  void whomAnOrganiserKnowsByAnAddressAloneIsNotFoundByTheirName() {
    // Given
    fairs.call(fair.guest(0), 2, "Zoé", "Straßer", List.of(fair.organiser().personId()));
    // When / Then
    search("zoe").body("items", empty());
    // And the twin: to whom they are a stranger at another event does not matter here
    fairs.call(fair.guest(0), 3, "Zoé", "Straßer", List.of(Ids.next()));
    search("zoe").body("items.participantId", contains(id(0)));
  }

  @Test
  void everybodyIsReachedPageByPageInTheOrderOfNames() {
    // Given
    fairs.call(fair.guest(0), 2, "Zoé", "Straßer");
    fairs.call(fair.guest(1), 2, "Ben", "Äbi");
    fairs.call(fair.guest(2), 2, "Ada", "strasser");
    // When
    List<String> read = new ArrayList<>();
    String cursor = "";
    do {
      JsonPath page =
          fair.guest(0)
              .asks()
              .queryParam("limit", 1)
              .queryParam("cursor", cursor)
              .get(fair.path("/profiles"))
              .jsonPath();
      read.addAll(page.getList("items.participantId", String.class));
      cursor = page.getString("next");
    } while (cursor != null);
    // Then
    assertThat(read).containsExactly(id(1), id(2), id(0));
  }

  @Test
  void aPersonToldWithoutNamesIsNotFoundByThemAnyMore() {
    // Given
    fairs.call(fair.guest(0), 2, "Zoé", "Straßer");
    // When
    fairs.call(fair.guest(0), 3, null, null);
    // Then
    search("zoe").body("items", empty());
    search("").body("items.participantId", containsInAnyOrder(id(0), id(1), id(2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "las%rs", "l_sers", "\\"})
  void signsOfThePatternLanguageAreJustSigns(String text) {
    // Given
    write(0, "Lasers", "optics");
    // When / Then
    search(text).body("items", empty());
  }

  @Test
  void amongTenThousandProfilesTheSearchReadsAnIndex() throws Exception {
    // Given
    many.write(fair.id(), 10_000);
    // When
    String plan = many.explain(fair.id(), "Mikrofräsen", "Optik");
    // Then
    assertThat(plan)
        .contains("profile_by_text")
        .contains("organisation_copy_by_text")
        .contains("signed_in_by_name");
    assertThat(ManyProfiles.pagesRead(plan)).isLessThan(MOST_PAGES);
  }

  @ParameterizedTest
  @ValueSource(strings = {"profile_by_text", "organisation_copy_by_text", "signed_in_by_name"})
  void withoutAnIndexTheSearchReadsManyPages(String index) throws Exception {
    // Given
    many.write(fair.id(), 10_000);
    // When
    String plan = many.explainWithout(index, fair.id(), "Mikrofräsen", "Optik");
    // Then
    assertThat(ManyProfiles.pagesRead(plan)).isGreaterThan(MOST_PAGES);
  }

  private ValidatableResponse search(String text) {
    return fair.organiser()
        .asks()
        .queryParam("q", text)
        .get(fair.path("/profiles"))
        .then()
        .statusCode(200);
  }

  private String id(int guest) {
    return fair.guest(guest).participantId().toString();
  }

  private void write(int index, String headline, String keyword) {
    Guest guest = fair.guest(index);
    guest
        .asks()
        .header("If-Match", "*")
        .body(Map.of("headline", headline, "offerKeywords", List.of(keyword)))
        .put(fair.path("/profiles/me"))
        .then()
        .statusCode(200);
  }
}
