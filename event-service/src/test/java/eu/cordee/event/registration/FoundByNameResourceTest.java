package eu.cordee.event.registration;

import static eu.cordee.event.testing.World.as;
import static eu.cordee.event.testing.World.fair;
import static eu.cordee.event.testing.World.participant;
import static eu.cordee.event.testing.World.published;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.contracts.Header;
import eu.cordee.contracts.OrganisationMessage;
import eu.cordee.contracts.PersonMessage;
import eu.cordee.event.testing.World;
import eu.cordee.kit.Ids;
import eu.cordee.kit.identity.SignedIn;
import eu.cordee.kit.message.MessageListener;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Participants by name and organisation, events by title and venue, in one way of comparing. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class FoundByNameResourceTest {

  @Inject World world;
  @Inject SignedIn signedIn;
  @Inject MessageListener<OrganisationMessage> organisations;

  private UUID clara;
  private UUID event;

  @BeforeEach
  void open() {
    clara = world.person();
    event = published(clara, 1000);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "zoe",
        "Zoé",
        "ZOÉ",
        "zoe\u0301",
        "strasser",
        "Straßer",
        "STRASSER",
        "zoe strasser",
        "strasser zoé",
        "grosse photonik",
        "GRÖSSE",
        "gro\u0308sse zoe",
        " trass "
      })
  void accentsCaseSharpSAndDecomposedLettersDoNotCount(String text) {
    // Given
    UUID zoe = comes("Zoé", "Straßer", "Größe Photonik");
    comes("Ben", "Favre", "Alpine Wood");
    // When / Then
    assertThat(found(text)).containsExactly(zoe);
  }

  @Test
  void whatIsKeptDecomposedIsFoundComposed() {
    // Given
    UUID zoe = comes("Zoe\u0301", "Mu\u0308ller", "Cafe\u0301 Verein");
    // When / Then
    assertThat(found("zoé müller")).containsExactly(zoe);
    assertThat(found("cafe muller")).containsExactly(zoe);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "_", "Z_é", "\\"})
  void signsOfThePatternLanguageAreJustSigns(String text) {
    // Given
    comes("Zoé", "Straßer", "Größe Photonik");
    // When / Then
    assertThat(found(text)).isEmpty();
  }

  @Test
  void twoHundredAndSixtyOneParticipantsAreAllReachedInTheOrderOfNames() {
    // Given
    List<UUID> people = world.people(261);
    IntStream.range(0, 261).forEach(n -> world.calls(people.get(n), "Ada", "Name " + (900 - n)));
    String rows =
        people.stream()
            .map("{\"reference\": \"%1$s\", \"personId\": \"%1$s\"}"::formatted)
            .collect(Collectors.joining(", "));
    as(clara)
        .body("{\"participants\": [" + rows + "]}")
        .post("/events/{id}/participants/imports", event)
        .then()
        .statusCode(200);
    // When
    List<UUID> read = new ArrayList<>();
    String cursor = null;
    do {
      JsonPath page = page("", cursor, 100);
      read.addAll(page.getList("items.personId", UUID.class));
      cursor = page.getString("next");
    } while (cursor != null);
    // Then
    assertThat(read).isEqualTo(people.reversed());
  }

  @Test
  void aPersonToldWithoutNamesIsNotFoundByThemAnyMore() {
    // Given
    UUID zoe = comes("Zoé", "Straßer", "Größe Photonik");
    // When
    tell(new PersonMessage.State(zoe, zoe.toString(), null, null, null), 9);
    // Then
    assertThat(found("zoe")).isEmpty();
    assertThat(found("")).containsExactly(zoe);
    assertThat(world.number("select count(given_name) from signed_in where person_id = ?", zoe))
        .isZero();
  }

  @Test
  void whomAnOrganiserKnowsByAnAddressAloneIsNotFoundByTheirName() {
    // Given
    UUID zoe = stranger(List.of(clara));
    // When / Then
    assertThat(found("zoe")).isEmpty();
    assertThat(found("photonik")).isEmpty();
    assertThat(found("")).containsExactly(zoe);
    assertThat(page("", null, 1).getString("items[0].organisationId")).isNull();
    assertThat(page("", null, 1).getString("items[0].familyName")).isNull();
  }

  /** The twin: for whom nobody of this event has found by an address, all of it works. */
  @Test
  void whomSomebodyElseKnowsByAnAddressAloneIsFound() {
    // Given
    UUID zoe = stranger(List.of(world.person()));
    // When / Then
    assertThat(found("zoe")).containsExactly(zoe);
    assertThat(found("photonik")).containsExactly(zoe);
    assertThat(page("", null, 1).getString("items[0].organisationId")).isNotNull();
    assertThat(page("", null, 1).getString("items[0].familyName")).isEqualTo("Straßer");
    assertThat(page("", null, 1).getString("items[0].givenName")).isEqualTo("Zoé");
  }

  @Test
  void whoBecomesAStrangerLaterIsHiddenToo() {
    // Given
    UUID zoe = stranger(List.of());
    assertThat(found("zoe")).containsExactly(zoe);
    UUID company = page("", null, 1).getObject("items[0].organisationId", UUID.class);
    // When
    tell(
        new PersonMessage.State(zoe, zoe.toString(), company, "Zoé", "Straßer", List.of(clara)), 9);
    // Then
    assertThat(found("zoe")).isEmpty();
    assertThat(page("", null, 1).getString("items[0].organisationId")).isNull();
  }

  private UUID stranger(List<UUID> to) {
    UUID person = world.person();
    UUID company = company("Größe Photonik");
    tell(new PersonMessage.State(person, person.toString(), company, "Zoé", "Straßer", to), 2);
    String row = "{\"reference\": \"%1$s\", \"personId\": \"%1$s\"}".formatted(person);
    as(clara)
        .body("{\"participants\": [" + row + "]}")
        .post("/events/{id}/participants/imports", event)
        .then()
        .statusCode(200);
    return person;
  }

  @ParameterizedTest
  @ValueSource(strings = {"grosse", "GRÖSSE", "besancon gro\u0308sse"})
  void eventsAreFoundByTitleAndVenueInTheSameWay(String text) {
    // Given
    String title = "Messe für Größe " + Ids.next();
    as(clara, "organiser").body(fair(title, 5)).post("/events").then().statusCode(201);
    // When
    JsonPath found =
        as(clara).queryParam("q", text).queryParam("mine", true).get("/events").jsonPath();
    // Then
    assertThat(found.getList("items.title", String.class)).containsExactly(title);
  }

  private UUID comes(String givenName, String familyName, String organisation) {
    UUID person = world.person();
    UUID company = company(organisation);
    tell(new PersonMessage.State(person, person.toString(), company, givenName, familyName), 2);
    participant(event, person);
    return person;
  }

  private UUID company(String organisation) {
    UUID company = Ids.next();
    OrganisationMessage.State state =
        new OrganisationMessage.State(
            company,
            organisation,
            OrganisationMessage.Kind.COMPANY,
            "CH",
            "CH012",
            List.of(),
            List.of(),
            List.of());
    QuarkusTransaction.requiringNew()
        .run(
            () ->
                organisations.on(new OrganisationMessage.OrganisationRegistered(header(1), state)));
    return company;
  }

  private void tell(PersonMessage.State state, long version) {
    QuarkusTransaction.requiringNew()
        .run(() -> signedIn.on(new PersonMessage.PersonChanged(header(version), state)));
  }

  private static Header header(long version) {
    return new Header(Ids.next(), Instant.now(), 1, version);
  }

  private List<UUID> found(String text) {
    return page(text, null, 50).getList("items.personId", UUID.class);
  }

  private JsonPath page(String text, String cursor, int limit) {
    return as(clara)
        .queryParam("q", text)
        .queryParam("cursor", cursor == null ? "" : cursor)
        .queryParam("limit", limit)
        .get("/events/{id}/participants", event)
        .jsonPath();
  }
}
