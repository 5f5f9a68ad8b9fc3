package eu.cordee.matchmaking.interpreter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import eu.cordee.contracts.EventMessage;
import eu.cordee.contracts.ParticipantMessage;
import eu.cordee.contracts.ParticipantMessage.ParticipantChanged;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.kit.testing.RefusedStatements;
import eu.cordee.matchmaking.testing.Database;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.Guest;
import eu.cordee.matchmaking.testing.Overlaps;
import eu.cordee.matchmaking.testing.RequestCalls;
import eu.cordee.matchmaking.testing.Told;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two pairs that share no language, one who interprets: whoever books, by hand or by timetable,
 * occupies the interpreter, who is in one place only.
 */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class InterpreterResourceTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Inject Fairs fairs;
  @Inject Told told;
  @Inject Database database;
  @Inject Overlaps overlaps;
  @Inject AgroalDataSource dataSource;

  private Fair fair;
  private RequestCalls calls;
  private Guest ivo;

  @BeforeEach
  void twoPairsAndAnInterpreter() {
    fair = fairs.open(3, 4, 6);
    calls = new RequestCalls(fair);
    ivo = fair.guest(4);
    speak(0, "de");
    speak(1, "fr");
    speak(2, "de");
    speak(3, "fr", "it");
    interpret(ivo).then().statusCode(200);
  }

  @Test
  void whoSharesNoLanguageMeetsWithAnInterpreter() {
    // When
    Response booked = book(0, 1, 0);
    // Then
    booked
        .then()
        .statusCode(200)
        .body("meeting.interpreterId", equalTo(ivo.participantId().toString()));
    assertThat(interpretedAt(0)).isOne();
    assertThat(overlaps.of(fair.id())).isEmpty();
    ivo.asks()
        .get(fair.path("/agenda"))
        .then()
        .body("items", hasSize(1), "items[0].sourceId", equalTo(booked.path("meeting.id")));
  }

  @Test
  void anInterpreterIsInOnePlaceOnly() {
    // Given
    book(0, 1, 0).then().statusCode(200);
    UUID request = calls.ask(fair.guest(2), fair.guest(3), Map.of());
    // When / Then
    accept(request, 3, 0).then().statusCode(409).body("type", endsWith("/no-free-interpreter"));
    assertThat(database.count("meeting where event_id = ?", fair.id())).isOne();
    assertThat(overlaps.of(fair.id())).isEmpty();
    accept(request, 3, 1).then().statusCode(200);
    assertThat(interpretedAt(1)).isOne();
    assertThat(overlaps.of(fair.id())).isEmpty();
  }

  @Test
  void theConstraintItselfKeepsAnInterpreterInOnePlace() throws Exception {
    // Given
    book(0, 1, 0).then().statusCode(200);
    String again =
        """
        insert into occupancy (event_id, resource_kind, resource_id, during, source_kind, source_id)
        select event_id, 'PERSON', resource_id, during, 'COMMITMENT', gen_random_uuid()
        from occupancy where resource_kind = 'INTERPRETER' and event_id = '%s'
        """
            .formatted(fair.id());
    // When / Then
    assertThat(RefusedStatements.refusal(dataSource, again)).isEqualTo("23P01");
    assertThat(
            RefusedStatements.refusal(
                dataSource, "alter table occupancy drop constraint nobody_is_in_two_places", again))
        .as("the sabotaged twin")
        .isNull();
  }

  @Test
  void aMeetingCannotNameAnInterpreterWhoIsNotOccupied() throws Exception {
    // Given
    book(0, 1, 0).then().statusCode(200);
    String unoccupied =
        "delete from occupancy where resource_kind = 'INTERPRETER' and event_id = '"
            + fair.id()
            + "'";
    String touched =
        "update meeting set interpreter_id = interpreter_id where event_id = '" + fair.id() + "'";
    // When / Then
    assertThat(RefusedStatements.refusal(dataSource, touched)).isNull();
    assertThat(RefusedStatements.refusal(dataSource, unoccupied, touched)).isEqualTo("23514");
  }

  @Test
  void theInterpreterMovesWithTheMeetingAndIsFreeWhenItIsCancelled() {
    // Given
    String meeting = book(0, 1, 0).path("meeting.id");
    // When
    calls.move(fair.guest(0), meeting, fair.slot(2)).then().statusCode(200);
    // Then
    assertThat(interpretedAt(0)).isZero();
    assertThat(interpretedAt(2)).isOne();
    // When
    fair.guest(0)
        .asks()
        .post(fair.path("/meetings/" + meeting + "/cancellation"))
        .then()
        .statusCode(200);
    // Then
    assertThat(interpretedAt(2)).isZero();
    assertThat(overlaps.of(fair.id())).isEmpty();
  }

  @Test
  void theInterpreterFollowsAMovedSlot() {
    // Given
    book(0, 1, 0).then().statusCode(200);
    // When
    fairs.change(fiveMinutesLater(), 2);
    // Then
    await().atMost(PATIENCE).until(() -> interpretedAt(0) == 1 && hasMoved());
    assertThat(overlaps.of(fair.id())).isEmpty();
  }

  @Test
  void aTimetablePlansThemAndItsRollBackFreesThem() {
    // Given
    load(0, 1);
    load(2, 3);
    String run = plan();
    // When
    organiser("/timetables/" + run + "/publication")
        .then()
        .statusCode(200)
        .body("placed", equalTo(2));
    // Then
    assertThat(interpreted()).isEqualTo(2);
    assertThat(overlaps.of(fair.id())).isEmpty();
    // When
    organiser("/timetables/" + run + "/rollback").then().statusCode(200);
    // Then
    assertThat(interpreted()).isZero();
  }

  /** The twin: without interpreters nobody asks for languages, and both meet at once. */
  @Test
  void withoutInterpretersLanguagesDoNotMatter() {
    // Given
    interpret().then().statusCode(200);
    // When / Then
    book(0, 1, 0).then().statusCode(200);
    book(2, 3, 0).then().statusCode(200);
    assertThat(interpreted()).isZero();
  }

  @Test
  void aLostTableTakesNoInterpreterAway() {
    // Given
    String table = book(0, 1, 0).path("meeting.tableId");
    // When
    String repair =
        fair.organiser()
            .asks()
            .body(Map.of("kind", "TABLE_LOST", "tableId", table, "slotId", fair.slot(0)))
            .post(fair.path("/repairs"))
            .path("id");
    fair.organiser()
        .asks()
        .body(Map.of())
        .post(fair.path("/repairs/" + repair + "/publication"))
        .then()
        .statusCode(200);
    // Then
    assertThat(interpretedAt(0)).isOne();
    assertThat(
            database.count(
                "meeting where event_id = ? and state = 'CONFIRMED' and table_id <> ?",
                fair.id(),
                UUID.fromString(table)))
        .isOne();
    assertThat(overlaps.of(fair.id())).isEmpty();
  }

  @Test
  void whenAnInterpreterLeavesAnotherTakesOver() {
    // Given
    book(0, 1, 0).then().statusCode(200);
    Guest jana = fair.guest(5);
    interpret(ivo, jana).then().statusCode(200);
    // When
    fairs.leave(fair, ivo);
    // Then
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                database.count(
                        "meeting where event_id = ? and state = 'CONFIRMED' and interpreter_id = ?",
                        fair.id(),
                        jana.participantId())
                    == 1);
    assertThat(overlaps.of(fair.id())).isEmpty();
    // When
    fairs.leave(fair, jana);
    // Then the two still have their time
    await().atMost(PATIENCE).until(() -> interpreted() == 0);
    assertThat(database.count("meeting where event_id = ? and state = 'CONFIRMED'", fair.id()))
        .isOne();
    assertThat(overlaps.of(fair.id())).isEmpty();
  }

  @Test
  void whenAnInterpreterAcceptsAndHasSomethingElseAnotherTakesOver() {
    // Given
    awaitsAcceptance(true, 2);
    book(0, 1, 0).then().statusCode(200);
    hasSomethingElseAtTheSameTime();
    Guest jana = fair.guest(5);
    interpret(ivo, jana).then().statusCode(200);
    // When
    awaitsAcceptance(false, 3);
    // Then
    assertThat(
            database.count(
                "meeting where event_id = ? and state = 'CONFIRMED' and interpreter_id = ?",
                fair.id(),
                jana.participantId()))
        .isOne();
    assertThat(interpretedAt(0)).isOne();
    assertThat(overlaps.of(fair.id())).isEmpty();
  }

  @Test
  void whenTheOnlyInterpreterAcceptsAndHasSomethingElseTheTwoStillMeet() {
    // Given one meeting beside something, and one beside nothing
    awaitsAcceptance(true, 2);
    book(0, 1, 0).then().statusCode(200);
    book(2, 3, 1).then().statusCode(200);
    hasSomethingElseAtTheSameTime();
    // When
    awaitsAcceptance(false, 3);
    // Then
    assertThat(database.count("meeting where event_id = ? and state = 'CONFIRMED'", fair.id()))
        .isEqualTo(2);
    assertThat(interpretedAt(0)).isZero();
    assertThat(interpretedAt(1)).isOne();
    assertThat(overlaps.of(fair.id())).isEmpty();
  }

  /** Whether Ivo was entered by others; returns when it is known. */
  private void awaitsAcceptance(boolean awaited, long version) {
    told.tell(
        new ParticipantChanged(
            Fairs.header(version),
            new ParticipantMessage.State(
                ivo.participantId(), fair.id(), ivo.personId(), null, true, awaited)));
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                database.count(
                        "participant_copy where id = ? and awaits_acceptance = ?",
                        ivo.participantId(),
                        awaited)
                    == 1);
  }

  /** At another fair, in the first slot. */
  private void hasSomethingElseAtTheSameTime() {
    Fair other = fairs.open(fair.event().startsAt(), 1, 1, 0);
    database.change(
        """
        insert into occupancy (event_id, resource_kind, resource_id, during, source_kind, source_id)
        select event_id, 'PERSON', ?, tstzrange(starts_at, ends_at), 'COMMITMENT', gen_random_uuid()
        from slot_copy where id = ?
        """,
        ivo.personId(),
        other.slot(0));
  }

  @Test
  void whoStillInterpretsIsNotLeftOut() {
    // Given
    book(0, 1, 0).then().statusCode(200);
    // When / Then
    interpret().then().statusCode(409).body("type", endsWith("/interpreter-planned"));
    fair.organiser()
        .asks()
        .get(fair.path("/interpreters"))
        .then()
        .body("interpreters.participantId", equalTo(List.of(ivo.participantId().toString())));
    ivo.asks().get(fair.path("/interpreters")).then().statusCode(403);
  }

  @Test
  void theListIsClearedBesideMeetingsThatNeedNobody() {
    // Given two who both speak German
    book(0, 2, 0).then().statusCode(200);
    assertThat(interpreted()).isZero();
    // When / Then
    interpret().then().statusCode(200).body("interpreters", hasSize(0));
  }

  private void speak(int guest, String... languages) {
    fair.guest(guest)
        .asks()
        .header("If-Match", "*")
        .body(Map.of("headline", "Here", "languages", languages))
        .put(fair.path("/profiles/me"))
        .then()
        .statusCode(200);
  }

  private Response interpret(Guest... interpreters) {
    List<Map<String, Object>> all =
        Stream.of(interpreters)
            .map(
                who ->
                    Map.<String, Object>of(
                        "participantId", who.participantId(), "languages", List.of("de", "fr")))
            .toList();
    return fair.organiser()
        .asks()
        .body(Map.of("interpreters", all))
        .put(fair.path("/interpreters"));
  }

  private Response book(int host, int guest, int slot) {
    UUID request = calls.ask(fair.guest(host), fair.guest(guest), Map.of());
    return accept(request, guest, slot);
  }

  private Response accept(UUID request, int guest, int slot) {
    return calls.accept(fair.guest(guest), request, Map.of("slotId", fair.slot(slot)));
  }

  private void load(int host, int guest) {
    Map<String, Object> row =
        Map.of(
            "hostId",
            fair.guest(host).participantId(),
            "guestId",
            fair.guest(guest).participantId());
    fair.organiser()
        .asks()
        .body(Map.of("requests", List.of(row)))
        .post(fair.path("/requests/imports"))
        .then()
        .statusCode(201);
  }

  private String plan() {
    String id =
        fair.organiser().asks().body(Map.of("seed", 1)).post(fair.path("/timetables")).path("id");
    await()
        .atMost(PATIENCE)
        .until(
            () ->
                fair.organiser()
                    .asks()
                    .get(fair.path("/timetables/" + id))
                    .path("state")
                    .equals("DONE"));
    return id;
  }

  private Response organiser(String path) {
    return fair.organiser().asks().post(fair.path(path));
  }

  private long interpreted() {
    return database.count(
        "occupancy where event_id = ? and resource_kind = 'INTERPRETER'", fair.id());
  }

  private long interpretedAt(int slot) {
    return database.count(
        "occupancy o join slot_copy s on s.event_id = o.event_id and o.during = tstzrange(s.starts_at, s.ends_at)"
            + " where o.event_id = ? and o.resource_kind = 'INTERPRETER' and s.id = ?",
        fair.id(),
        fair.slot(slot));
  }

  private EventMessage.State fiveMinutesLater() {
    EventMessage.State event = fair.event();
    return new EventMessage.State(
        event.id(),
        event.kind(),
        event.status(),
        event.title(),
        event.zone(),
        event.venue(),
        event.startsAt(),
        event.endsAt().plusSeconds(300),
        event.slots().stream()
            .map(
                slot ->
                    new EventMessage.Slot(
                        slot.id(),
                        slot.number(),
                        slot.startsAt().plusSeconds(300),
                        slot.endsAt().plusSeconds(300)))
            .toList(),
        event.tables(),
        event.organiserIds());
  }

  private boolean hasMoved() {
    return database.count(
            "slot_copy where id = ? and starts_at = ?::timestamptz",
            fair.slot(0),
            fair.event().slots().getFirst().startsAt().plusSeconds(300).toString())
        == 1;
  }
}
