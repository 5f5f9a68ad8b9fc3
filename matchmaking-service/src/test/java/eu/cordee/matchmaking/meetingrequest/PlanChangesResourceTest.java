package eu.cordee.matchmaking.meetingrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.contracts.EventMessage;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.Database;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.Guest;
import eu.cordee.matchmaking.testing.OtherBooking;
import eu.cordee.matchmaking.testing.RequestCalls;
import eu.cordee.matchmaking.testing.StandIns;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a booking relies on changes while it is under way: it waits, its slot already read, for
 * somebody else's transaction, and then the message comes.
 */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class PlanChangesResourceTest {

  private static final Duration AN_HOUR = Duration.ofHours(1);

  private static final String MOVED_SLOTS =
      "slot_copy s join event_copy e on e.id = s.event_id where e.id = ? and s.starts_at >= e.starts_at + interval '1 hour'";

  @Inject Fairs fairs;
  @Inject Database database;
  @Inject AgroalDataSource dataSource;

  private Fair fair;
  private RequestCalls calls;
  private Guest ada;
  private Guest ben;

  @BeforeEach
  void openFair() {
    fair = fairs.open(2, 2, 2);
    calls = new RequestCalls(fair);
    ada = fair.guest(0);
    ben = fair.guest(1);
  }

  @Test
  void aMeetingStandsWhereItsSlotIs() throws Exception {
    // When
    whileBooking(() -> fairs.change(later(EventMessage.Status.PUBLISHED), 2));
    // Then
    await()
        .untilAsserted(
            () -> {
              assertThat(besideTheirSlots()).isZero();
              assertThat(database.count("meeting where event_id = ?", fair.id())).isOne();
              assertThat(database.count(MOVED_SLOTS, fair.id())).isEqualTo(2);
            });
  }

  /** The sabotaged twin of the above, and two of the next two. */
  @Test
  void withoutTheLockItStandsBesideItsSlot() throws Exception {
    // Given
    try (StandIns sabotage = StandIns.locksThatDoNotLock(dataSource)) {
      // When
      whileBooking(() -> fairs.change(later(EventMessage.Status.PUBLISHED), 2));
    }
    // Then
    assertThat(besideTheirSlots()).isOne();
  }

  @Test
  void withoutTheLockSomebodyMeetsOneWhoHasLeft() throws Exception {
    // Given
    try (StandIns sabotage = StandIns.locksThatDoNotLock(dataSource)) {
      // When
      whileBooking(() -> fairs.leave(fair, ada));
    }
    // Then
    assertThat(standing()).isOne();
  }

  @Test
  void withoutTheLockSomebodyMeetsAtAnEventThatIsCalledOff() throws Exception {
    // Given
    try (StandIns sabotage = StandIns.locksThatDoNotLock(dataSource)) {
      // When
      whileBooking(() -> fairs.change(later(EventMessage.Status.CANCELLED), 2));
    }
    // Then
    assertThat(standing()).isOne();
  }

  @Test
  void nobodyMeetsSomebodyWhoHasLeft() throws Exception {
    // When
    whileBooking(() -> fairs.leave(fair, ada));
    // Then
    await().untilAsserted(() -> assertThat(standing()).isZero());
    assertThat(database.count("occupancy where event_id = ?", fair.id())).isZero();
  }

  @Test
  void nobodyMeetsAtAnEventThatIsCalledOff() throws Exception {
    // When
    whileBooking(() -> fairs.change(later(EventMessage.Status.CANCELLED), 2));
    // Then
    await().untilAsserted(() -> assertThat(standing()).isZero());
    assertThat(database.count("occupancy where event_id = ?", fair.id())).isZero();
  }

  @Test
  void aMeetingWithSomebodyWhoIsGoneDoesNotStopThePlan() {
    // Given
    calls.accept(ben, calls.ask(ada, ben, Map.of()), Map.of()).then().statusCode(200);
    database.change("update participant_copy set active = false where id = ?", ada.participantId());
    // When
    fairs.change(later(EventMessage.Status.PUBLISHED), 2);
    // Then
    await()
        .untilAsserted(
            () -> {
              assertThat(database.count(MOVED_SLOTS, fair.id())).isEqualTo(2);
              assertThat(standing()).isZero();
            });
  }

  @Test
  void meetingsFollowAPlanWhoseCopyWasLost() {
    // Given
    calls.accept(ben, calls.ask(ada, ben, Map.of()), Map.of()).then().statusCode(200);
    database.change("delete from slot_copy where event_id = ?", fair.id());
    // When
    fairs.change(later(EventMessage.Status.PUBLISHED), 2);
    // Then
    await()
        .untilAsserted(
            () -> {
              assertThat(database.count(MOVED_SLOTS, fair.id())).isEqualTo(2);
              assertThat(besideTheirSlots()).isZero();
            });
    assertThat(standing()).isOne();
  }

  /** The sabotaged twin: were nobody ever gone, the meeting would be carried along. */
  @Test
  void whereNobodyIsGoneTheMeetingMovesWithThePlan() throws Exception {
    // Given
    calls.accept(ben, calls.ask(ada, ben, Map.of()), Map.of()).then().statusCode(200);
    database.change("update participant_copy set active = false where id = ?", ada.participantId());
    // When
    try (StandIns sabotage = StandIns.nobodyLeaves(dataSource)) {
      fairs.change(later(EventMessage.Status.PUBLISHED), 2);
      awaitMovedPlan();
    }
    // Then
    assertThat(standing()).isOne();
  }

  /** The sabotaged twin: were the plan compared with its copy, and not with what meetings hold. */
  @Test
  void comparedWithTheCopyAloneTheMeetingStaysBehind() throws Exception {
    // Given
    calls.accept(ben, calls.ask(ada, ben, Map.of()), Map.of()).then().statusCode(200);
    database.change("delete from slot_copy where event_id = ?", fair.id());
    // When
    try (StandIns sabotage = StandIns.meetingsWithoutTimes(dataSource)) {
      fairs.change(later(EventMessage.Status.PUBLISHED), 2);
      awaitMovedPlan();
    }
    // Then
    assertThat(besideTheirSlots()).isOne();
  }

  private void awaitMovedPlan() {
    await().until(() -> database.count(MOVED_SLOTS, fair.id()) == 2);
  }

  /** Ben's time is held by somebody else's transaction, which gives it back after the change. */
  private void whileBooking(Runnable change) throws Exception {
    allowInstantBooking(ben);
    try (OtherBooking other = OtherBooking.of(dataSource, ben.personId(), fair.slot(0))) {
      CompletableFuture<Void> booking = CompletableFuture.runAsync(this::bookBen);
      other.awaitWaiting(1);
      change.run();
      await().until(() -> other.waiting() == 2 || hasArrived());
      other.letGo();
      booking.join();
    }
  }

  private void allowInstantBooking(Guest guest) {
    database.change(
        """
        insert into profile (id, version, changed_at, event_id, headline, offers, requests, offer_keywords, request_keywords, nace, languages, instant_booking)
        values (?, 0, now(), ?, '', '{}', '{}', '{}', '{}', '{}', '{}', true)
        """,
        guest.participantId(),
        fair.id());
  }

  private void bookBen() {
    ada.asks()
        .body(Map.of("guestId", ben.participantId(), "slotId", fair.slot(0)))
        .post(fair.path("/meetings"))
        .then()
        .statusCode(201);
  }

  private boolean hasArrived() {
    return database.count(MOVED_SLOTS, fair.id()) > 0
        || database.count("event_copy where id = ? and status = 'CANCELLED'", fair.id()) > 0
        || database.count("participant_copy where event_id = ? and not active", fair.id()) > 0;
  }

  private long besideTheirSlots() {
    return database.count(
        "meeting m left join slot_copy s on s.id = m.slot_id where m.event_id = ? and m.state = 'CONFIRMED' and m.starts_at is distinct from s.starts_at",
        fair.id());
  }

  private long standing() {
    return database.count("meeting where event_id = ? and state = 'CONFIRMED'", fair.id());
  }

  private EventMessage.State later(EventMessage.Status status) {
    EventMessage.State event = fair.event();
    return new EventMessage.State(
        event.id(),
        event.kind(),
        status,
        event.title(),
        event.zone(),
        event.venue(),
        event.startsAt(),
        event.endsAt().plus(AN_HOUR),
        event.slots().stream()
            .map(
                slot ->
                    new EventMessage.Slot(
                        slot.id(),
                        slot.number(),
                        slot.startsAt().plus(AN_HOUR),
                        slot.endsAt().plus(AN_HOUR)))
            .toList(),
        event.tables(),
        event.organiserIds());
  }
}
