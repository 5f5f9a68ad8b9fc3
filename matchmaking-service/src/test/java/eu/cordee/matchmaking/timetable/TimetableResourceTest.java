package eu.cordee.matchmaking.timetable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import eu.cordee.contracts.EventMessage;
import eu.cordee.contracts.TimetableMessage;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.Database;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.Overlaps;
import eu.cordee.matchmaking.testing.Told;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.SchedulingProblem;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An organiser loads requests, runs the scheduler, looks at the result and publishes it. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class TimetableResourceTest {

  @Inject Fairs fairs;
  @Inject Told told;
  @Inject Database database;
  @Inject Overlaps overlaps;

  @Test
  void aWholeBrokerageEventIsLoadedScheduledPublishedAndTakenBack() {
    // Given: an event in the shape of forum-14
    SchedulingProblem problem = SmallProblems.brokerageEvent(14);
    Fair fair = fairs.open(22, 22, 78);
    load(fair, problem).then().statusCode(201).body("requests", hasSize(302));
    // When
    String id = run(fair, 1);
    // Then
    get(fair, id)
        .then()
        .body("requested", equalTo(302), "placed", equalTo(302), "upperBound", equalTo(302))
        .body("reasons", empty());
    List<String> placed = new ArrayList<>();
    String cursor = "";
    while (cursor != null) {
      Response page = list(fair, id, "placements?limit=120&cursor=" + cursor);
      placed.addAll(page.path("items.collect { it.slotId + it.tableId }"));
      cursor = page.path("next");
    }
    assertThat(placed).hasSize(302).doesNotHaveDuplicates();
    // And when
    post(fair, id, "publication").then().statusCode(200).body("state", equalTo("PUBLISHED"));
    // Then
    assertThat(confirmed(fair)).isEqualTo(302);
    assertThat(overlaps.of(fair.id())).isEmpty();
    fair.organiser()
        .asks()
        .get(fair.path("/occupancy"))
        .then()
        .body("cells", hasSize(302), "tables", hasSize(22));
    int agenda = fair.guest(0).asks().get(fair.path("/agenda")).path("items.size()");
    assertThat(agenda).isPositive();
    get(fair, id).then().body("standing", equalTo(302));
    // And when somebody cancels one: it is no longer there to be taken back
    String meeting = fair.guest(0).asks().get(fair.path("/agenda")).path("items[0].sourceId");
    fair.organiser()
        .asks()
        .post(fair.path("/meetings/" + meeting + "/cancellation"))
        .then()
        .statusCode(200);
    get(fair, id).then().body("standing", equalTo(301));
    // And when
    post(fair, id, "rollback")
        .then()
        .statusCode(200)
        .body("state", equalTo("ROLLED_BACK"), "standing", nullValue());
    // Then
    assertThat(confirmed(fair)).isZero();
    assertThat(database.count("occupancy where event_id = ?", fair.id())).isZero();
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(told.about(UUID.fromString(id)))
                    .extracting(Object::getClass)
                    .containsExactly(
                        (Class) TimetableMessage.TimetablePublished.class,
                        TimetableMessage.TimetableRolledBack.class));
    post(fair, id, "publication").then().statusCode(409);
  }

  @Test
  void theSameSeedGivesTheSameTimetable() {
    // Given
    Fair fair = fairs.open(4, 2, 6);
    loadPairs(fair, List.of(new int[] {0, 1}, new int[] {0, 2}, new int[] {3, 4}));
    // When
    List<Object> first = list(fair, run(fair, 5), "placements").path("items");
    List<Object> second = list(fair, run(fair, 5), "placements").path("items");
    // Then
    assertThat(first).hasSize(3).isEqualTo(second);
  }

  @Test
  void aRequestWithoutAPlaceSaysWhatWouldPlaceIt() {
    // Given: one slot and one table for two pairs
    Fair fair = fairs.open(1, 1, 4);
    loadPairs(fair, List.of(new int[] {0, 1}, new int[] {2, 3}));
    // When
    String id = run(fair, 1);
    // Then
    get(fair, id)
        .then()
        .body("placed", equalTo(1), "reasons.reason", contains("NO_TABLE"))
        .body("reasons.count", contains(1), "advice[0].kind", equalTo("TABLES_IN_SLOT"))
        .body("advice[0].amount", equalTo(1), "advice[0].placed", equalTo(1));
    list(fair, id, "unplaced?reason=NO_TABLE")
        .then()
        .body("items.reason", contains("NO_TABLE"))
        .body("items[0].remedy.slotId", equalTo(fair.slot(0).toString()))
        .body("items[0].remedy.changes.kind", contains("ADD_TABLE"));
    list(fair, id, "unplaced?reason=RULE").then().body("items", empty());
  }

  @Test
  void aRunOnALargerEventIsComparedAndNeverPublished() {
    // Given: one slot and one table for two pairs that share nobody, and one that shares both
    Fair fair = fairs.open(1, 1, 4);
    loadPairs(fair, List.of(new int[] {0, 1}, new int[] {2, 3}, new int[] {0, 2}));
    // When
    String real = run(fair, Map.of());
    String moreTables = run(fair, Map.of("moreTables", 1));
    String moreOfBoth = run(fair, Map.of("moreTables", 1, "moreSlots", 1));
    // Then
    get(fair, real).then().body("placed", equalTo(1), "whatIf", equalTo(null));
    get(fair, moreTables)
        .then()
        .body("placed", equalTo(2), "upperBound", equalTo(2), "whatIf.moreTables", equalTo(1))
        .body("reasons", empty());
    list(fair, moreTables, "placements").then().body("items", empty());
    get(fair, moreOfBoth).then().body("placed", equalTo(3), "upperBound", equalTo(3));
    post(fair, moreTables, "publication")
        .then()
        .statusCode(409)
        .body("type", endsWith("/only-a-what-if"));
    assertThat(confirmed(fair)).isZero();
  }

  @Test
  void aRunSaysHowGoodItIsAndHowItWasAskedFor() {
    // Given
    Fair fair = fairs.open(2, 1, 4);
    loadPairs(fair, List.of(new int[] {0, 1}, new int[] {2, 3}));
    // When
    String usual = run(fair, Map.of());
    String thorough = run(fair, Map.of("thorough", true, "leastMeetings", 2, "mostMeetings", 3));
    // Then
    get(fair, usual)
        .then()
        .body("thorough", equalTo(false), "mostMeetings", equalTo(null))
        .body("quality.weight", equalTo(2), "quality.weightBound", equalTo(2))
        .body("quality.boundMethod", equalTo("PRICES"))
        .body("quality.people", equalTo(4), "quality.peopleWithAvoidableBreaks", equalTo(0))
        .body("quality.breaks", equalTo(0), "quality.leastBreaks", equalTo(0));
    get(fair, thorough)
        .then()
        .body("thorough", equalTo(true), "mostMeetings", equalTo(3), "placed", equalTo(2))
        .body("leastMeetings", equalTo(2), "quality.shortfall", equalTo(4))
        .body("quality.leastShortfall", equalTo(4));
    for (String field : List.of("leastMeetings", "mostMeetings", "moreTables", "moreSlots")) {
      refused(fair, Map.of(field, -1)).body("violations.field", contains(endsWith(field)));
    }
  }

  @Test
  void whatARunClaimsCanBeCheckedByAnybody(@TempDir Path folder) {
    // Given: a place less than requests, and what it would be with one table more
    Fair fair = fairs.open(1, 1, 4);
    loadPairs(fair, List.of(new int[] {0, 1}, new int[] {2, 3}));
    String real = run(fair, Map.of());
    String whatIf = run(fair, Map.of("moreTables", 1));
    // When
    Verifier.unzip(proof(fair, real), folder);
    // Then
    assertThat(Verifier.verdict(folder)).startsWith("VERIFIED").contains("weight 1, at most 1");
    Verifier.unzip(proof(fair, whatIf), folder);
    assertThat(Verifier.verdict(folder)).startsWith("VERIFIED").contains("weight 2, at most 2");
    fair.guest(0)
        .asks()
        .get(fair.path("/timetables/" + real + "/proof/export"))
        .then()
        .statusCode(403);
    String waiting = start(fair, Map.of("seed", PatientScheduler.SEED));
    get(fair, waiting + "/proof/export").then().statusCode(404).body("type", endsWith("/no-proof"));
    post(fair, waiting, "cancellation").then().statusCode(200);
  }

  @Test
  void nobodyGetsMoreMeetingsThanTheRunAllowsThoseBookedAlreadyIncluded() {
    // Given: three slots, and somebody with one meeting whom two more want
    Fair fair = fairs.open(3, 2, 4);
    book(fair, 0, 1, 1);
    loadPairs(fair, List.of(new int[] {0, 2}, new int[] {0, 3}));
    // When
    String two = run(fair, Map.of("mostMeetings", 2));
    String three = run(fair, Map.of("mostMeetings", 3));
    // Then
    get(fair, two)
        .then()
        .body("placed", equalTo(1), "upperBound", equalTo(1), "reasons.reason", contains("CAP"))
        .body("advice.kind", contains("HIGHER_CAPS"), "advice.placed", contains(1));
    list(fair, two, "unplaced?reason=CAP")
        .then()
        .body("items[0].remedy.changes.kind", contains("RAISE_CAP"))
        .body(
            "items[0].remedy.changes[0].participantId",
            equalTo(fair.guest(0).participantId().toString()));
    get(fair, three).then().body("placed", equalTo(2), "advice", empty());
  }

  @Test
  void whoBooksBeforePublicationKeepsTheirMeeting() {
    // Given: one slot; the run places guests 0 and 1
    Fair fair = fairs.open(1, 2, 3);
    loadPairs(fair, List.<int[]>of(new int[] {0, 1}));
    String id = run(fair, 1);
    String request =
        fair.guest(2)
            .asks()
            .body(Map.of("guestId", fair.guest(0).participantId()))
            .post(fair.path("/requests"))
            .path("id");
    fair.guest(0)
        .asks()
        .post(fair.path("/requests/" + request + "/acceptance"))
        .then()
        .statusCode(200);
    // When
    Response published = post(fair, id, "publication");
    // Then
    published
        .then()
        .statusCode(200)
        .body("placed", equalTo(0), "reasons.reason", contains("NO_COMMON_SLOT"));
    fair.guest(1)
        .asks()
        .get(fair.path("/requests?box=in"))
        .then()
        .body("items[0].unplacedReason", equalTo("NO_COMMON_SLOT"));
    assertThat(overlaps.of(fair.id())).isEmpty();
  }

  @Test
  void whatIsBookedStaysAndOnlyGapsAreFilled() {
    // Given
    Fair fair = fairs.open(2, 1, 3);
    book(fair, 0, 1, 1);
    loadPairs(fair, List.of(new int[] {0, 2}, new int[] {1, 2}));
    // When
    String id = run(fair, 1);
    // Then
    get(fair, id).then().body("requested", equalTo(2), "placed", equalTo(1));
    list(fair, id, "placements").then().body("items.slotId", contains(fair.slot(0).toString()));
  }

  @Test
  void badRowsAreAllReportedAndNothingIsLoaded() {
    // Given
    Fair fair = fairs.open(2, 1, 3);
    UUID host = fair.guest(0).participantId();
    UUID guest = fair.guest(1).participantId();
    List<Map<String, Object>> rows =
        List.of(
            Map.of("hostId", host, "guestId", guest),
            Map.of("hostId", host, "guestId", host),
            Map.of("hostId", "nobody", "guestId", guest),
            Map.of("hostId", host, "guestId", guest, "fixedSlotId", UUID.randomUUID()),
            Map.of("hostId", host, "guestId", guest, "after", List.of(9)));
    // When
    Response refused = imports(fair, Map.of("requests", rows));
    // Then
    refused.then().statusCode(400).body("lines.line", contains(2, 3, 4, 5));
    assertThat(database.count("meeting_request where event_id = ?", fair.id())).isZero();
    imports(
            fair,
            Map.of(
                "requests",
                List.of(
                    Map.of("hostId", host, "guestId", guest, "after", List.of(1)),
                    Map.of(
                        "hostId", host,
                        "guestId", fair.guest(2).participantId(),
                        "after", List.of(0)))))
        .then()
        .statusCode(400)
        .body("lines.reason", contains("after leads in a circle", "after leads in a circle"));
    fair.guest(0)
        .asks()
        .body(Map.of("requests", List.of(Map.of("hostId", host, "guestId", guest))))
        .post(fair.path("/requests/imports"))
        .then()
        .statusCode(403);
  }

  @Test
  void windowsFixedSlotsAndOrderAreKept() {
    // Given
    Fair fair = fairs.open(3, 3, 6);
    EventMessage.Slot last = fair.event().slots().get(2);
    imports(
            fair,
            Map.of(
                "requests",
                List.of(
                    row(fair, 0, 1, Map.of("fixedSlotId", fair.slot(1))),
                    row(fair, 2, 3, Map.of("after", List.of(0))),
                    row(
                        fair,
                        4,
                        5,
                        Map.of("window", Map.of("earliest", last.startsAt().toString())))),
                "availability",
                List.of(
                    Map.of(
                        "participantId", fair.guest(4).participantId(),
                        "unavailableSlotIds", List.of(fair.slot(0))))))
        .then()
        .statusCode(201);
    // When
    String id = run(fair, 3);
    // Then
    list(fair, id, "placements")
        .then()
        .body(
            "items.slotId",
            contains(fair.slot(1).toString(), fair.slot(2).toString(), fair.slot(2).toString()));
  }

  @Test
  void runsAreForOrganisersAndCanBePutAside() {
    // Given
    Fair fair = fairs.open(2, 1, 2);
    Fair bare = fairs.open(0, 0, 1);
    String id = run(fair, 1);
    // When / Then
    fair.guest(0).asks().get(fair.path("/timetables")).then().statusCode(403);
    fair.guest(0).asks().post(fair.path("/timetables")).then().statusCode(403);
    bare.organiser()
        .asks()
        .post(bare.path("/timetables"))
        .then()
        .statusCode(409)
        .body("type", endsWith("/nothing-to-schedule"));
    bare.organiser().asks().get(bare.path("/timetables/" + id)).then().statusCode(404);
    post(fair, id, "cancellation").then().statusCode(200).body("state", equalTo("CANCELLED"));
    post(fair, id, "publication").then().statusCode(409);
    fair.organiser()
        .asks()
        .get(fair.path("/timetables"))
        .then()
        .body("items.id", contains(id), "items[0].reasons", empty());
    for (String list : List.of("placements", "unplaced")) {
      fair.guest(0).asks().get(fair.path("/timetables/" + id + "/" + list)).then().statusCode(403);
      list(bare, id, list).then().statusCode(404);
      list(fair, id, list + "?cursor=nonsense").then().statusCode(400);
    }
  }

  @Test
  void aRunThatIsStoppedKeepsTheBestPlanSoFar() {
    // Given: a run that has placed one of two and would search on for ever
    Fair fair = fairs.open(1, 1, 4);
    loadPairs(fair, List.of(new int[] {0, 1}, new int[] {2, 3}));
    String id = start(fair, Map.of("seed", PatientScheduler.SEED));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () ->
                get(fair, id)
                    .then()
                    .body("state", equalTo("RUNNING"), "placed", equalTo(1))
                    .body("upperBound", equalTo(1), "requested", equalTo(2))
                    .body("progress", equalTo(PatientScheduler.SHARE), "stopped", equalTo(false)));
    // When
    post(fair, id, "cancellation")
        .then()
        .statusCode(200)
        .body("state", equalTo("RUNNING"), "stopped", equalTo(true));
    // Then
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> get(fair, id).then().body("state", equalTo("DONE")));
    get(fair, id).then().body("stopped", equalTo(true), "placed", equalTo(1));
    list(fair, id, "placements").then().body("items", hasSize(1));
    post(fair, id, "publication").then().statusCode(200).body("placed", equalTo(1));
    assertThat(confirmed(fair)).isEqualTo(1);
  }

  @Test
  void aStoppedRunWithoutAPlanOrWithoutAReplicaIsCancelled() {
    // Given: nothing to place; and somebody claimed another run, was asked to stop, and died
    Fair fair = fairs.open(2, 1, 2);
    String empty = start(fair, Map.of("seed", PatientScheduler.SEED));
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> get(fair, empty).then().body("state", equalTo("RUNNING")));
    UUID orphan = UUID.randomUUID();
    database.change(
        """
        insert into timetable_run (id, version, changed_at, event_id, state, seed, requested, placed, upper_bound,
          claims, lease_until, stopped)
        values (?, 1, now(), ?, 'RUNNING', 1, 0, 0, 0, 1, now() - interval '1 second', true)
        """,
        orphan,
        fair.id());
    // When
    post(fair, empty, "cancellation").then().statusCode(200);
    // Then
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(
            () -> {
              get(fair, empty).then().body("state", equalTo("CANCELLED"));
              get(fair, orphan.toString()).then().body("state", equalTo("CANCELLED"));
            });
  }

  @Test
  void aRunWhoseReplicaDiedIsTakenOver() {
    // Given: somebody claimed it and went silent
    Fair fair = fairs.open(2, 1, 2);
    UUID id = UUID.randomUUID();
    database.change(
        """
        insert into timetable_run (id, version, changed_at, event_id, state, seed, requested, placed, upper_bound,
          claims, lease_until)
        values (?, 1, now(), ?, 'RUNNING', 1, 0, 0, 0, 1, now() - interval '1 second')
        """,
        id,
        fair.id());
    // When / Then
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> get(fair, id.toString()).then().body("state", equalTo("DONE")));
    assertThat(database.count("timetable_run where id = ? and claims = 2", id)).isEqualTo(1);
  }

  /** The slots in which somebody is not there. */
  private static IntStream away(SchedulingProblem problem, int guest) {
    BitSet available = problem.participants().get(guest).available();
    return IntStream.range(0, problem.slots()).filter(slot -> !available.get(slot));
  }

  private Response load(Fair fair, SchedulingProblem problem) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Request wish : problem.requests()) {
      EventMessage.Slot first = fair.event().slots().get(wish.allowed().nextSetBit(0));
      EventMessage.Slot last = fair.event().slots().get(wish.allowed().length() - 1);
      rows.add(
          row(
              fair,
              wish.hosts()[0],
              wish.guests()[0],
              Map.of(
                  "window",
                  Map.of(
                      "earliest", first.startsAt().toString(),
                      "latest", last.endsAt().toString()))));
    }
    List<Map<String, Object>> availability = new ArrayList<>();
    for (int guest = 0; guest < problem.participants().size(); guest++) {
      availability.add(
          Map.of(
              "participantId",
              fair.guest(guest).participantId(),
              "unavailableSlotIds",
              away(problem, guest).mapToObj(fair::slot).toList()));
    }
    return imports(fair, Map.of("requests", rows, "availability", availability));
  }

  private void loadPairs(Fair fair, List<int[]> pairs) {
    List<Map<String, Object>> rows =
        pairs.stream().map(pair -> row(fair, pair[0], pair[1], Map.of())).toList();
    imports(fair, Map.of("requests", rows)).then().statusCode(201);
  }

  private static void book(Fair fair, int host, int guest, int slot) {
    String request =
        fair.guest(host)
            .asks()
            .body(Map.of("guestId", fair.guest(guest).participantId()))
            .post(fair.path("/requests"))
            .path("id");
    fair.guest(guest)
        .asks()
        .body(Map.of("slotId", fair.slot(slot)))
        .post(fair.path("/requests/" + request + "/acceptance"))
        .then()
        .statusCode(200);
  }

  private static Map<String, Object> row(Fair fair, int host, int guest, Map<String, Object> more) {
    Map<String, Object> row = new HashMap<>(more);
    row.put("hostId", fair.guest(host).participantId());
    row.put("guestId", fair.guest(guest).participantId());
    return row;
  }

  private static Response imports(Fair fair, Map<String, Object> body) {
    return fair.organiser().asks().body(body).post(fair.path("/requests/imports"));
  }

  private String run(Fair fair, long seed) {
    return run(fair, Map.of("seed", seed));
  }

  private static String start(Fair fair, Map<String, Object> how) {
    return fair.organiser()
        .asks()
        .body(how)
        .post(fair.path("/timetables"))
        .then()
        .statusCode(202)
        .body("state", equalTo("QUEUED"))
        .extract()
        .path("id");
  }

  private static byte[] proof(Fair fair, String id) {
    return get(fair, id + "/proof/export")
        .then()
        .statusCode(200)
        .contentType("application/zip")
        .extract()
        .asByteArray();
  }

  private static ValidatableResponse refused(Fair fair, Map<String, Object> how) {
    return fair.organiser().asks().body(how).post(fair.path("/timetables")).then().statusCode(400);
  }

  private String run(Fair fair, Map<String, Object> how) {
    String id = start(fair, how);
    await()
        .atMost(Duration.ofSeconds(60))
        .untilAsserted(() -> get(fair, id).then().body("state", equalTo("DONE")));
    return id;
  }

  private static Response get(Fair fair, String id) {
    return fair.organiser().asks().get(fair.path("/timetables/" + id));
  }

  private static Response list(Fair fair, String id, String what) {
    return get(fair, id + "/" + what);
  }

  private static Response post(Fair fair, String id, String what) {
    return fair.organiser().asks().post(fair.path("/timetables/" + id + "/" + what));
  }

  private long confirmed(Fair fair) {
    return database.count("meeting where event_id = ? and state = 'CONFIRMED'", fair.id());
  }
}
