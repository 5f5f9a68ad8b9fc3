package eu.cordee.event.cafe.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import eu.cordee.event.cafe.change.LateChange.NewHost;
import eu.cordee.event.cafe.guest.CafeGuest;
import eu.cordee.event.cafe.plan.CafePlan;
import eu.cordee.event.cafe.plan.CafeSeat;
import eu.cordee.event.cafe.plan.PlanFigures;
import eu.cordee.kit.http.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who counts in a change after the first of two rounds. */
class PresentGuestsTest {

  private static final int ROUNDS_DONE = 1;

  private final Somebody seated = new Somebody(true);
  private final Somebody satBefore = new Somebody(true);
  private final Somebody late = new Somebody(true);
  private final Somebody leftEarly = new Somebody(false);
  private final Somebody leftWithSeat = new Somebody(false);

  private final CafePlan plan =
      plan(
          seat(1, seated),
          seat(2, seated),
          seat(1, satBefore),
          seat(1, leftEarly),
          seat(1, leftWithSeat),
          seat(2, leftWithSeat));

  @Test
  void whoIsSeatedIsKnownAndWhoHasNoSeatYetIsLate() {
    // When
    PresentGuests present = present();
    // Then
    assertThat(present.known()).containsExactly(seated, satBefore, leftWithSeat);
    assertThat(present.late()).containsExactly(late);
  }

  @Test
  void whoHasNoPlaceIsGoneWhetherThePlanSeatsThemOrNot() {
    assertThat(present().gone()).containsExactlyInAnyOrder(leftEarly.id(), leftWithSeat.id());
  }

  @Test
  void whoLeavesNowIsGoneAndStaysKnownOnlyWithASeatToCome() {
    // When
    PresentGuests present = present(seated.id(), satBefore.id(), late.id());
    // Then
    assertThat(present.known()).containsExactly(seated, leftWithSeat);
    assertThat(present.late()).isEmpty();
    assertThat(present.gone()).contains(seated.id(), satBefore.id(), late.id());
  }

  @Test
  void onlyWhoHasAPlaceCanLeave() {
    PresentGuests present = present();

    assertThatNoException()
        .isThrownBy(() -> present.requireNamedAreHere(leaving(seated.id(), late.id())));
    assertRefused("leavingGuestIds", present, leaving(seated.id(), leftWithSeat.id()));
  }

  @Test
  void onlyWhoHasAPlaceCanHost() {
    PresentGuests present = present();

    assertThatNoException().isThrownBy(() -> present.requireNamedAreHere(hosting(late.id())));
    assertRefused("hosts", present, hosting(leftWithSeat.id()));
    assertRefused("hosts", present, hosting(UUID.randomUUID()));
  }

  private static void assertRefused(String field, PresentGuests present, LateChange wish) {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(() -> present.requireNamedAreHere(wish))
        .withMessageStartingWith(field + " ");
  }

  private PresentGuests present(UUID... leaving) {
    List<CafeGuest> all = List.of(seated, satBefore, late, leftEarly, leftWithSeat);
    return PresentGuests.of(all, plan, ROUNDS_DONE, List.of(leaving));
  }

  private static LateChange leaving(UUID... guests) {
    return new LateChange(List.of(guests), null, null, null, null, false);
  }

  private static LateChange hosting(UUID guest) {
    return new LateChange(null, null, List.of(new NewHost(1, guest)), null, null, false);
  }

  private static CafeSeat seat(int round, CafeGuest guest) {
    return new CafeSeat(round, guest.id(), 1);
  }

  private static CafePlan plan(CafeSeat... seats) {
    PlanFigures none = new PlanFigures(0, 0, 0, 0, 0, 0, 0, 0, null, null, null, null);
    return new CafePlan(UUID.randomUUID(), 1, 7, "", Instant.EPOCH, none, List.of(seats));
  }

  /** A guest of whom only counts whether they have a place. */
  private static final class Somebody extends CafeGuest {

    private final boolean here;

    Somebody(boolean here) {
      this.here = here;
    }

    @Override
    public boolean holdsPlace() {
      return here;
    }
  }
}
