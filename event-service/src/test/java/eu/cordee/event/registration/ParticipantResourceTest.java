package eu.cordee.event.registration;

import static eu.cordee.event.testing.World.as;
import static eu.cordee.event.testing.World.draft;
import static eu.cordee.event.testing.World.fair;
import static eu.cordee.event.testing.World.participant;
import static eu.cordee.event.testing.World.problem;
import static eu.cordee.event.testing.World.published;
import static eu.cordee.event.testing.World.register;
import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.contracts.Header;
import eu.cordee.contracts.ParticipantMessage;
import eu.cordee.contracts.PersonMessage;
import eu.cordee.event.testing.Overheard;
import eu.cordee.event.testing.World;
import eu.cordee.kit.Ids;
import eu.cordee.kit.identity.SignedIn;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Taking part, alone and by the ten thousand. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class ParticipantResourceTest {

  @Inject World world;
  @Inject Overheard overheard;
  @Inject SignedIn signedIn;

  private UUID clara;
  private UUID ada;

  @BeforeEach
  void people() {
    clara = world.person();
    ada = world.person();
  }

  @Test
  void somebodyRegistersWithdrawsAndComesBack() {
    // Given
    UUID event = published(clara, 1);
    UUID first = participant(event, ada);
    assertThat(problem(register(event, ada))).isEqualTo("already-registered");
    assertThat(problem(register(event, world.person()))).isEqualTo("capacity-full");
    // When
    as(ada).delete("/events/{id}/participants/{p}", event, first).then().statusCode(204);
    as(ada).delete("/events/{id}/participants/{p}", event, first).then().statusCode(204);
    UUID second = participant(event, ada);
    // Then
    assertThat(second).isNotEqualTo(first);
    assertThat(as(ada).get("/events/{id}/participants/me", event).jsonPath().getString("id"))
        .isEqualTo(second.toString());
    assertThat(overheard.awaitAbout(first, ParticipantMessage.class, 2))
        .extracting(message -> message.state().active())
        .containsExactly(true, false);
    assertThat(taken(event)).isEqualTo(1);
  }

  @Test
  void aRetryWithTheSameKeyTakesOnePlace() {
    // Given
    UUID event = published(clara, 5);
    String key = UUID.randomUUID().toString();
    // When
    Response first =
        as(ada).header("Idempotency-Key", key).body("{}").post("/events/{id}/participants", event);
    Response retry =
        as(ada).header("Idempotency-Key", key).body("{}").post("/events/{id}/participants", event);
    // Then
    assertThat(retry.statusCode()).isEqualTo(201);
    assertThat(retry.asString()).isEqualTo(first.asString());
    assertThat(taken(event)).isEqualTo(1);
  }

  @Test
  void onlyOrganisersRegisterOthersAndWhileItIsClosed() {
    // Given
    UUID event = published(clara, 5);
    UUID ben = world.person();
    String body = "{\"personId\": \"" + ben + "\"}";
    Response stranger = as(ada, "organiser").body(body).post("/events/{id}/participants", event);
    String closed = fair(5).replace("\"kind\"", "\"registrationOpen\": false, \"kind\"");
    as(clara)
        .header("If-Match", "*")
        .body(closed)
        .put("/events/{id}", event)
        .then()
        .statusCode(200);
    // When
    Response alone = register(event, ben);
    Response byOrganiser = as(clara).body(body).post("/events/{id}/participants", event);
    // Then
    assertThat(stranger.statusCode()).isEqualTo(403);
    assertThat(problem(alone)).isEqualTo("registration-closed");
    assertThat(byOrganiser.statusCode()).isEqualTo(201);
    assertThat(byOrganiser.jsonPath().getString("personId")).isEqualTo(ben.toString());
  }

  @Test
  void whoTakesPartIsSeenByThoseWhoTakePart() {
    // Given
    UUID event = published(clara, 5);
    UUID adas = participant(event, ada);
    UUID ben = world.person();
    participant(event, ben);
    // When
    Response first = as(ada).get("/events/{id}/participants?limit=1", event);
    String next = first.jsonPath().getString("next");
    Response second = as(clara).queryParam("cursor", next).get("/events/{id}/participants", event);
    // Then
    assertThat(first.jsonPath().getString("items[0].id")).isEqualTo(adas.toString());
    assertThat(second.jsonPath().getList("items.personId", String.class))
        .containsExactly(ben.toString());
    assertThat(second.jsonPath().getString("next")).isNull();
    UUID stranger = world.person();
    assertThat(as(stranger).get("/events/{id}/participants", event).statusCode()).isEqualTo(403);
    assertThat(as(stranger).get("/events/{id}/participants/me", event).statusCode()).isEqualTo(404);
    assertThat(as(stranger).delete("/events/{id}/participants/{p}", event, adas).statusCode())
        .isEqualTo(404);
    assertThat(as(clara).delete("/events/{id}/participants/{p}", event, adas).statusCode())
        .isEqualTo(204);
  }

  @Test
  void oneIsSeenByThoseWhoTakePartUntilTheyWithdraw() {
    // Given
    UUID event = published(clara, 5);
    UUID adas = participant(event, ada);
    UUID ben = world.person();
    participant(event, ben);
    UUID elsewhere = participant(published(clara, 5), ada);
    // When
    Response seen = as(ben).get("/events/{id}/participants/{p}", event, adas);
    as(ada).delete("/events/{id}/participants/{p}", event, adas).then().statusCode(204);
    // Then
    assertThat(seen.jsonPath().getString("id")).isEqualTo(adas.toString());
    assertThat(statusOfOne(ben, event, adas)).isEqualTo(404);
    assertThat(statusOfOne(clara, event, adas)).isEqualTo(200);
    assertThat(statusOfOne(clara, event, elsewhere)).isEqualTo(404);
    assertThat(statusOfOne(world.person(), event, adas)).isEqualTo(403);
  }

  private static int statusOfOne(UUID reader, UUID event, UUID participant) {
    return as(reader).get("/events/{id}/participants/{p}", event, participant).statusCode();
  }

  @Test
  void organisersFindTheirOwnReferencesAndOthersDoNot() {
    // Given
    UUID event = published(clara, 5);
    String adas = participant(event, ada).toString();
    // When
    Response first = importAll(event, row("crm-7", ada.toString()));
    Response again = importAll(event, row("crm-7", ada.toString()));
    Response renamed = importAll(event, row("crm-8", ada.toString()));
    // Then
    assertThat(List.of(first, again, renamed))
        .extracting(answer -> answer.jsonPath().getString("participants[0].outcome"))
        .containsExactly("CHANGED", "UNCHANGED", "CHANGED");
    assertThat(renamed.jsonPath().getString("participants[0].id")).isEqualTo(adas);
    assertThat(references(clara, event)).containsExactly("crm-8");
    assertThat(references(ada, event)).containsOnlyNulls();
  }

  private static List<String> references(UUID viewer, UUID event) {
    return as(viewer)
        .get("/events/{id}/participants", event)
        .jsonPath()
        .getList("items.reference", String.class);
  }

  @Test
  void tenThousandAreImportedAtOnce() {
    // Given
    UUID event = draft(clara, 10_000);
    List<UUID> people = world.people(10_000);
    long begin = System.nanoTime();
    // When
    Response answer = importAll(event, rows(people));
    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(30));
    Set<String> ids = new HashSet<>(answer.jsonPath().getList("participants.id", String.class));
    assertThat(ids).hasSize(10_000);
    assertThat(answer.jsonPath().getString("participants[9999].reference")).isEqualTo("p9999");
    assertThat(taken(event)).isEqualTo(10_000).isEqualTo(registered(event));
    overheard.awaitAbout(
        UUID.fromString(answer.jsonPath().getString("participants[9999].id")),
        ParticipantMessage.class,
        1);
  }

  @Test
  void anImportIsLoadedWholeOrNotAtAll() {
    // Given
    UUID event = draft(clara, 3);
    List<UUID> people = world.people(3);
    String unknown = row("x", UUID.randomUUID().toString());
    // When
    Response bad = importAll(event, rows(people) + "," + unknown + "," + row("", "?"));
    Response tooMany = importAll(event, rows(world.people(4)));
    Response good = importAll(event, rows(people));
    Response again = importAll(event, rows(people));
    // Then
    assertThat(bad.statusCode()).isEqualTo(400);
    assertThat(bad.jsonPath().getList("lines.line", Integer.class)).containsExactly(4, 5);
    assertThat(problem(tooMany)).isEqualTo("capacity-full");
    assertThat(good.statusCode()).isEqualTo(200);
    assertThat(good.jsonPath().getList("participants.outcome")).containsOnly("CREATED");
    assertThat(again.jsonPath().getList("participants.outcome")).containsOnly("UNCHANGED");
    assertThat(again.jsonPath().getList("participants.id"))
        .isEqualTo(good.jsonPath().getList("participants.id"));
    assertThat(taken(event)).isEqualTo(3).isEqualTo(registered(event));
  }

  /** Whoever came by one reference would be taken for the other from then on. */
  @Test
  void aReferenceIsThatOfOneParticipantOverSeveralImports() {
    // Given
    UUID event = draft(clara, 5);
    List<UUID> people = world.people(3);
    String one = people.get(0).toString();
    String two = people.get(1).toString();
    importAll(event, row("p-0", one) + "," + row("p-1", two)).then().statusCode(200);
    // When
    Response taken = importAll(event, row("p-2", people.get(2).toString()) + "," + row("p-0", two));
    Response swapped = importAll(event, row("p-1", one) + "," + row("p-0", two));
    Response handedOn =
        importAll(event, row("p-2", one) + "," + row("p-1", people.get(2).toString()));
    // Then
    assertThat(taken.statusCode()).isEqualTo(400);
    assertThat(taken.jsonPath().getList("lines.line", Integer.class)).containsExactly(2);
    assertThat(taken.jsonPath().getString("lines[0].reason"))
        .isEqualTo("reference is that of another participant");
    assertThat(swapped.jsonPath().getList("participants.outcome")).containsOnly("CHANGED");
    assertThat(handedOn.jsonPath().getList("participants.outcome"))
        .containsExactly("CHANGED", "CREATED");
  }

  @Test
  void participantsComeForTheOrganisationTheyWorkFor() {
    // Given
    UUID event = published(clara, 5);
    UUID participant = participant(event, ada);
    UUID organisation = Ids.next();
    PersonMessage.State state =
        new PersonMessage.State(ada, ada.toString(), organisation, "Ada", "Rochat");
    Header header = new Header(Ids.next(), Instant.now(), 1, 2);
    // When
    QuarkusTransaction.requiringNew()
        .run(() -> signedIn.on(new PersonMessage.PersonChanged(header, state)));
    // Then
    ParticipantMessage told =
        overheard.awaitAbout(participant, ParticipantMessage.class, 2).getLast();
    assertThat(told).isInstanceOf(ParticipantMessage.ParticipantChanged.class);
    assertThat(told.state().organisationId()).isEqualTo(organisation);
  }

  private Response importAll(UUID event, String rows) {
    return as(clara)
        .body("{\"participants\": [" + rows + "]}")
        .post("/events/{id}/participants/imports", event);
  }

  private static String rows(List<UUID> people) {
    return IntStream.range(0, people.size())
        .mapToObj(index -> row("p" + index, people.get(index).toString()))
        .collect(Collectors.joining(","));
  }

  private static String row(String reference, String personId) {
    return "{\"reference\": \"%s\", \"personId\": \"%s\"}".formatted(reference, personId);
  }

  private long taken(UUID event) {
    return world.number("select taken from event where id = ?", event);
  }

  private long registered(UUID event) {
    return world.number(
        "select count(*) from participant where event_id = ? and state = 'REGISTERED'", event);
  }
}
