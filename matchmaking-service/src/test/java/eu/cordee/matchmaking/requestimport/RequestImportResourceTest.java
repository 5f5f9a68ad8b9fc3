package eu.cordee.matchmaking.requestimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.kit.testing.RefusedStatements;
import eu.cordee.matchmaking.testing.Database;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.RequestCalls;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports of requests: all or none, as often as one likes. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class RequestImportResourceTest {

  private static final String OPEN = "meeting_request where state = 'ACCEPTED' and event_id = ?";

  private static final String THERE_ALREADY = "23505";

  @Inject Fairs fairs;
  @Inject Database database;
  @Inject AgroalDataSource dataSource;

  private Fair fair;

  @BeforeEach
  void openFair() {
    fair = fairs.open(4, 2, 4);
  }

  @Test
  void theSameFileAgainMakesNothingTwiceAndChangesNothing() {
    // Given
    Map<String, Object>[] rows = rows(row(0, 1), row("r-2", 1, 2, Map.of("after", List.of(0))));
    List<String> first = load(rows).then().statusCode(201).extract().path("requests.id");
    // When
    Response again = load(rows);
    // Then
    again
        .then()
        .statusCode(201)
        .body("requests.id", equalTo(first))
        .body("requests.outcome", contains("UNCHANGED", "UNCHANGED"));
    assertThat(database.count(OPEN, fair.id())).isEqualTo(2);
    assertThat(database.count(OPEN + " and version > 0", fair.id())).isZero();
  }

  @Test
  void whatARowSaysDifferentlyIsTakenOver() {
    // Given
    load(row("r-1", 0, 1, Map.of("priority", "NICE")), row("r-2", 1, 2, Map.of()));
    // When
    Response again =
        load(
            row("r-1", 0, 1, Map.of("priority", "MUST", "fixedSlotId", fair.slot(1))),
            row("r-2", 1, 2, Map.of("after", List.of(0))),
            row("r-3", 2, 3, Map.of()));
    // Then
    again
        .then()
        .statusCode(201)
        .body("requests.outcome", contains("CHANGED", "CHANGED", "CREATED"))
        .body("requests.reference", contains("r-1", "r-2", "r-3"));
    assertThat(database.count(OPEN + " and priority = 'MUST'", fair.id())).isEqualTo(1);
    assertThat(
            database.count(
                "request_order o join meeting_request r on r.id = o.after_id where r.event_id = ?",
                fair.id()))
        .isEqualTo(1);
  }

  @Test
  void whatIsSaidOfFreeSlotsHasAnOutcomeToo() {
    busyIn(fair.slot(0)).body("availability.outcome", contains("CHANGED"));
    busyIn(fair.slot(0))
        .body("requests.outcome", contains("UNCHANGED"))
        .body("availability.outcome", contains("UNCHANGED"));
    busyIn(fair.slot(1))
        .body("requests.outcome", contains("UNCHANGED"))
        .body("availability.outcome", contains("CHANGED"))
        .body("availability.participantId", contains(fair.guest(0).participantId().toString()));
  }

  @Test
  void aPairTwiceInOneFileIsRefusedInBothDirections() {
    // When
    Response refused =
        load(row(0, 1), row(0, 1), row(1, 0), row("r", 1, 2, Map.of()), row("r", 2, 3, Map.of()));
    // Then
    refused
        .then()
        .statusCode(400)
        .body("lines.line", contains(2, 3, 5))
        .body("lines[0].reason", containsString("the same pair as line 1"))
        .body("lines[1].reason", containsString("the mirror of line 1"))
        .body("lines[2].reason", containsString("reference is the same as in line 4"));
    assertThat(database.count(OPEN, fair.id())).isZero();
  }

  @Test
  void aWindowThatEndsBeforeItBeginsIsRefused() {
    // When
    Response refused =
        load(
            row(
                "r",
                0,
                1,
                Map.of(
                    "window",
                    Map.of("earliest", "2027-03-01T10:00:00Z", "latest", "2027-03-01T09:00:00Z"))));
    // Then
    refused.then().statusCode(400).body("lines[0].reason", equalTo("window ends before it begins"));
  }

  @Test
  void nothingIsLoadedIntoAnEventThatWillNotTakePlace() {
    // Given
    database.change("update event_copy set status = 'CANCELLED' where id = ?", fair.id());
    // When, Then
    load(row(0, 1)).then().statusCode(409).body("type", containsString("event-cancelled"));
  }

  @Test
  void whatPeopleAskedOrTheMirrorOfWhatIsLoadedIsRefused() {
    // Given
    UUID asked = new RequestCalls(fair).ask(fair.guest(0), fair.guest(1), Map.of());
    load(row("r-1", 2, 3, Map.of())).then().statusCode(201);
    // When
    Response refused = load(row(1, 0), row(3, 2), row("r-1", 0, 3, Map.of()));
    // Then
    refused
        .then()
        .statusCode(400)
        .body("lines.line", contains(1, 2, 3))
        .body("lines[0].reason", containsString(asked.toString()));
  }

  @Test
  void whatPeopleCalledOffStaysCalledOff() {
    // Given
    List<String> first = load(row(0, 1)).then().statusCode(201).extract().path("requests.id");
    fair.guest(0)
        .asks()
        .post(fair.path("/requests/" + first.getFirst() + "/cancellation"))
        .then()
        .statusCode(200);
    // When
    Response again = load(row(0, 1));
    // Then
    again
        .then()
        .body("requests.outcome", contains("UNCHANGED"))
        .body("requests.id", equalTo(first));
    assertThat(database.count(OPEN, fair.id())).isZero();
  }

  @Test
  void whatWasCalledOffBetweenOthersGivesItsReferenceAway() {
    // Given
    List<String> first =
        load(row("r-1", 0, 1, Map.of())).then().statusCode(201).extract().path("requests.id");
    fair.guest(0)
        .asks()
        .post(fair.path("/requests/" + first.getFirst() + "/cancellation"))
        .then()
        .statusCode(200);
    // When somebody else comes instead
    Response instead = load(row("r-1", 2, 1, Map.of()));
    // Then
    instead.then().statusCode(201).body("requests.outcome", contains("CREATED"));
    load(row("r-1", 2, 1, Map.of())).then().body("requests.outcome", contains("UNCHANGED"));
    assertThat(database.count(OPEN, fair.id())).isEqualTo(1);
  }

  @Test
  void whatAnImportSaysOfAvailabilityReplacesWhatOneSaidBeforeAndNothingElse() {
    // Given what the participant has marked, too
    fair.guest(0)
        .asks()
        .header("If-Match", "*")
        .body(Map.of("headline", "Optics", "unavailableSlotIds", List.of(fair.slot(0))))
        .put(fair.path("/profiles/me"))
        .then()
        .statusCode(200);
    away(List.of(fair.slot(0), fair.slot(1)));
    assertThat(blocked()).isEqualTo(2);
    // When corrected
    away(List.of(fair.slot(2)));
    // Then
    assertThat(blocked()).isEqualTo(2);
    away(List.of());
    assertThat(blocked()).as("what they have marked themselves").isEqualTo(1);
  }

  @Test
  void aProfileThatDoesNotSayWhenSomebodyIsAwayLeavesItAsItIs() {
    // Given
    profile("CREATED");
    away(List.of(fair.slot(1)));
    // When
    profile("UNCHANGED");
    // Then
    assertThat(blocked()).isEqualTo(1);
  }

  private void away(List<UUID> slots) {
    busy(slots).statusCode(201);
  }

  private ValidatableResponse busyIn(UUID slot) {
    return busy(List.of(slot)).statusCode(201);
  }

  private ValidatableResponse busy(List<UUID> slots) {
    return fair.organiser()
        .asks()
        .body(
            Map.of(
                "requests",
                List.of(row(0, 1)),
                "availability",
                List.of(
                    Map.of(
                        "participantId",
                        fair.guest(0).participantId(),
                        "unavailableSlotIds",
                        slots))))
        .post(fair.path("/requests/imports"))
        .then();
  }

  private void profile(String outcome) {
    fair.organiser()
        .asks()
        .body(
            Map.of(
                "profiles",
                List.of(
                    Map.of("participantId", fair.guest(0).participantId(), "headline", "Optics"))))
        .post(fair.path("/profiles/imports"))
        .then()
        .statusCode(201)
        .body("profiles.outcome", contains(outcome));
  }

  private long blocked() {
    return database.count(
        "unavailable_slot where participant_id = ?", fair.guest(0).participantId());
  }

  @Test
  void theDatabaseRefusesASecondRequestOfAPairHoweverItCame() throws SQLException {
    // Given
    load(row(0, 1)).then().statusCode(201);
    // When, Then
    assertThat(RefusedStatements.refusal(dataSource, mirror(false))).isEqualTo(THERE_ALREADY);
    assertThat(RefusedStatements.refusal(dataSource, mirror(true)))
        .as("what was there twice before the index, and is marked so")
        .isNull();
    assertThat(
            RefusedStatements.refusal(
                dataSource, "drop index one_open_request_per_pair", mirror(false)))
        .as("the sabotaged twin")
        .isNull();
  }

  private String mirror(boolean repeats) {
    return """
        insert into meeting_request (id, event_id, host_id, guest_id, priority, state, origin, repeats)
        select gen_random_uuid(), event_id, guest_id, host_id, priority, state, origin, %s
        from meeting_request where event_id = '%s'
        """
        .formatted(repeats, fair.id());
  }

  @SafeVarargs
  private static Map<String, Object>[] rows(Map<String, Object>... rows) {
    return rows;
  }

  @SafeVarargs
  private Response load(Map<String, Object>... rows) {
    return fair.organiser()
        .asks()
        .body(Map.of("requests", List.of(rows)))
        .post(fair.path("/requests/imports"));
  }

  private Map<String, Object> row(int host, int guest) {
    return Map.of(
        "hostId", fair.guest(host).participantId(), "guestId", fair.guest(guest).participantId());
  }

  private Map<String, Object> row(String reference, int host, int guest, Map<String, Object> more) {
    Map<String, Object> row = new HashMap<>(row(host, guest));
    row.putAll(more);
    row.put("reference", reference);
    return row;
  }
}
