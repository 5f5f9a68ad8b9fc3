package eu.cordee.gateway.notice.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.contracts.CommitmentMessage;
import eu.cordee.contracts.CommitmentMessage.CommitmentRequested;
import eu.cordee.contracts.EventMessage;
import eu.cordee.contracts.EventMessage.EventChanged;
import eu.cordee.contracts.MeetingMessage;
import eu.cordee.contracts.MeetingMessage.MeetingCancelled;
import eu.cordee.contracts.MeetingMessage.MeetingConfirmed;
import eu.cordee.contracts.MeetingMessage.MeetingMoved;
import eu.cordee.gateway.notice.store.Statements;
import eu.cordee.gateway.testing.Edge;
import eu.cordee.gateway.testing.Fair;
import eu.cordee.gateway.testing.Surroundings;
import eu.cordee.kit.Ids;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** People are reminded of what is about to begin: once, and of nothing that is not. */
@QuarkusTest
@QuarkusTestResource(Surroundings.class)
class ReminderResourceTest {

  @Inject Statements statements;
  @Inject Reminding reminding;

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
  void bothSidesAreRemindedOfTheirMeeting() {
    // When
    fair.tell(new MeetingConfirmed(Fair.header(1), meeting(Ids.next(), 9, true)));

    // Then
    fair.awaitKinds(fair.ada, "MEETING_SOON", "PLANNED", "WELCOME");
    fair.awaitKinds(fair.ben, "MEETING_SOON", "PLANNED", "WELCOME");
    JsonObject notice = fair.notices(fair.ben).getFirst();
    assertThat(notice.getString("withName")).isEqualTo("ada Family");
    assertThat(notice.getString("place")).isEqualTo("A1");
  }

  @Test
  void whatWasCalledOffOrBeginsTooSoonIsNotToldOf() {
    // Given
    UUID off = Ids.next();
    fair.tell(new MeetingConfirmed(Fair.header(1), meeting(off, 25, true)));
    fair.tell(new MeetingCancelled(Fair.header(2), meeting(off, 25, false)));
    fair.awaitKinds(fair.ben, "CANCELLED", "PLANNED", "WELCOME");
    fair.tell(new MeetingConfirmed(Fair.header(1), meeting(Ids.next(), 3, true)));
    fair.awaitKinds(fair.ben, "PLANNED", "CANCELLED", "PLANNED", "WELCOME");

    // When
    fair.tell(new MeetingConfirmed(Fair.header(1), meeting(Ids.next(), 24, true)));
    fair.awaitKinds(fair.ben, "PLANNED", "PLANNED", "CANCELLED", "PLANNED", "WELCOME");
    change(fair.ada, "MEETING", 30);

    // Then
    fair.awaitKinds(
        fair.ben, "MEETING_SOON", "PLANNED", "PLANNED", "CANCELLED", "PLANNED", "WELCOME");
  }

  @Test
  void whatWasMovedIsToldOfForItsNewTime() {
    // Given
    UUID meeting = Ids.next();
    fair.tell(new MeetingConfirmed(Fair.header(1), meeting(meeting, 9, true)));
    fair.awaitKinds(fair.ben, "MEETING_SOON", "PLANNED", "WELCOME");

    // When
    fair.tell(new MeetingMoved(Fair.header(2), meeting(meeting, 8, true)));

    // Then
    fair.awaitKinds(fair.ben, "MEETING_SOON", "MOVED", "MEETING_SOON", "PLANNED", "WELCOME");
  }

  @Test
  void everybodyIsRemindedOfTheEventADayBefore() {
    // Given
    EventMessage.State now = fair.event(EventMessage.Status.PUBLISHED, "Hall");
    Instant tomorrow = Instant.now().plus(Duration.ofHours(23));

    // When
    fair.tell(
        new EventChanged(
            Fair.header(2),
            new EventMessage.State(
                now.id(),
                now.kind(),
                now.status(),
                now.title(),
                now.zone(),
                now.venue(),
                tomorrow,
                tomorrow.plus(Duration.ofHours(9)),
                now.slots(),
                now.tables(),
                now.organiserIds())));

    // Then
    fair.awaitKinds(fair.ada, "EVENT_SOON", "EVENT_SHIFTED", "WELCOME");
    fair.awaitKinds(fair.ben, "EVENT_SOON", "EVENT_SHIFTED", "WELCOME");
  }

  @Test
  void whoHasAPlaceIsRemindedOfTheSession() {
    // Given
    Instant start = Instant.now().plus(Duration.ofMinutes(9));

    // When
    fair.tell(
        new CommitmentRequested(
            Fair.header(1),
            new CommitmentMessage.State(
                Ids.next(),
                fair.event,
                fair.ben.participant(),
                fair.ben.person(),
                CommitmentMessage.Kind.SESSION,
                Ids.next(),
                "Optics",
                "Room 1",
                start,
                start.plus(Duration.ofMinutes(30)),
                true,
                false)));

    // Then
    fair.awaitKinds(fair.ben, "SESSION_SOON", "WELCOME");
    assertThat(fair.notices(fair.ben).getFirst().getString("title")).isEqualTo("Optics");
    assertThat(fair.kinds(fair.ada)).containsExactly("WELCOME");
  }

  @Test
  void severalReplicasTellItOnce() {
    assertThat(remindersAfter(meeting -> {})).isEqualTo(1);
  }

  @Test
  void whereItsMarkIsLostTheKeyStillHoldsIt() {
    assertThat(remindersAfter(this::forget)).isEqualTo(1);
  }

  /** The sabotage twin. */
  @Test
  void withoutMarkAndKeyItWouldBeToldAgain() {
    assertThat(
            remindersAfter(
                meeting -> {
                  forget(meeting);
                  statements.update("update notice set version = 0 where object_id = ?", meeting);
                }))
        .isEqualTo(2);
  }

  @Test
  void organisersChooseHowLongBeforeAndOthersDoNot() {
    assertThat(minutes("MEETING")).isEqualTo(10);
    assertThat(change(fair.ada, "MEETING", 5).statusCode()).isEqualTo(200);
    assertThat(minutes("MEETING")).isEqualTo(5);
    assertThat(change(fair.ada, "EVENT", null).statusCode()).isEqualTo(200);
    assertThat(minutes("EVENT")).isNull();
    assertThat(minutes("MEETING")).isEqualTo(5);

    assertThat(Edge.problem(change(fair.ben, "MEETING", 7))).isEqualTo("403 not-allowed");
    assertThat(Edge.problem(Fair.get(fair.ben, "/api/notices/reminders/" + Ids.next())))
        .isEqualTo("404 not-found");
    assertThat(Edge.problem(change(fair.ada, "MEETING", 0))).isEqualTo("400 bad-input");
  }

  @Test
  void whoWantsNoneGetsNone() {
    // Given
    change(fair.ada, "MEETING", null);
    UUID meeting = Ids.next();
    fair.tell(new MeetingConfirmed(Fair.header(1), meeting(meeting, 9, true)));
    fair.awaitKinds(fair.ben, "PLANNED", "WELCOME");

    // When
    reminding.remind();

    // Then
    assertThat(fair.kinds(fair.ben)).containsExactly("PLANNED", "WELCOME");
  }

  private int remindersAfter(Consumer<UUID> meanwhile) {
    UUID meeting = Ids.next();
    fair.tell(new MeetingConfirmed(Fair.header(1), meeting(meeting, 9, true)));
    fair.awaitKinds(fair.ben, "MEETING_SOON", "PLANNED", "WELCOME");
    meanwhile.accept(meeting);
    try (ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 8; i++) {
        replicas.execute(reminding::remind);
      }
    }
    return (int) fair.kinds(fair.ben).stream().filter("MEETING_SOON"::equals).count();
  }

  private void forget(UUID meeting) {
    statements.update("delete from reminded where object_id = ?", meeting);
  }

  private Integer minutes(String subject) {
    return Fair.parsed(Fair.get(fair.ada, path())).getJsonArray("reminders").stream()
        .map(JsonObject.class::cast)
        .filter(one -> one.getString("subject").equals(subject))
        .findFirst()
        .orElseThrow()
        .getInteger("minutesBefore");
  }

  private HttpResponse<String> change(Fair.Somebody who, String subject, Integer minutes) {
    String body =
        "{\"reminders\": [{\"subject\": \"%s\", \"minutesBefore\": %s}]}"
            .formatted(subject, minutes);
    return Edge.send(
        "PUT",
        path(),
        body,
        "Authorization",
        "Bearer " + who.token(),
        "Content-Type",
        "application/json");
  }

  private String path() {
    return "/api/notices/reminders/" + fair.event;
  }

  /** Of Ada and Ben, so many minutes from now. */
  private MeetingMessage.State meeting(UUID id, int minutes, boolean active) {
    Instant start = Instant.now().plus(Duration.ofMinutes(minutes));
    MeetingMessage.State there = fair.meeting(id, 0, fair.firstTable, active);
    return new MeetingMessage.State(
        id,
        there.eventId(),
        there.requestId(),
        there.hostId(),
        there.guestId(),
        there.slotId(),
        there.tableId(),
        start,
        start.plus(Duration.ofMinutes(20)),
        active);
  }
}
