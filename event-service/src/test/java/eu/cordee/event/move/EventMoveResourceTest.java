package eu.cordee.event.move;

import static eu.cordee.event.testing.World.as;
import static eu.cordee.event.testing.World.id;
import static eu.cordee.event.testing.World.participant;
import static eu.cordee.event.testing.World.problem;
import static eu.cordee.event.testing.World.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.contracts.CommitmentMessage;
import eu.cordee.contracts.EventMessage;
import eu.cordee.contracts.SessionMessage;
import eu.cordee.event.testing.AgendaStandIn;
import eu.cordee.event.testing.CafeWorld;
import eu.cordee.event.testing.Overheard;
import eu.cordee.event.testing.World;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An event goes to another day or zone, and everything in it goes along. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class EventMoveResourceTest {

  private static final String PARIS = "Europe/Paris";

  /** Nine o'clock in Paris: before in summer, now in winter. */
  private static final String IN_WINTER = "2027-11-06T08:00:00Z";

  @Inject World world;
  @Inject Overheard overheard;
  @Inject AgendaStandIn agenda;

  private UUID clara;
  private UUID event;

  @BeforeEach
  void aFair() {
    agenda.listen();
    clara = world.person();
    event = published(clara, 100);
  }

  @Test
  void postponedIntoWinterEverythingKeepsItsClockTime() {
    // Given: slots at nine, a session at noon with a guest, a café at two
    List<String> slots = slots("2027-09-25T07:00:00Z", "2027-09-25T07:30:00Z");
    UUID session = session("2027-09-25T10:00:00Z", "2027-09-25T11:00:00Z");
    UUID ada = world.person();
    participant(event, ada);
    UUID signup = UUID.fromString(signUp(ada, session));
    CafeWorld cafe = CafeWorld.in(world, clara, event, 2, 4, 2);
    long version = as(clara).get("/events/{id}", event).jsonPath().getLong("version");
    // When
    Response preview = post("/preview", IN_WINTER, PARIS, false);
    Response moved = post("", IN_WINTER, PARIS, false);
    // Then
    assertThat(preview.statusCode()).isEqualTo(200);
    assertThat(moved.statusCode()).isEqualTo(200);
    assertThat(moved.jsonPath().getString("startsAt")).isEqualTo(IN_WINTER);
    assertThat(moved.jsonPath().getString("endsAt")).isEqualTo("2027-11-09T17:00:00Z");
    assertThat(moved.jsonPath().getLong("version")).isEqualTo(version + 1);
    assertThat(moved.jsonPath().getList("slots.id", String.class)).isEqualTo(slots);
    assertThat(moved.jsonPath().getList("slots.startsAt", String.class))
        .containsExactly(IN_WINTER, "2027-11-06T08:30:00Z");
    Response after = as(ada).get("/events/{id}/sessions/{s}", event, session);
    assertThat(after.jsonPath().getString("startsAt")).isEqualTo("2027-11-06T11:00:00Z");
    Response cafeAfter = as(clara).get(cafe.path());
    assertThat(cafeAfter.jsonPath().getString("startsAt")).isEqualTo("2027-11-06T13:00:00Z");
    assertThat(cafeAfter.jsonPath().getString("rounds[1].startsAt"))
        .isEqualTo("2027-11-06T13:25:00Z");
    // And it was as the preview had it
    assertThat(preview.jsonPath().getList("items.startsAt", String.class))
        .containsExactly("2027-11-06T11:00:00Z", "2027-11-06T13:00:00Z");
    assertThat(preview.jsonPath().getList("items.kind", String.class))
        .containsExactly("SESSION", "CAFE");
    assertThat(preview.jsonPath().getInt("slots")).isEqualTo(2);
    // And each is told once; messages count from one
    SessionMessage told = overheard.awaitAbout(session, SessionMessage.class, 2).getLast();
    assertThat(told.state().startsAt()).isEqualTo(Instant.parse("2027-11-06T11:00:00Z"));
    assertThat(told.header().version()).isEqualTo(after.jsonPath().getLong("version") + 1);
    CommitmentMessage asked = overheard.awaitAbout(signup, CommitmentMessage.class, 2).getLast();
    assertThat(asked.state().startsAt()).isEqualTo(Instant.parse("2027-11-06T11:00:00Z"));
    EventMessage event = overheard.awaitAbout(this.event, EventMessage.class, 4).getLast();
    assertThat(event.header().version()).isEqualTo(version + 2);
    assertThat(event.state().slots().getFirst().startsAt()).isEqualTo(Instant.parse(IN_WINTER));
  }

  @Test
  void aPreviewChangesNothing() {
    // Given
    slots("2027-09-25T07:00:00Z");
    UUID session = session("2027-09-25T10:00:00Z", "2027-09-25T11:00:00Z");
    String before = as(clara).get("/events/{id}", event).asString();
    // When
    post("/preview", IN_WINTER, PARIS, true).then().statusCode(200);
    // Then
    assertThat(as(clara).get("/events/{id}", event).asString()).isEqualTo(before);
    assertThat(
            as(clara)
                .get("/events/{id}/sessions/{s}", event, session)
                .jsonPath()
                .getString("startsAt"))
        .isEqualTo("2027-09-25T10:00:00Z");
  }

  @Test
  void aCorrectedZoneMovesEverythingByTheHourBetween() {
    // Given
    slots("2027-09-25T07:00:00Z");
    UUID session = session("2027-09-25T10:00:00Z", "2027-09-25T11:00:00Z");
    // When: it is nine in London an hour later than in Paris
    Response moved = post("", "2027-09-25T08:00:00Z", "Europe/London", false);
    // Then
    assertThat(moved.jsonPath().getString("zone")).isEqualTo("Europe/London");
    assertThat(moved.jsonPath().getString("slots[0].startsAt")).isEqualTo("2027-09-25T08:00:00Z");
    assertThat(moved.jsonPath().getString("endsAt")).isEqualTo("2027-09-28T17:00:00Z");
    assertThat(
            as(clara)
                .get("/events/{id}/sessions/{s}", event, session)
                .jsonPath()
                .getString("startsAt"))
        .isEqualTo("2027-09-25T11:00:00Z");
  }

  @Test
  void sessionsThatFollowEachOtherInARoomMoveByTheLengthOfOne() {
    // Given
    String room = "Forum";
    for (String hour : List.of("10", "11", "12")) {
      String next = String.valueOf(Integer.parseInt(hour) + 1);
      String body =
          World.session(
              room, "2027-09-25T" + hour + ":00:00Z", "2027-09-25T" + next + ":00:00Z", 9);
      id(as(clara).body(body).post("/events/{id}/sessions", event));
    }
    // When
    post("", "2027-09-25T08:00:00Z", PARIS, false).then().statusCode(200);
    Response back = post("", "2027-09-25T07:00:00Z", PARIS, false);
    // Then
    assertThat(back.statusCode()).isEqualTo(200);
    assertThat(
            as(clara)
                .get("/events/{id}/sessions", event)
                .jsonPath()
                .getList("items.startsAt", String.class))
        .containsExactly("2027-09-25T10:00:00Z", "2027-09-25T11:00:00Z", "2027-09-25T12:00:00Z");
  }

  @Test
  void meetingsMoveAlongOnlyWhenSomebodySaysSo() {
    // Given
    String slot = slots("2027-09-25T07:00:00Z").getFirst();
    String table = table();
    agenda.isAskedToMeet(event, UUID.fromString(slot), UUID.fromString(table));
    await()
        .until(
            () ->
                world.number(
                        "select count(*) from meeting_copy where slot_id = ?",
                        UUID.fromString(slot))
                    == 1);
    // When
    Response unasked = post("", IN_WINTER, PARIS, false);
    Response preview = post("/preview", IN_WINTER, PARIS, false);
    Response asked = post("", IN_WINTER, PARIS, true);
    // Then
    assertThat(problem(unasked)).isEqualTo("meetings-would-change");
    assertThat(unasked.jsonPath().getString("detail")).startsWith("1 meeting");
    assertThat(preview.jsonPath().getInt("meetings")).isEqualTo(1);
    assertThat(asked.statusCode()).isEqualTo(200);
  }

  @Test
  void aCafeThatHasBegunHoldsItsEvent() {
    // Given
    CafeWorld cafe = CafeWorld.in(world, clara, event, 2, 4, 2);
    cafe.participants(6);
    cafe.inviteEveryone();
    cafe.planned().clock("RUNNING", 1).then().statusCode(200);
    // When
    Response answer = post("", IN_WINTER, PARIS, false);
    // Then
    assertThat(problem(answer)).isEqualTo("cafe-has-begun");
    assertThat(as(clara).get("/events/{id}", event).jsonPath().getString("startsAt"))
        .isEqualTo("2027-09-25T07:00:00Z");
  }

  @Test
  void whatWouldMeetInTheHourThatClocksSkipIsRefusedWhole() {
    // Given: from nine; moved to one in the night of 28 March 2027, ten and eleven would meet
    slots("2027-09-25T08:00:00Z", "2027-09-25T09:00:00Z");
    // When
    Response answer = post("", "2027-03-28T00:00:00Z", PARIS, false);
    // Then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("violations[0].field")).isEqualTo("startsAt");
    assertThat(as(clara).get("/events/{id}", event).jsonPath().getString("slots[0].startsAt"))
        .isEqualTo("2027-09-25T08:00:00Z");
  }

  @Test
  void whoHasReadAnOlderVersionIsRefusedAndWhatStaysIsNotTold() {
    // Given
    long version = as(clara).get("/events/{id}", event).jsonPath().getLong("version");
    // When
    Response none = post("", "2027-09-25T07:00:00Z", PARIS, false);
    Response stale =
        as(clara)
            .header("If-Match", "\"" + (version - 1) + "\"")
            .body(body(IN_WINTER, PARIS, false))
            .post("/events/{id}/move", event);
    // Then
    assertThat(none.jsonPath().getLong("version")).isEqualTo(version);
    assertThat(problem(stale)).isEqualTo("stale-version");
    assertThat(post("", IN_WINTER, "+02:00", false).statusCode()).isEqualTo(400);
  }

  private Response post(String path, String startsAt, String zone, boolean meetings) {
    return as(clara)
        .header("If-Match", "*")
        .body(body(startsAt, zone, meetings))
        .post("/events/{id}/move" + path, event);
  }

  private static Map<String, Object> body(String startsAt, String zone, boolean meetings) {
    return Map.of("startsAt", startsAt, "zone", zone, "meetingsMayChange", meetings);
  }

  /** Half an hour each. */
  private List<String> slots(String... starts) {
    List<Map<String, Object>> slots =
        List.of(starts).stream()
            .<Map<String, Object>>map(
                start ->
                    Map.of(
                        "startsAt",
                        start,
                        "endsAt",
                        Instant.parse(start).plusSeconds(1800).toString()))
            .toList();
    return as(clara)
        .header("If-Match", "*")
        .body(Map.of("slots", slots))
        .put("/events/{id}/slots", event)
        .jsonPath()
        .getList("slots.id", String.class);
  }

  private String table() {
    return as(clara)
        .header("If-Match", "*")
        .body("{\"tables\": [{\"label\": \"A1\"}]}")
        .put("/events/{id}/tables", event)
        .jsonPath()
        .getString("tables[0].id");
  }

  private UUID session(String from, String until) {
    return id(
        as(clara)
            .body(World.session("Forum", from, until, 9))
            .post("/events/{id}/sessions", event));
  }

  private String signUp(UUID person, UUID session) {
    return as(person)
        .post("/events/{id}/sessions/{s}/signups", event, session)
        .jsonPath()
        .getString("id");
  }
}
