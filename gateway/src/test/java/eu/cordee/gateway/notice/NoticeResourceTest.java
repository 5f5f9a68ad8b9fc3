package eu.cordee.gateway.notice;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.contracts.EventMessage;
import eu.cordee.contracts.EventMessage.EventCancelled;
import eu.cordee.contracts.EventMessage.EventChanged;
import eu.cordee.contracts.MeetingMessage;
import eu.cordee.contracts.MeetingMessage.MeetingCancelled;
import eu.cordee.contracts.MeetingMessage.MeetingConfirmed;
import eu.cordee.contracts.MeetingMessage.MeetingMoved;
import eu.cordee.contracts.RequestMessage.MeetingRequested;
import eu.cordee.contracts.RequestMessage.RequestAccepted;
import eu.cordee.contracts.RequestMessage.RequestCancelled;
import eu.cordee.gateway.notice.store.Statements;
import eu.cordee.gateway.testing.Browser;
import eu.cordee.gateway.testing.Edge;
import eu.cordee.gateway.testing.Fair;
import eu.cordee.gateway.testing.Surroundings;
import eu.cordee.kit.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people read in their inbox, of facts that services tell. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class NoticeResourceTest {

  @Inject Statements statements;

  private Fair fair;

  @BeforeEach
  void open() {
    fair = new Fair();
  }

  @AfterEach
  void close() {
    fair.close();
  }

  @Test
  void whoIsAskedIsToldByWhom() {
    // When
    fair.tell(new MeetingRequested(Fair.header(1), fair.request(Ids.next(), true)));

    // Then
    fair.awaitKinds(fair.ben, "ASKED", "WELCOME");
    JsonObject notice = fair.notices(fair.ben).getFirst();
    assertThat(notice.getString("withName")).isEqualTo("ada Family");
    assertThat(notice.getString("eventTitle")).isEqualTo("A fair");
    assertThat(notice.getString("link")).isEqualTo("/events/" + fair.event + "/requests");
    assertThat(notice.getBoolean("read")).isFalse();
    assertThat(fair.kinds(fair.ada)).containsExactly("WELCOME");
  }

  @Test
  void whoAskedIsToldTheAnswer() {
    UUID request = Ids.next();

    fair.tell(new MeetingRequested(Fair.header(1), fair.request(request, true)));
    fair.tell(new RequestAccepted(Fair.header(2), fair.request(request, true)));

    fair.awaitKinds(fair.ada, "ACCEPTED", "WELCOME");
  }

  @Test
  void whoIsNoLongerAskedIsToldSo() {
    UUID request = Ids.next();

    fair.tell(new MeetingRequested(Fair.header(1), fair.request(request, true)));
    fair.tell(new RequestCancelled(Fair.header(2), fair.request(request, false)));

    fair.awaitKinds(fair.ben, "WITHDRAWN", "ASKED", "WELCOME");
  }

  @Test
  void bothAreToldWhatBecomesOfTheirMeeting() {
    UUID meeting = Ids.next();

    fair.tell(new MeetingConfirmed(Fair.header(1), at(meeting, 0, fair.firstTable)));
    fair.tell(new MeetingMoved(Fair.header(2), at(meeting, 3, fair.firstTable)));
    fair.tell(new MeetingMoved(Fair.header(3), at(meeting, 3, fair.secondTable)));
    fair.tell(
        new MeetingCancelled(Fair.header(4), fair.meeting(meeting, 3, fair.secondTable, false)));

    for (Fair.Somebody one : List.of(fair.ada, fair.ben)) {
      fair.awaitKinds(one, "CANCELLED", "OTHER_TABLE", "MOVED", "PLANNED", "WELCOME");
    }
    JsonObject moved = fair.notices(fair.ada).get(2);
    assertThat(moved.getInstant("startedAt")).isEqualTo(Fair.at(0));
    assertThat(moved.getInstant("startsAt")).isEqualTo(Fair.at(3));
    assertThat(moved.getString("place")).isEqualTo("A1");
    assertThat(moved.getString("withName")).isEqualTo("ben Family");
  }

  @Test
  void everybodyIsToldOfAnEventThatShiftsAndIsCancelled() {
    fair.tell(
        new EventChanged(Fair.header(2), fair.event(EventMessage.Status.PUBLISHED, "Elsewhere")));
    fair.tell(
        new EventCancelled(Fair.header(3), fair.event(EventMessage.Status.CANCELLED, "Elsewhere")));

    fair.awaitKinds(fair.ben, "EVENT_CANCELLED", "EVENT_SHIFTED", "WELCOME");
    assertThat(fair.notices(fair.ben).get(1).getString("place")).isEqualTo("Elsewhere");
  }

  /** Who corrects a zone keeps clock times: nothing has moved for those who look at the clock. */
  @Test
  void whatIsAtItsClockTimeByACorrectedZoneHasNotMoved() {
    // Given
    String zone = "Europe/London";
    UUID meeting = Ids.next();
    MeetingMessage.State before = at(meeting, 3, fair.firstTable);
    fair.tell(new MeetingConfirmed(Fair.header(1), before));
    fair.awaitKinds(fair.ben, "PLANNED", "WELCOME");

    // When
    fair.tell(
        new EventChanged(Fair.header(2), fair.event(EventMessage.Status.PUBLISHED, "Hall", zone)));
    fair.awaitKinds(fair.ben, "EVENT_SHIFTED", "PLANNED", "WELCOME");
    fair.tell(new MeetingMoved(Fair.header(2), startingAt(before, Fair.inZone(Fair.at(3), zone))));
    fair.awaitKinds(fair.ben, "OTHER_ZONE", "EVENT_SHIFTED", "PLANNED", "WELCOME");
    fair.tell(new MeetingMoved(Fair.header(3), startingAt(before, Fair.inZone(Fair.at(5), zone))));

    // Then
    fair.awaitKinds(fair.ben, "MOVED", "OTHER_ZONE", "EVENT_SHIFTED", "PLANNED", "WELCOME");
    List<JsonObject> notices = fair.notices(fair.ben);
    assertThat(notices.stream().map(one -> one.getString("zone")))
        .containsExactly(zone, zone, zone, Fair.ZONE, Fair.ZONE);
    assertThat(notices.getFirst().getInstant("startedAt")).isEqualTo(Fair.inZone(Fair.at(3), zone));
    assertThat(notices.get(2).getString("place")).isEqualTo("Hall (Europe/London)");
  }

  /** The sabotage twin: where nobody knows by which clock it was told, it has moved. */
  @Test
  void withoutTheZoneOfThenItWouldHaveMoved() {
    // Given
    UUID meeting = Ids.next();
    MeetingMessage.State before = at(meeting, 3, fair.firstTable);
    fair.tell(new MeetingConfirmed(Fair.header(1), before));
    fair.awaitKinds(fair.ben, "PLANNED", "WELCOME");
    statements.update("update meeting_copy set zone = null where id = ?", meeting);

    // When
    fair.tell(
        new EventChanged(
            Fair.header(2), fair.event(EventMessage.Status.PUBLISHED, "Hall", "Europe/London")));
    fair.awaitKinds(fair.ben, "EVENT_SHIFTED", "PLANNED", "WELCOME");
    fair.tell(
        new MeetingMoved(
            Fair.header(2), startingAt(before, Fair.inZone(Fair.at(3), "Europe/London"))));

    // Then
    fair.awaitKinds(fair.ben, "MOVED", "EVENT_SHIFTED", "PLANNED", "WELCOME");
  }

  @Test
  void strangersAndThoseWhoLeftSeeNoNames() {
    // Given
    fair.tell(new MeetingRequested(Fair.header(1), fair.request(Ids.next(), true)));
    fair.awaitKinds(fair.ben, "ASKED", "WELCOME");

    // When, Then
    fair.know(fair.ada, List.of(fair.ada.person()));
    awaitNameOfNewest(fair.ben, null);
    fair.know(fair.ada, List.of());
    awaitNameOfNewest(fair.ben, "ada Family");
    fair.takePart(fair.ben, 2, false);
    awaitNameOfNewest(fair.ben, null);
  }

  @Test
  void whatOneHasReadIsReadAndWhatComesMeanwhileIsNot() {
    // Given
    fair.tell(new MeetingRequested(Fair.header(1), fair.request(Ids.next(), true)));
    fair.awaitKinds(fair.ben, "ASKED", "WELCOME");
    String welcome = fair.notices(fair.ben).getLast().getString("id");

    // When
    HttpResponse<String> answer = read(fair.ben, JsonObject.of("upTo", welcome));

    // Then
    assertThat(Fair.parsed(answer).getLong("count")).isEqualTo(1);
    assertThat(fair.notices(fair.ben).stream().map(one -> one.getBoolean("read")))
        .containsExactly(false, true);
    assertThat(Fair.parsed(Fair.get(fair.ben, "/api/notices?unread=true")).getJsonArray("items"))
        .hasSize(1);
  }

  @Test
  void nobodyReadsForAnother() {
    String welcome = fair.notices(fair.ben).getFirst().getString("id");

    read(fair.ada, JsonObject.of("ids", List.of(welcome)));
    read(fair.ada, JsonObject.of("upTo", welcome));

    assertThat(fair.notices(fair.ben).getFirst().getBoolean("read")).isFalse();
  }

  @Test
  void anOpenScreenHearsOfItWithinASecond() throws Exception {
    try (Listening screen = new Listening(fair.ben)) {
      // The stream is open when its first byte is here; the listener is there by then.
      long begin = System.nanoTime();
      fair.tell(new MeetingRequested(Fair.header(1), fair.request(Ids.next(), true)));

      assertThat(screen.next("data:")).contains("\"count\":");
      assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
    }
  }

  @Test
  void aBrowserWithItsCookieIsKnownAndAnotherSiteIsNot() {
    Browser browser = new Browser();
    browser.login("ben", "/login?returnTo=/");
    String body = JsonObject.of("ids", List.of()).encode();

    assertThat(browser.get(Edge.origin() + "/api/notices/unread").statusCode()).isEqualTo(200);
    assertThat(put(body, "Cookie", browser.cookie()).statusCode()).isEqualTo(403);
    assertThat(
            put(body, "Cookie", browser.cookie(), "X-Cordee-Request", "1", "Origin", Edge.origin())
                .statusCode())
        .isEqualTo(200);
  }

  @Test
  void nobodyIsToldWithoutALogin() {
    assertThat(Edge.problem(Edge.get("/api/notices"))).isEqualTo("401 not-logged-in");
    assertThat(Edge.problem(Edge.get("/api/notices", "Authorization", "Bearer x.y.z")))
        .isEqualTo("401 not-logged-in");
  }

  private MeetingMessage.State startingAt(MeetingMessage.State meeting, Instant start) {
    return new MeetingMessage.State(
        meeting.id(),
        meeting.eventId(),
        meeting.requestId(),
        meeting.hostId(),
        meeting.guestId(),
        meeting.slotId(),
        meeting.tableId(),
        start,
        start.plus(Duration.ofMinutes(20)),
        meeting.active());
  }

  private MeetingMessage.State at(UUID meeting, int interval, UUID table) {
    return fair.meeting(meeting, interval, table, true);
  }

  private void awaitNameOfNewest(Fair.Somebody one, String name) {
    Awaitility.await()
        .pollInterval(Duration.ofMillis(400))
        .untilAsserted(
            () -> assertThat(fair.notices(one).getFirst().getString("withName")).isEqualTo(name));
  }

  private static HttpResponse<String> read(Fair.Somebody one, JsonObject which) {
    return put(which.encode(), "Authorization", "Bearer " + one.token());
  }

  private static HttpResponse<String> put(String body, String... headers) {
    String[] all = java.util.Arrays.copyOf(headers, headers.length + 2);
    all[headers.length] = "Content-Type";
    all[headers.length + 1] = "application/json";
    return Edge.send("PUT", "/api/notices/read", body, all);
  }

  /** A screen that is open. */
  private static final class Listening implements AutoCloseable {
    private final InputStream stream;
    private final BufferedReader lines;

    Listening(Fair.Somebody one) throws IOException, InterruptedException {
      stream =
          HttpClient.newHttpClient()
              .send(
                  HttpRequest.newBuilder(URI.create(Edge.origin() + "/api/notices/changes"))
                      .header("Authorization", "Bearer " + one.token())
                      .build(),
                  HttpResponse.BodyHandlers.ofInputStream())
              .body();
      lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }

    String next(String prefix) throws IOException {
      String line = lines.readLine();
      while (line != null && !line.startsWith(prefix)) {
        line = lines.readLine();
      }
      return String.valueOf(line);
    }

    @Override
    public void close() throws IOException {
      stream.close();
    }
  }
}
