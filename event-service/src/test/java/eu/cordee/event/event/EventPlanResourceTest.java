package eu.cordee.event.event;

import static eu.cordee.event.testing.World.as;
import static eu.cordee.event.testing.World.draft;
import static eu.cordee.event.testing.World.fair;
import static eu.cordee.event.testing.World.id;
import static eu.cordee.event.testing.World.problem;
import static eu.cordee.event.testing.World.published;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.contracts.EventMessage;
import eu.cordee.event.testing.AgendaStandIn;
import eu.cordee.event.testing.Overheard;
import eu.cordee.event.testing.World;
import eu.cordee.kit.Ids;
import eu.cordee.kit.testing.BackingSystems;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Slots, tables and organisers of an event. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "event"))
class EventPlanResourceTest {

  private static final Instant MORNING = Instant.parse("2027-09-25T07:00:00Z");

  @Inject World world;
  @Inject Overheard overheard;
  @Inject AgendaStandIn agenda;

  private UUID clara;

  @BeforeEach
  void organiser() {
    clara = world.person();
  }

  @Test
  void aSlotStaysWhatItIsWhenOthersComeBeforeIt() {
    // Given: at eleven and at twenty past
    UUID event = draft(clara, 10);
    Response first = putSlots(event, slots(MORNING.plusSeconds(1800), 1, MORNING, 1));
    List<String> ids = first.jsonPath().getList("slots.id", String.class);
    // When: three more before them
    Instant before = MORNING.plus(Duration.ofHours(1));
    Response second =
        putSlots(
            event,
            slots(
                slot(null, MORNING.plusSeconds(3600 + 1800)),
                slot(null, MORNING.plusSeconds(3600)),
                slot(ids.get(1), before.plusSeconds(4 * 1800)),
                slot(ids.get(0), before.plusSeconds(3 * 1800)),
                slot(null, before.plusSeconds(2 * 1800))));
    // Then
    assertThat(first.jsonPath().getString("slots[0].startsAt")).isEqualTo(MORNING.toString());
    assertThat(second.jsonPath().getList("slots.number", Integer.class))
        .containsExactly(1, 2, 3, 4, 5);
    assertThat(second.jsonPath().getList("slots.id", String.class))
        .endsWith(ids.get(0), ids.get(1));
    assertThat(second.jsonPath().getString("slots[4].startsAt"))
        .isEqualTo(before.plusSeconds(4 * 1800).toString());
  }

  @Test
  void anIdThatIsOfNoSlotHereOrComesTwiceIsNamed() {
    // Given
    UUID event = draft(clara, 10);
    String id = putSlots(event, slots(MORNING, 1)).jsonPath().getString("slots[0].id");
    // When
    Response answer =
        putSlots(
            event,
            slots(
                slot(id, MORNING),
                slot(id, MORNING.plusSeconds(1800)),
                slot(Ids.next().toString(), MORNING.plusSeconds(3600))));
    // Then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getList("violations.field", String.class))
        .containsExactly("slots[1].id", "slots[2].id");
  }

  @Test
  void whatHasMeetingsNeitherGoesNorMovesUnasked() {
    // Given: a draft in which two people meet
    UUID event = draft(clara, 10);
    Response planned = putSlots(event, slots(MORNING, 2));
    String free = planned.jsonPath().getString("slots[0].id");
    String busy = planned.jsonPath().getString("slots[1].id");
    String table = putTables(event, "A1").jsonPath().getString("tables[0].id");
    agenda.isAskedToMeet(event, UUID.fromString(busy), UUID.fromString(table));
    await()
        .until(
            () ->
                world.number(
                        "select count(*) from meeting_copy where slot_id = ?",
                        UUID.fromString(busy))
                    == 1);
    Instant half = MORNING.plusSeconds(1800);
    // Then
    assertThat(problem(putSlots(event, slots(slot(free, MORNING)))))
        .isEqualTo("meetings-would-change");
    Response moved = putSlots(event, slots(slot(free, MORNING), slot(busy, half.plusSeconds(60))));
    assertThat(moved.statusCode()).isEqualTo(409);
    assertThat(moved.jsonPath().getString("detail")).startsWith("1 meeting");
    assertThat(problem(putTables(event, "B1"))).isEqualTo("meetings-would-change");
    assertThat(putSlots(event, slots(slot(busy, half))).statusCode()).isEqualTo(200);
    // And when asked for
    String all = "{\"meetingsMayChange\": true, \"slots\": [" + slot(null, MORNING) + "]}";
    assertThat(putSlots(event, all).statusCode()).isEqualTo(200);
  }

  @Test
  void overlappingSlotsAreNamed() {
    // Given
    UUID event = draft(clara, 10);
    // When
    Response answer = putSlots(event, slots(MORNING, 2, MORNING.plusSeconds(3599), 1));
    // Then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("violations[0].field")).isEqualTo("slots[2].startsAt");
    assertThat(answer.jsonPath().getString("violations[0].message")).isEqualTo("overlaps slots[1]");
  }

  @Test
  void theHourThatComesTwiceHoldsTwiceAsManySlots() {
    // Given: in the night to 31 October 2027 clocks in Paris go back from three to two.
    String body =
        fair(10)
            .replace("2027-09-25T07", "2027-10-30T22")
            .replace("2027-09-28T16", "2027-10-31T22");
    UUID event = id(as(clara, "organiser").body(body).post("/events"));
    Instant twoInSummer = Instant.parse("2027-10-31T00:00:00Z");
    // When
    Response answer = putSlots(event, slots(twoInSummer, 4));
    // Then
    List<LocalTime> local =
        answer.jsonPath().getList("slots.startsAt", String.class).stream()
            .map(time -> Instant.parse(time).atZone(ZoneId.of("Europe/Paris")).toLocalTime())
            .toList();
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(local)
        .containsExactly(
            LocalTime.of(2, 0), LocalTime.of(2, 30), LocalTime.of(2, 0), LocalTime.of(2, 30));
    assertThat(answer.jsonPath().getString("slots[3].endsAt")).isEqualTo("2027-10-31T02:00:00Z");
  }

  @Test
  void slotsAndTablesAreRemovedOnlyFromDrafts() {
    // Given
    UUID event = draft(clara, 10);
    putSlots(event, slots(MORNING, 3)).then().statusCode(200);
    putTables(event, "A1", "A2", "A3").then().statusCode(200);
    // When
    Response inDraft = putSlots(event, slots(MORNING, 2));
    Response swapped = putTables(event, "A2", "A1");
    List<String> ids = inDraft.jsonPath().getList("slots.id", String.class);
    as(clara).post("/events/{id}/publication", event).then().statusCode(200);
    // Then
    assertThat(inDraft.jsonPath().getList("slots")).hasSize(2);
    assertThat(swapped.jsonPath().getList("tables.label", String.class))
        .containsExactly("A2", "A1");
    assertThat(problem(putSlots(event, slots(MORNING, 1)))).isEqualTo("only-in-draft");
    assertThat(problem(putTables(event, "A1"))).isEqualTo("only-in-draft");
    Response longer =
        putSlots(
            event,
            slots(
                slot(ids.get(0), MORNING),
                slot(ids.get(1), MORNING.plusSeconds(1800)),
                slot(null, MORNING.plusSeconds(3600))));
    assertThat(longer.statusCode()).isEqualTo(200);
  }

  @Test
  void twoTablesWithOneSignAreRefused() {
    // Given
    UUID event = draft(clara, 10);
    // When
    Response answer = putTables(event, "A1", "A2", " A1 ");
    // Then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("violations[0].field")).isEqualTo("tables[2].label");
  }

  @Test
  void aFairOfFiftySlotsAndAThousandTablesIsToldWhole() {
    // Given
    UUID event = draft(clara, 10_000);
    putSlots(event, slots(MORNING, 50)).then().statusCode(200);
    // When
    String[] labels = IntStream.rangeClosed(1, 1000).mapToObj(i -> "T" + i).toArray(String[]::new);
    Response answer = putTables(event, labels);
    // Then
    assertThat(answer.statusCode()).isEqualTo(200);
    EventMessage told = overheard.awaitAbout(event, EventMessage.class, 3).getLast();
    assertThat(told.state().slots()).hasSize(50);
    assertThat(told.state().tables())
        .hasSize(1000)
        .extracting(EventMessage.Table::label)
        .endsWith("T1000");
  }

  @Test
  void theEventCannotLeaveItsSlotsOutside() {
    // Given
    UUID event = draft(clara, 10);
    putSlots(event, slots(MORNING, 1)).then().statusCode(200);
    // When
    Response answer =
        as(clara)
            .header("If-Match", "*")
            .body(fair(10).replace("2027-09-25T07", "2027-09-26T07"))
            .put("/events/{id}", event);
    // Then
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.jsonPath().getString("violations[0].field")).isEqualTo("startsAt");
  }

  @Test
  void aCancelledEventIsNotPlannedAnyMore() {
    // Given
    UUID event = published(clara, 10);
    as(clara).post("/events/{id}/cancellation", event).then().statusCode(200);
    // Then
    assertThat(problem(putSlots(event, slots(MORNING, 1)))).isEqualTo("event-cancelled");
  }

  @Test
  void organisersComeAndGoButOneStays() {
    // Given
    UUID event = draft(clara, 10);
    UUID eva = world.person();
    // When
    as(clara).put("/events/{id}/organisers/{p}", event, eva).then().statusCode(204);
    as(eva).delete("/events/{id}/organisers/{p}", event, clara).then().statusCode(204);
    // Then
    assertThat(as(clara).get("/events/{id}", event).statusCode()).isEqualTo(404);
    assertThat(problem(as(eva).delete("/events/{id}/organisers/{p}", event, eva)))
        .isEqualTo("last-organiser");
    assertThat(as(eva).put("/events/{id}/organisers/{p}", event, UUID.randomUUID()).statusCode())
        .isEqualTo(400);
    assertThat(overheard.awaitAbout(event, EventMessage.class, 3).getLast().state().organiserIds())
        .containsExactly(eva);
  }

  private Response putSlots(UUID event, String body) {
    return as(clara).header("If-Match", "*").body(body).put("/events/{id}/slots", event);
  }

  private Response putTables(UUID event, String... labels) {
    String tables =
        List.of(labels).stream()
            .map("{\"label\": \"%s\"}"::formatted)
            .collect(Collectors.joining(","));
    return as(clara)
        .header("If-Match", "*")
        .body("{\"tables\": [" + tables + "]}")
        .put("/events/{id}/tables", event);
  }

  private static String slots(String... slots) {
    return "{\"slots\": [" + String.join(",", slots) + "]}";
  }

  private static String slot(@Nullable String id, Instant start) {
    return "{\"id\": %s, \"startsAt\": \"%s\", \"endsAt\": \"%s\"}"
        .formatted(
            id == null ? "null" : "\"" + id + "\"", start, start.plus(Duration.ofMinutes(30)));
  }

  private static String slots(Instant from, int count) {
    return "{\"slots\": [" + intervals(from, count) + "]}";
  }

  private static String slots(Instant from, int count, Instant then, int more) {
    return "{\"slots\": [" + intervals(from, count) + "," + intervals(then, more) + "]}";
  }

  private static String intervals(Instant from, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> from.plus(Duration.ofMinutes(30L * i)))
        .map(
            start ->
                "{\"startsAt\": \"%s\", \"endsAt\": \"%s\"}"
                    .formatted(start, start.plus(Duration.ofMinutes(30))))
        .collect(Collectors.joining(","));
  }
}
