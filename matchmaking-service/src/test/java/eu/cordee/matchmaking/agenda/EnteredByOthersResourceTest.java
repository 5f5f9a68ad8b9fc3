package eu.cordee.matchmaking.agenda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import eu.cordee.contracts.AgendaMessage;
import eu.cordee.contracts.AgendaMessage.Answer;
import eu.cordee.contracts.CommitmentMessage;
import eu.cordee.contracts.CommitmentMessage.CommitmentRequested;
import eu.cordee.contracts.EventMessage;
import eu.cordee.contracts.ParticipantMessage;
import eu.cordee.contracts.ParticipantMessage.ParticipantChanged;
import eu.cordee.contracts.ParticipantMessage.ParticipantRegistered;
import eu.cordee.kit.Ids;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.testing.Database;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.Guest;
import eu.cordee.matchmaking.testing.OtherBooking;
import eu.cordee.matchmaking.testing.Overlaps;
import eu.cordee.matchmaking.testing.RequestCalls;
import eu.cordee.matchmaking.testing.Told;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Until I accept an event that others entered me into, it takes my time inside that event only. */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class EnteredByOthersResourceTest {

  private static final int SLOTS = 4;

  @Inject Fairs fairs;
  @Inject Told told;
  @Inject Database database;
  @Inject Overlaps overlaps;
  @Inject AgroalDataSource dataSource;

  /** Where Ada registered herself. */
  private Fair own;

  /** At the same time, of an organiser whom she does not know. */
  private Fair others;

  private Guest ada;

  @BeforeEach
  void twoFairsAtTheSameTime() {
    own = fairs.open(SLOTS, 2, 2);
    others = fairs.open(own.event().startsAt(), SLOTS, 2, 1);
    ada = own.guest(0);
  }

  @Test
  void nobodyBlocksAnAgendaByEnteringSomebodyAndSeatingThemAllDay() {
    // When
    Guest entered = entered(true);
    ask(wholeDay(entered), Answer.ACCEPTED);
    // Then
    assertThat(freeSlotsAtTheOwnFair()).isEqualTo(SLOTS);
    UUID request = new RequestCalls(own).ask(own.guest(1), ada, Map.of());
    new RequestCalls(own)
        .accept(ada, request, Map.of("slotId", own.slot(1)))
        .then()
        .statusCode(200);
    // And inside that event they are still in one place only
    ask(atSlot(entered, 2), Answer.REFUSED);
  }

  /** The sabotaged twin: an entry by others counts as one's own. */
  @Test
  void whereNobodyHasToAcceptTheOwnFairHasNoFreeSlotLeft() {
    // When
    ask(wholeDay(entered(false)), Answer.ACCEPTED);
    // Then
    assertThat(freeSlotsAtTheOwnFair()).isZero();
  }

  @Test
  void aSeatThatIsHeardOfBeforeTheEntryBlocksNothingEither() {
    // Given
    UUID participant = Ids.next();
    Guest entered = new Guest(participant, ada.personId(), ada.subject(), ada.role());
    ask(wholeDay(entered), Answer.ACCEPTED);
    // When
    tell(entered, true);
    // Then
    await().until(() -> freeSlotsAtTheOwnFair() == SLOTS);
  }

  @Test
  void whoAcceptsIsOccupiedEverywhereAndWhatClashesGivesWay() {
    // Given: one seat beside something of the own fair, one beside nothing, and a meeting beside it
    Guest entered = entered(true);
    CommitmentMessage.State clashing = ask(atSlot(entered, 0), Answer.ACCEPTED);
    CommitmentMessage.State free = ask(atSlot(entered, 1), Answer.ACCEPTED);
    UUID meeting = meets(entered, others.guest(0), 2);
    ask(at(own, ada, 0), Answer.ACCEPTED);
    ask(at(own, ada, 2), Answer.ACCEPTED);
    // When
    accept(entered);
    // Then
    awaitAnswers(clashing.id(), Answer.ACCEPTED, Answer.REFUSED);
    await()
        .until(() -> database.count("meeting where id = ? and state = 'CANCELLED'", meeting) == 1);
    assertThat(database.count("occupancy where source_id = ?", meeting)).isZero();
    awaitAnswers(free.id(), Answer.ACCEPTED);
    ask(at(own, ada, 1), Answer.REFUSED);
    ask(at(own, ada, 3), Answer.ACCEPTED);
    assertThat(overlaps.of(own.id())).isEmpty();
    assertThat(overlaps.of(others.id())).isEmpty();
  }

  @Test
  void anAcceptanceWaitsForABookingThatHasNotEndedAndGivesWayWhenItGoesThrough() throws Exception {
    // Given
    Guest entered = entered(true);
    CommitmentMessage.State seat = ask(atSlot(entered, 0), Answer.ACCEPTED);
    try (OtherBooking other = OtherBooking.of(dataSource, ada.personId(), own.slot(0))) {
      // When
      accept(entered);
      other.awaitWaiting(1);
      other.goThrough();
      // Then
      awaitAnswers(seat.id(), Answer.ACCEPTED, Answer.REFUSED);
    }
    assertThat(database.count("parked_message")).isZero();
    assertThat(overlaps.of(others.id())).isEmpty();
  }

  @Test
  void anAcceptanceKeepsItsTimeWhenTheBookingElsewhereIsGivenUp() throws Exception {
    // Given
    Guest entered = entered(true);
    CommitmentMessage.State seat = ask(atSlot(entered, 0), Answer.ACCEPTED);
    try (OtherBooking other = OtherBooking.of(dataSource, ada.personId(), own.slot(0))) {
      // When
      accept(entered);
      other.awaitWaiting(1);
      other.letGo();
      // Then
      await().until(() -> takesTheirTime(seat));
    }
    ask(at(own, ada, 0), Answer.REFUSED);
    awaitAnswers(seat.id(), Answer.ACCEPTED);
  }

  @Test
  void whatIsMovedAfterTheAcceptanceTakesTheirTimeAndGivesWayToIt() {
    // Given
    Guest entered = entered(true);
    CommitmentMessage.State seat = ask(atSlot(entered, 0), Answer.ACCEPTED);
    accept(entered);
    await().until(() -> takesTheirTime(seat));
    ask(at(own, ada, 2), Answer.ACCEPTED);
    // When it is moved to where nothing is
    told.tell(new CommitmentRequested(Fairs.header(2), moved(seat, 1)));
    // Then
    awaitAnswers(seat.id(), Answer.ACCEPTED, Answer.ACCEPTED);
    ask(at(own, ada, 0), Answer.ACCEPTED);
    ask(at(own, ada, 1), Answer.REFUSED);
    // And when it is moved to where something is
    told.tell(new CommitmentRequested(Fairs.header(3), moved(seat, 2)));
    // Then
    awaitAnswers(seat.id(), Answer.ACCEPTED, Answer.ACCEPTED, Answer.REFUSED);
    assertThat(overlaps.of(others.id())).isEmpty();
  }

  @Test
  void whoAcceptedStaysSoWhenTheirEntryChanges() {
    // Given
    Guest entered = entered(true);
    CommitmentMessage.State seat = ask(atSlot(entered, 0), Answer.ACCEPTED);
    accept(entered);
    await().until(() -> takesTheirTime(seat));
    // When
    UUID organisation = Ids.next();
    told.tell(
        new ParticipantChanged(
            Fairs.header(3),
            new ParticipantMessage.State(
                entered.participantId(),
                others.id(),
                entered.personId(),
                organisation,
                true,
                false)));
    await()
        .until(
            () -> database.count("participant_copy where organisation_id = ?", organisation) == 1);
    // Then
    assertThat(takesTheirTime(seat)).isTrue();
    ask(at(own, ada, 0), Answer.REFUSED);
  }

  private void accept(Guest entered) {
    told.tell(new ParticipantChanged(Fairs.header(2), participant(entered, false)));
  }

  private boolean takesTheirTime(CommitmentMessage.State seat) {
    return database.count(
            "occupancy where source_id = ? and time_of = ?", seat.id(), ada.personId())
        == 1;
  }

  private CommitmentMessage.State moved(CommitmentMessage.State seat, int slot) {
    EventMessage.Slot time = others.event().slots().get(slot);
    return new CommitmentMessage.State(
        seat.id(),
        seat.eventId(),
        seat.participantId(),
        seat.personId(),
        seat.kind(),
        seat.sourceId(),
        seat.title(),
        seat.place(),
        time.startsAt(),
        time.endsAt(),
        true,
        false);
  }

  private UUID meets(Guest host, Guest guest, int slot) {
    RequestCalls calls = new RequestCalls(others);
    UUID request = calls.ask(host, guest, Map.of());
    return UUID.fromString(
        calls
            .accept(guest, request, Map.of("slotId", others.slot(slot)))
            .then()
            .statusCode(200)
            .extract()
            .path("meeting.id"));
  }

  private int freeSlotsAtTheOwnFair() {
    return new RequestCalls(own).freeSlots(ada, own.guest(1)).jsonPath().getList("slots").size();
  }

  /** Ada, as whom an organiser entered at the other fair. */
  private Guest entered(boolean awaitsAcceptance) {
    Guest entered = new Guest(Ids.next(), ada.personId(), ada.subject(), ada.role());
    tell(entered, awaitsAcceptance);
    await()
        .until(() -> database.count("participant_copy where id = ?", entered.participantId()) == 1);
    return entered;
  }

  private void tell(Guest entered, boolean awaitsAcceptance) {
    told.tell(new ParticipantRegistered(Fairs.header(1), participant(entered, awaitsAcceptance)));
  }

  private ParticipantMessage.State participant(Guest entered, boolean awaitsAcceptance) {
    return new ParticipantMessage.State(
        entered.participantId(), others.id(), entered.personId(), null, true, awaitsAcceptance);
  }

  private CommitmentMessage.State wholeDay(Guest entered) {
    return state(others, entered, others.event().startsAt(), others.event().endsAt());
  }

  private CommitmentMessage.State atSlot(Guest entered, int slot) {
    return at(others, entered, slot);
  }

  private static CommitmentMessage.State at(Fair fair, Guest guest, int slot) {
    EventMessage.Slot time = fair.event().slots().get(slot);
    return state(fair, guest, time.startsAt(), time.endsAt());
  }

  private static CommitmentMessage.State state(Fair fair, Guest guest, Instant from, Instant to) {
    return new CommitmentMessage.State(
        Ids.next(),
        fair.id(),
        guest.participantId(),
        guest.personId(),
        CommitmentMessage.Kind.CAFE,
        Ids.next(),
        "AlpCafé",
        "Hall",
        from,
        to,
        true,
        false);
  }

  private CommitmentMessage.State ask(CommitmentMessage.State commitment, Answer expected) {
    told.tell(new CommitmentRequested(Fairs.header(1), commitment));
    awaitAnswers(commitment.id(), expected);
    return commitment;
  }

  private void awaitAnswers(UUID commitment, Answer... answers) {
    await()
        .atMost(Duration.ofSeconds(20))
        .untilAsserted(
            () ->
                assertThat(told.about(commitment))
                    .extracting(message -> ((AgendaMessage) message).state().answer())
                    .containsExactly(answers));
  }
}
