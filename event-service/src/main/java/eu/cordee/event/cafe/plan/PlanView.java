package eu.cordee.event.cafe.plan;

import eu.cordee.event.cafe.AlpCafe;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A plan of seats as organisers see it.
 *
 * @param published whether people go by it now
 * @param newBadgeGuestIds guests whose way is another than in the plan before
 * @param leastNewBadges so many new badges could not be avoided
 * @param wishes what the café wishes now, and whether this plan gives it; empty in lists
 * @param rounds who sits where; empty in lists
 */
@Schema(name = "CafePlan", description = "Who sits where in each round, with figures and proof")
public record PlanView(
    UUID id,
    int number,
    long seed,
    String method,
    Instant madeAt,
    boolean published,
    Figures figures,
    List<UUID> newBadgeGuestIds,
    int leastNewBadges,
    List<WishOutcome> wishes,
    List<SeatedRound> rounds) {

  /**
   * What the plan achieves, over all rounds. After a change while the café ran, bounds are of what
   * the rounds to come allow, those that had begun being as they were; in older plans null.
   *
   * @param repeats meetings of two people beyond their first; no plan that reaches as many themes
   *     has fewer than repeatsBound
   * @param optimal no plan that reaches as many themes has fewer repeats; null where no bound is
   *     known
   * @param regionShare pairs across regions as a share of the most that can be
   * @param themesReached different tables or themes, over everybody who moves
   */
  @Schema(name = "CafePlanFigures")
  record Figures(
      long repeats,
      @Nullable Long repeatsBound,
      @Nullable Boolean optimal,
      int mostMeetings,
      @Nullable Double regionShare,
      @Nullable Double kindShare,
      long themesReached,
      @Nullable Long themesBound,
      int unmetWishes,
      long pairsWithoutCommonLanguage) {

    static Figures of(PlanFigures plan) {
      Long bound = plan.repeatsBound();
      return new Figures(
          plan.repeats(),
          bound,
          bound == null ? null : plan.repeats() == bound,
          plan.mostMeetings(),
          share(plan.pairs(), plan.sameRegion(), plan.sameRegionBound()),
          share(plan.pairs(), plan.sameKind(), plan.sameKindBound()),
          plan.themesReached(),
          plan.themesBound(),
          plan.unmet(),
          plan.speechless());
    }

    private static @Nullable Double share(long pairs, long same, @Nullable Long bound) {
      if (bound == null) {
        return null;
      }
      return pairs == bound ? 1.0 : (double) (pairs - same) / (pairs - bound);
    }
  }

  /** Two guests who shall sit at one table at least once, or never. */
  @Schema(name = "CafeWishOutcome", description = "A wish, and whether the plan keeps it")
  record WishOutcome(UUID oneGuestId, UUID otherGuestId, boolean together, boolean kept) {

    static WishOutcome of(CafeWish wish, Set<CafeSeat> seats) {
      return new WishOutcome(wish.oneId(), wish.otherId(), wish.together(), wish.isKeptBy(seats));
    }
  }

  /** A round with its tables. */
  @Schema(name = "SeatedCafeRound")
  record SeatedRound(int number, List<SeatedTable> tables) {}

  /** Who sits at a table. */
  @Schema(name = "SeatedCafeTable")
  record SeatedTable(int number, List<UUID> guestIds) {}

  public static PlanView of(AlpCafe cafe, CafePlan plan, List<CafeWish> wishes) {
    Set<CafeSeat> seats = plan.seats();
    return head(
        cafe,
        plan,
        wishes.stream().map(wish -> WishOutcome.of(wish, seats)).toList(),
        rounds(plan));
  }

  static PlanView head(AlpCafe cafe, CafePlan plan) {
    return head(cafe, plan, List.of(), List.of());
  }

  private static PlanView head(
      AlpCafe cafe, CafePlan plan, List<WishOutcome> wishes, List<SeatedRound> rounds) {
    return new PlanView(
        plan.id(),
        plan.number(),
        plan.seed(),
        plan.method(),
        plan.madeAt(),
        plan.id().equals(cafe.publishedPlanId()),
        Figures.of(plan.figures()),
        plan.newBadges(),
        plan.leastNewBadges(),
        wishes,
        rounds);
  }

  private static List<SeatedRound> rounds(CafePlan plan) {
    int rounds = plan.seats().stream().mapToInt(CafeSeat::round).max().orElse(0);
    List<SeatedRound> seated = new ArrayList<>();
    for (int number = 1; number <= rounds; number++) {
      seated.add(round(plan, number));
    }
    return seated;
  }

  private static SeatedRound round(CafePlan plan, int number) {
    List<SeatedTable> tables =
        plan.seats().stream()
            .filter(seat -> seat.round() == number)
            .map(CafeSeat::tableNumber)
            .distinct()
            .sorted()
            .map(table -> new SeatedTable(table, at(plan, number, table)))
            .toList();
    return new SeatedRound(number, tables);
  }

  private static List<UUID> at(CafePlan plan, int round, int table) {
    return plan.seats().stream()
        .filter(seat -> seat.round() == round && seat.tableNumber() == table)
        .map(CafeSeat::guestId)
        .sorted()
        .toList();
  }
}
