package eu.cordee.gateway.notice.push;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.contracts.MeetingMessage.MeetingConfirmed;
import eu.cordee.contracts.MeetingMessage.MeetingMoved;
import eu.cordee.contracts.RequestMessage.MeetingRequested;
import eu.cordee.contracts.RequestMessage.RequestCancelled;
import eu.cordee.gateway.notice.store.Statements;
import eu.cordee.gateway.testing.Edge;
import eu.cordee.gateway.testing.Fair;
import eu.cordee.gateway.testing.PushTaker;
import eu.cordee.gateway.testing.Surroundings;
import eu.cordee.kit.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people are told is pushed to their devices: once, merged, and readable there alone. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class PushResourceTest {

  private static final String DEVICES = "/api/notices/devices";

  /** Longer than quiet, lease and pauses together. */
  private static final Duration LONG_ENOUGH = Duration.ofSeconds(6);

  @Inject Statements statements;

  private Fair fair;
  private PushTaker device;

  @BeforeEach
  void open() {
    fair = new Fair();
    statements.update("update notice set awaits_mail = false");
    statements.update("delete from notice_manner");
    statements.update("delete from notice_choice");
    statements.update("delete from push_device");
    statements.update("delete from push");
    device = new PushTaker(Fair.parsed(Fair.get(fair.ben, DEVICES)).getString("key"));
  }

  @AfterEach
  void close() {
    fair.close();
    device.close();
  }

  @Test
  void severalChangesBecomeOneThatOnlyTheDeviceCanRead() {
    // Given
    switchOn(fair.ben);

    // When
    UUID meeting = Ids.next();
    ask(Ids.next());
    fair.tell(
        new MeetingConfirmed(Fair.header(1), fair.meeting(meeting, 0, fair.firstTable, true)));
    fair.tell(new MeetingMoved(Fair.header(2), fair.meeting(meeting, 3, fair.secondTable, true)));
    leaveOnlyWithAll("MOVED", "PLANNED", "ASKED", "WELCOME");

    // Then
    JsonObject shown = awaitShown(1).getFirst();
    assertThat(shown.getString("title")).isEqualTo("A fair");
    assertThat(shown.getString("body"))
        .contains("ada Family bittet Sie um ein Treffen", "Tisch B2")
        .doesNotContain("Tisch A1");
    assertThat(shown.getString("link")).isEqualTo("/notices");
    assertThat(device.faults()).isEmpty();
    Awaitility.await().untilAsserted(() -> assertThat(states()).containsExactly("SENT"));
  }

  /** Between two topics a slow machine may need more than the moment of quiet. */
  private void leaveOnlyWithAll(String... kinds) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(20))
        .until(() -> deliver("now() + interval '1 hour'") == 1);
    Awaitility.await()
        .untilAsserted(() -> assertThat(fair.kinds(fair.ben)).containsExactlyInAnyOrder(kinds));
    Awaitility.await()
        .until(
            () -> statements.list("select 1 from notice where awaits_mail", row -> true).isEmpty());
    deliver("now()");
  }

  private int deliver(String when) {
    return statements.update("update push set deliver_after = " + when + " where state = 'OPEN'");
  }

  /** By mail nothing changes; and what is quiet may be wanted there. */
  @Test
  void eachKindComesToDevicesAsItsPersonWants() {
    // Given
    switchOn(fair.ben);
    choose("ASKED", false);
    choose("WITHDRAWN", true);

    // When
    UUID request = Ids.next();
    ask(request);
    fair.tell(new RequestCancelled(Fair.header(2), fair.request(request, false)));

    // Then
    assertThat(awaitShown(1).getFirst().getString("body")).doesNotContain("bittet Sie");
    assertThat(states()).containsExactly("SENT");
  }

  /** A digest is of mails: a day later nothing on a device is of use. */
  @Test
  void aDigestHoldsNoPushBack() {
    // Given
    switchOn(fair.ben);
    statements.update(
        "insert into notice_manner values (?, 'DAILY', null, null, 'Z')", fair.ben.person());

    // When
    ask(Ids.next());

    // Then
    awaitShown(1);
  }

  @Test
  void quietHoursHoldAPushBack() {
    // Given
    switchOn(fair.ben);
    statements.update(
        "insert into notice_manner values (?, 'AT_ONCE', '00:00', '23:59', 'Z')",
        fair.ben.person());

    // When
    ask(Ids.next());

    // Then
    Awaitility.await()
        .until(
            () ->
                !statements
                    .list(
                        "select 1 from push where state = 'OPEN' and deliver_after > now() + interval '10 seconds'",
                        row -> true)
                    .isEmpty());
    assertThat(device.read()).isEmpty();
  }

  @Test
  void whatMustBeToldCannotBeSwitchedOffThereEither() {
    assertThat(change("EVENT_CANCELLED", false).statusCode()).isEqualTo(400);
  }

  @Test
  void whoHasLeftIsShownNothingMore() {
    // Given
    switchOn(fair.ben);

    // When
    ask(Ids.next());
    fair.takePart(fair.ben, 2, false);

    // Then
    Awaitility.await().untilAsserted(() -> assertThat(states()).containsExactly("DROPPED"));
    assertThat(device.read()).isEmpty();
  }

  @Test
  void whereNobodyIsAnyMoreNothingIsPushedAgain() {
    // Given
    switchOn(fair.ben);
    device.answers(410);

    // When
    ask(Ids.next());

    // Then
    Awaitility.await().untilAsserted(() -> assertThat(states()).containsExactly("REFUSED"));
    assertThat(devices(fair.ben)).isEmpty();
  }

  @Test
  void whatWasBeingPushedWhenItsReplicaEndedIsNotPushedAgain() {
    assertThat(shownAfterAnEnd(() -> {})).isZero();
    assertThat(states()).containsExactly("UNKNOWN");
  }

  /** The sabotage twin: whoever takes the unknown for unsent. */
  @Test
  void withoutThatStateItWouldBePushedAgain() {
    assertThat(
            shownAfterAnEnd(
                () ->
                    statements.update(
                        "update push set state = 'OPEN', deliver_after = now() where state = 'UNKNOWN'")))
        .isEqualTo(1);
  }

  @Test
  void aDeviceIsItsPersonsAlone() {
    // Given
    switchOn(fair.ben);
    String id = devices(fair.ben).getFirst().getString("id");

    // When
    int stranger =
        Edge.send("DELETE", DEVICES + "/" + id, "", "Authorization", "Bearer " + fair.ada.token())
            .statusCode();

    // Then
    assertThat(stranger).isEqualTo(404);
    assertThat(devices(fair.ada)).isEmpty();
    assertThat(devices(fair.ben)).hasSize(1);
    assertThat(
            Edge.send(
                    "DELETE", DEVICES + "/" + id, "", "Authorization", "Bearer " + fair.ben.token())
                .statusCode())
        .isEqualTo(204);
    assertThat(devices(fair.ben)).isEmpty();
  }

  @Test
  void whoeverIsThereNowIsWhomADeviceShowsNotices() {
    // Given
    switchOn(fair.ada);

    // When
    switchOn(fair.ben);

    // Then
    assertThat(devices(fair.ada)).isEmpty();
    assertThat(devices(fair.ben)).hasSize(1);
  }

  @Test
  void anAddressWithinTheHouseIsRefused() {
    assertThat(put(fair.ben, "https://localhost/a").statusCode()).isEqualTo(400);
    assertThat(put(fair.ben, "https://10.0.0.1/a").statusCode()).isEqualTo(400);
    assertThat(devices(fair.ben)).isEmpty();
  }

  private void choose(String kind, boolean pushed) {
    HttpResponse<String> answer = change(kind, pushed);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertThat(answer.body())
        .contains("{\"kind\":\"%s\",\"mail\":true,\"push\":%s}".formatted(kind, pushed));
  }

  private HttpResponse<String> change(String kind, boolean pushed) {
    return Edge.send(
        "PUT",
        "/api/notices/settings",
        """
        {"kinds": [{"kind": "%s", "mail": true, "push": %s}], "digest": "AT_ONCE", "zone": "Z"}
        """
            .formatted(kind, pushed),
        "Authorization",
        "Bearer " + fair.ben.token(),
        "Content-Type",
        "application/json");
  }

  private int shownAfterAnEnd(Runnable meanwhile) {
    switchOn(fair.ben);
    ask(Ids.next());
    Awaitility.await()
        .pollInterval(Duration.ofMillis(20))
        .until(
            () ->
                statements.update(
                        "update push set state = 'SENDING', begun_at = clock_timestamp() where state = 'OPEN'")
                    == 1);
    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(() -> assertThat(states()).containsExactly("UNKNOWN"));
    meanwhile.run();
    Awaitility.await().pollDelay(LONG_ENOUGH).atMost(LONG_ENOUGH.multipliedBy(2)).until(() -> true);
    return device.read().size();
  }

  private void switchOn(Fair.Somebody one) {
    HttpResponse<String> answer = put(one, device.endpoint());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private HttpResponse<String> put(Fair.Somebody one, String endpoint) {
    JsonObject body =
        JsonObject.of(
            "endpoint",
            endpoint,
            "p256dh",
            device.p256dh(),
            "auth",
            device.auth(),
            "language",
            "de");
    return Edge.send(
        "PUT",
        DEVICES,
        body.encode(),
        "Authorization",
        "Bearer " + one.token(),
        "Content-Type",
        "application/json");
  }

  private List<JsonObject> devices(Fair.Somebody one) {
    return Fair.parsed(Fair.get(one, DEVICES)).getJsonArray("devices").stream()
        .map(JsonObject.class::cast)
        .toList();
  }

  private void ask(UUID request) {
    fair.tell(new MeetingRequested(Fair.header(1), fair.request(request, true)));
  }

  private List<JsonObject> awaitShown(int count) {
    Awaitility.await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(device.read()).as("%s", device.faults()).hasSize(count));
    return device.read();
  }

  private List<String> states() {
    return statements.list(
        "select state from push where state <> 'OPEN' order by id", row -> row.getString("state"));
  }
}
