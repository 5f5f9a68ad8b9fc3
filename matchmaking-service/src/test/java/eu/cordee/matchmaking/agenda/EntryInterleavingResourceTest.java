package eu.cordee.matchmaking.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import eu.cordee.contracts.CommitmentMessage;
import eu.cordee.contracts.CommitmentMessage.CommitmentRequested;
import eu.cordee.contracts.ParticipantMessage;
import eu.cordee.contracts.ParticipantMessage.ParticipantChanged;
import eu.cordee.contracts.ParticipantMessage.ParticipantRegistered;
import eu.cordee.kit.Ids;
import eu.cordee.kit.message.MessageListener;
import eu.cordee.kit.testing.BackingSystems;
import eu.cordee.matchmaking.eventcopy.CopyLock;
import eu.cordee.matchmaking.testing.Database;
import eu.cordee.matchmaking.testing.Fair;
import eu.cordee.matchmaking.testing.Fairs;
import eu.cordee.matchmaking.testing.Guest;
import eu.cordee.matchmaking.testing.Overlaps;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Whose time an entry takes, in every order of what comes at the same moment: by the service's own
 * listeners, in two transactions that take turns.
 */
@QuarkusTest
@QuarkusTestResource(
    value = BackingSystems.class,
    initArgs = @ResourceArg(name = "database", value = "matchmaking"))
class EntryInterleavingResourceTest {

  @Inject Fairs fairs;
  @Inject Database database;
  @Inject Overlaps overlaps;
  @Inject CopyLock lock;
  @Inject Occupancy occupancy;
  @Inject MessageListener<ParticipantMessage> participants;
  @Inject MessageListener<CommitmentMessage> commitments;

  /** Three fairs at the same time. */
  private Fair own;

  private Fair others;
  private Fair third;

  /** Two transactions in a world of their own, and what must be so whenever both are over. */
  private record Trial(List<Runnable> first, List<Runnable> second, Supplier<Boolean> holds) {}

  @BeforeEach
  void threeFairsAtTheSameTime() {
    own = fairs.open(1, 1, 0);
    others = fairs.open(own.event().startsAt(), 1, 1, 0);
    third = fairs.open(own.event().startsAt(), 1, 1, 0);
  }

  @Test
  void whoIsSeatedAtTheMomentOfBeingEnteredKeepsTheirTimeInEveryOrder() throws Exception {
    assertThat(wrong(this::seatAndEntry)).isEmpty();
  }

  /** The sabotaged twin: who seats reads whose time it takes, and locks nothing. */
  @Test
  void withoutTheLockSomeOrderTakesTheirTimeForGood() throws Exception {
    assertThat(wrong(this::unlockedSeatAndEntry)).isNotEmpty();
  }

  @Test
  void ofTwoOverlappingEntriesThatAreAcceptedAtOnceOneStaysInEveryOrder() throws Exception {
    assertThat(wrong(this::twoAcceptances)).isEmpty();
  }

  @Test
  void anAcceptanceBesideABookingElsewhereGivesWayOrComesFirstInEveryOrder() throws Exception {
    assertThat(wrong(this::acceptanceAndBooking)).isEmpty();
  }

  /** The sabotaged twin: nothing but the constraint keeps those who accepted in one place. */
  @Test
  void withoutTheConstraintWhoAcceptedIsBookedTwice() throws Exception {
    assertThat(overlaps.withoutConstraint(() -> wrong(this::twoAcceptances))).isNotEmpty();
    assertThat(overlaps.withoutConstraint(() -> wrong(this::acceptanceAndBooking))).isNotEmpty();
  }

  private Trial seatAndEntry() {
    Guest ada = somebody();
    CommitmentMessage.State seat = seat(others, ada);
    return new Trial(
        List.of(
            () -> lock.share(others.id()),
            () -> commitments.on(new CommitmentRequested(Fairs.header(1), seat))),
        List.of(() -> enter(others, ada)),
        () -> isKeptFor(ada.participantId(), seat));
  }

  private Trial unlockedSeatAndEntry() {
    Guest ada = somebody();
    CommitmentMessage.State seat = seat(others, ada);
    return new Trial(
        List.of(
            () ->
                occupancy.hold(
                    others.id(), seat.id(), ada.personId(), seat.startsAt(), seat.endsAt())),
        List.of(() -> enter(others, ada)),
        () -> isKeptFor(ada.participantId(), seat));
  }

  private Trial twoAcceptances() {
    Guest here = somebody();
    Guest there = new Guest(Ids.next(), here.personId(), here.subject(), here.role());
    CommitmentMessage.State one = entered(others, here);
    CommitmentMessage.State two = entered(third, there);
    return new Trial(
        List.of(() -> accept(others, here)),
        List.of(() -> accept(third, there)),
        () -> isInOnePlace(one, two));
  }

  private Trial acceptanceAndBooking() {
    Guest ada = somebody();
    CommitmentMessage.State entry = entered(others, ada);
    CommitmentMessage.State booked = seat(own, ada);
    return new Trial(
        List.of(() -> commitments.on(new CommitmentRequested(Fairs.header(1), booked))),
        List.of(() -> accept(others, ada)),
        () -> isInOnePlace(entry, booked));
  }

  private boolean isKeptFor(UUID time, CommitmentMessage.State seat) {
    return database.count("occupancy where source_id = ? and time_of = ?", seat.id(), time) == 1;
  }

  /** One of the two takes the person's time, the other one was refused. */
  private boolean isInOnePlace(CommitmentMessage.State one, CommitmentMessage.State two) {
    String either = "in (?::uuid, ?::uuid)";
    return database.count("occupancy where source_id " + either, one.id(), two.id()) == 1
        && database.count("occupancy where time_of = ?", one.personId()) == 1
        && database.count(
                "commitment c where id "
                    + either
                    + " and (answer = 'REFUSED') <> exists"
                    + " (select 1 from occupancy o where o.source_id = c.id)",
                one.id(),
                two.id())
            == 2;
  }

  private static Guest somebody() {
    return new Guest(Ids.next(), Ids.next(), "nobody", "attendee");
  }

  /** Somebody who was entered there and seated, and has not accepted yet. */
  private CommitmentMessage.State entered(Fair fair, Guest guest) {
    CommitmentMessage.State seat = seat(fair, guest);
    QuarkusTransaction.requiringNew()
        .run(
            () -> {
              enter(fair, guest);
              commitments.on(new CommitmentRequested(Fairs.header(1), seat));
            });
    return seat;
  }

  private static CommitmentMessage.State seat(Fair fair, Guest guest) {
    return CommitmentResourceTest.commitment(fair, guest, 0, true);
  }

  private void enter(Fair fair, Guest guest) {
    participants.on(new ParticipantRegistered(Fairs.header(1), state(fair, guest, true)));
  }

  private void accept(Fair fair, Guest guest) {
    participants.on(new ParticipantChanged(Fairs.header(2), state(fair, guest, false)));
  }

  private static ParticipantMessage.State state(Fair fair, Guest guest, boolean awaited) {
    return new ParticipantMessage.State(
        guest.participantId(), fair.id(), guest.personId(), null, true, awaited);
  }

  /** The orders of turns, each of a fresh trial, after which it does not hold. */
  private static List<String> wrong(Supplier<Trial> trials) throws Exception {
    List<String> wrong = new ArrayList<>();
    Trial trial = trials.get();
    int a = trial.first.size() + 1;
    int b = trial.second.size() + 1;
    for (int order = 0; order < 1 << (a + b); order++) {
      if (Integer.bitCount(order) == b) {
        run(trial, order, a + b);
        if (!trial.holds.get()) {
          wrong.add(Integer.toBinaryString(order));
        }
        trial = trials.get();
      }
    }
    return wrong;
  }

  /** A one in {@code order} is a turn of the second transaction. */
  private static void run(Trial trial, int order, int turns) throws Exception {
    try (Turns one = new Turns(trial.first);
        Turns two = new Turns(trial.second)) {
      for (int turn = 0; turn < turns; turn++) {
        ((order >> turn & 1) == 0 ? one : two).advance();
      }
      one.awaitCommit();
      two.awaitCommit();
    }
  }
}
