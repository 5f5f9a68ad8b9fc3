package eu.cordee.event.cafe.route;

import eu.cordee.event.cafe.AlpCafe;
import eu.cordee.event.cafe.CafeAccess;
import eu.cordee.event.cafe.CafeRepository;
import eu.cordee.event.cafe.CafeRoundPlan;
import eu.cordee.event.cafe.CafeTablePlan;
import eu.cordee.event.cafe.guest.CafeGuest;
import eu.cordee.event.cafe.guest.GuestRepository;
import eu.cordee.event.cafe.plan.CafePlan;
import eu.cordee.event.cafe.plan.CafeSeat;
import eu.cordee.event.cafe.plan.PlanRepository;
import eu.cordee.event.cafe.route.HostingView.HostedRound;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ways through a café, for those who go them. */
@ApplicationScoped
@Transactional
class CafeRoutes {

  private final CafeAccess access;
  private final CafeRepository cafes;
  private final GuestRepository guests;
  private final PlanRepository plans;

  CafeRoutes(
      CafeAccess access, CafeRepository cafes, GuestRepository guests, PlanRepository plans) {
    this.access = access;
    this.cafes = cafes;
    this.guests = guests;
    this.plans = plans;
  }

  /** The caller's own, or for organisers anybody's. */
  RouteView route(UUID eventId, UUID cafeId, @Nullable UUID participantId) {
    CafeAccess.Insider insider = access.insider(eventId);
    AlpCafe cafe = cafes.ofEvent(eventId, cafeId);
    UUID whose = participantId == null ? me(insider) : participantId;
    if (!insider.organiser() && !whose.equals(me(insider))) {
      throw new ProblemException(KitProblem.NOT_FOUND);
    }
    CafeGuest guest = guests.holding(cafeId, whose).orElseThrow(CafeRoutes::notFound);
    CafePlan plan = published(cafe);
    return RouteView.of(cafe, plan, guest, plans.seatsOf(plan, guest.id()));
  }

  /** The caller's own table. */
  HostingView hosting(UUID eventId, UUID cafeId) {
    CafeAccess.Insider insider = access.insider(eventId);
    AlpCafe cafe = cafes.ofEvent(eventId, cafeId);
    UUID me = me(insider);
    CafeTablePlan table =
        cafe.tables().stream()
            .filter(one -> me.equals(one.hostId()) && one.isOpen())
            .findFirst()
            .orElseThrow(CafeRoutes::notFound);
    return new HostingView(
        table.number(), table.label(), table.theme(), table.briefing(), rounds(cafe, table));
  }

  private List<HostedRound> rounds(AlpCafe cafe, CafeTablePlan table) {
    List<CafeSeat> here =
        plans.published(cafe).map(plan -> plans.seatsAt(plan, table.number())).orElse(List.of());
    Map<UUID, CafeGuest> byId =
        guests.byIds(here.stream().map(CafeSeat::guestId).distinct().toList()).stream()
            .collect(Collectors.toMap(CafeGuest::id, Function.identity()));
    return cafe.rounds().stream()
        .map(
            round ->
                hosted(
                    round,
                    here.stream()
                        .filter(seat -> seat.round() == round.number())
                        .map(seat -> byId.get(seat.guestId()))
                        .sorted(Comparator.comparing(CafeGuest::participantId))
                        .toList()))
        .toList();
  }

  private static HostedRound hosted(CafeRoundPlan round, List<CafeGuest> coming) {
    return new HostedRound(
        round.number(),
        round.question(),
        coming.stream().map(CafeGuest::participantId).toList(),
        coming.stream().map(CafeGuest::personId).toList());
  }

  private CafePlan published(AlpCafe cafe) {
    return plans.published(cafe).orElseThrow(CafeRoutes::notFound);
  }

  private static UUID me(CafeAccess.Insider insider) {
    return insider.participant().orElseThrow(CafeRoutes::notFound).id();
  }

  private static ProblemException notFound() {
    return new ProblemException(KitProblem.NOT_FOUND);
  }
}
