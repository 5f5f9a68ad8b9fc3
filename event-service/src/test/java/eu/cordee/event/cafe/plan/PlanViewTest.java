package eu.cordee.event.cafe.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import eu.cordee.event.cafe.AlpCafe;
import eu.cordee.event.cafe.plan.PlanView.Figures;
import eu.cordee.event.cafe.plan.PlanView.SeatedRound;
import eu.cordee.event.cafe.plan.PlanView.SeatedTable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What organisers read of a plan, from what is kept of it. */
class PlanViewTest {

  private static final UUID ADA = new UUID(0, 1);
  private static final UUID BEN = new UUID(0, 2);
  private static final UUID CLEO = new UUID(0, 3);

  private final AlpCafe cafe = new AlpCafe() {};

  @Test
  void mixingIsAShareOfTheMostThatCanBe() {
    // Given: of ten pairs, four are of one region where two have to be, and all have to be of a
    // kind
    Figures figures = Figures.of(figures(0, 0L, 2L, 10L));
    // Then
    assertThat(figures.regionShare()).isEqualTo(0.75);
    assertThat(figures.kindShare()).isEqualTo(1.0);
  }

  @Test
  void withoutABoundNothingIsSaidOfTheMostThatCanBe() {
    // Given
    Figures figures = Figures.of(figures(3, null, null, null));
    // Then
    assertThat(figures.optimal()).isNull();
    assertThat(figures.regionShare()).isNull();
    assertThat(figures.kindShare()).isNull();
    assertThat(figures.repeats()).isEqualTo(3);
  }

  @Test
  void isOptimalWithAsManyRepeatsAsCannotBeAvoided() {
    assertThat(Figures.of(figures(3, 3L, null, null)).optimal()).isTrue();
    assertThat(Figures.of(figures(3, 2L, null, null)).optimal()).isFalse();
  }

  @Test
  void roundsShowTheirTablesAndGuestsInOrderAlsoARoundOfNobody() {
    // Given: many tables, since a set may come in order by chance; the first is used again later
    CafePlan plan =
        plan(
            new CafeSeat(1, BEN, 1),
            new CafeSeat(1, ADA, 1),
            new CafeSeat(1, CLEO, 2),
            new CafeSeat(1, new UUID(0, 7), 7),
            new CafeSeat(1, new UUID(0, 6), 6),
            new CafeSeat(1, new UUID(0, 5), 5),
            new CafeSeat(1, new UUID(0, 4), 4),
            new CafeSeat(3, CLEO, 1));
    // When
    List<SeatedRound> rounds = PlanView.of(cafe, plan, List.of()).rounds();
    // Then
    assertThat(rounds).extracting(SeatedRound::number).containsExactly(1, 2, 3);
    assertThat(rounds.getFirst().tables())
        .extracting(SeatedTable::number)
        .containsExactly(1, 2, 4, 5, 6, 7);
    assertThat(rounds.getFirst().tables().getFirst().guestIds()).containsExactly(ADA, BEN);
    assertThat(rounds.get(1).tables()).isEmpty();
    assertThat(rounds.getLast().tables()).containsExactly(new SeatedTable(1, List.of(CLEO)));
  }

  @Test
  void saysOfEachWishWhetherItIsKept() {
    // Given
    CafePlan plan = plan(new CafeSeat(1, ADA, 1), new CafeSeat(1, BEN, 1));
    List<CafeWish> wishes =
        List.of(
            CafeWish.of(ADA, BEN, true),
            CafeWish.of(BEN, ADA, false),
            CafeWish.of(ADA, CLEO, true));
    // When
    PlanView view = PlanView.of(cafe, plan, wishes);
    // Then
    assertThat(view.wishes())
        .extracting(PlanView.WishOutcome::together, PlanView.WishOutcome::kept)
        .containsExactly(tuple(true, true), tuple(false, false), tuple(true, false));
  }

  @Test
  void isPublishedWhileItIsTheOneThatTheCafeGoesBy() {
    // Given
    CafePlan old = plan();
    CafePlan current = plan();
    cafe.publish(current.id());
    // Then
    assertThat(PlanView.head(cafe, current).published()).isTrue();
    assertThat(PlanView.head(cafe, old).published()).isFalse();
  }

  private static PlanFigures figures(
      int repeats,
      @Nullable Long repeatsBound,
      @Nullable Long regionBound,
      @Nullable Long kindBound) {
    return new PlanFigures(
        10, repeats, 2, 4, 10, 20, 0, 0, repeatsBound, regionBound, kindBound, null);
  }

  private static CafePlan plan(CafeSeat... seats) {
    return new CafePlan(
        UUID.randomUUID(), 1, 7, "", Instant.EPOCH, figures(0, null, null, null), List.of(seats));
  }
}
