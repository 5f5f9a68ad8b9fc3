package eu.cordee.event.cafe.change;

import eu.cordee.event.cafe.AlpCafe;
import eu.cordee.event.cafe.CafeAccess;
import eu.cordee.event.cafe.CafeProblem;
import eu.cordee.event.cafe.CafeRoundPlan;
import eu.cordee.event.cafe.CafeTablePlan;
import eu.cordee.event.cafe.WriteCafe;
import eu.cordee.event.cafe.guest.CafeGuest;
import eu.cordee.event.cafe.guest.CafePlaces;
import eu.cordee.event.cafe.guest.GuestRepository;
import eu.cordee.event.cafe.plan.CafePlan;
import eu.cordee.event.cafe.plan.CafeWish;
import eu.cordee.event.cafe.plan.CafeWishes;
import eu.cordee.event.cafe.plan.PlanFigures;
import eu.cordee.event.cafe.plan.PlanRepository;
import eu.cordee.event.cafe.plan.PlanView;
import eu.cordee.event.time.DatabaseClock;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.rotation.check.ChangedRotation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Changes a café whose plan of seats is out: the past stays, and the fewest badges change. */
@ApplicationScoped
class LateChanges {

  private final CafeAccess access;
  private final GuestRepository guests;
  private final PlanRepository plans;
  private final CafePlaces places;
  private final CafeWishes wishes;
  private final DatabaseClock clock;

  LateChanges(
      CafeAccess access,
      GuestRepository guests,
      PlanRepository plans,
      CafePlaces places,
      CafeWishes wishes,
      DatabaseClock clock) {
    this.access = access;
    this.guests = guests;
    this.plans = plans;
    this.places = places;
    this.wishes = wishes;
    this.clock = clock;
  }

  @Transactional
  LateQuestion question(UUID eventId, UUID cafeId, LateChange wish) {
    AlpCafe cafe = access.organised(eventId, cafeId);
    CafePlan before = published(cafe);
    PresentGuests present =
        PresentGuests.of(guests.allIn(cafe.id()), before, cafe.roundsDone(), wish.leaving());
    present.requireNamedAreHere(wish);
    int rounds = cafe.roundsDone() + toCome(cafe, wish).size();
    return LateQuestion.of(cafe, before, wish, wished(cafe, wish), present, rounds, holding(cafe));
  }

  @Idempotent
  PlanView change(UUID eventId, UUID cafeId, LateChange wish, LateQuestion.Carrier computed) {
    AlpCafe cafe = access.organisedLocked(eventId, cafeId);
    CafePlan before = published(cafe);
    if (!computed.isOf(cafe, holding(cafe))) {
      throw new ProblemException(
          KitProblem.CHANGED_MEANWHILE, "The guests or the tables changed while the plan was made");
    }
    List<CafeRoundPlan> toCome = toCome(cafe, wish);
    List<CafeWish> wished = wished(cafe, wish);
    CafePlan after = plan(cafe, before, computed.seats());
    if (wish.onlyAsks()) {
      return PlanView.of(cafe, after, wished);
    }
    wish.leaving().forEach(id -> places.giveBack(guests.findById(id)));
    apply(cafe, wish, toCome);
    if (wish.wishes() != null) {
      wishes.replace(cafe.id(), wished);
    }
    after.publish(clock.now());
    plans.persist(after);
    cafe.publish(after.id());
    cafe.touch();
    return PlanView.of(cafe, after, wished);
  }

  private CafePlan published(AlpCafe cafe) {
    if (cafe.state().isOver()) {
      throw new ProblemException(CafeProblem.CAFE_IS_OVER);
    }
    return plans
        .published(cafe)
        .orElseThrow(() -> new ProblemException(CafeProblem.NO_PLAN_OF_SEATS));
  }

  private List<UUID> holding(AlpCafe cafe) {
    return guests.holdingPlacesIn(cafe.id()).stream().map(CafeGuest::id).toList();
  }

  private List<CafeWish> wished(AlpCafe cafe, LateChange wish) {
    Set<UUID> staying =
        guests.holdingPlacesIn(cafe.id()).stream().map(CafeGuest::id).collect(Collectors.toSet());
    wish.leaving().forEach(staying::remove);
    return wishes.asked(cafe.id(), wish.wishes(), staying);
  }

  private static List<CafeRoundPlan> toCome(AlpCafe cafe, LateChange wish) {
    int done = cafe.roundsDone();
    if (wish.roundsToCome() == null) {
      return cafe.rounds().stream().filter(round -> round.number() > done).toList();
    }
    var from = done == 0 ? cafe.startsAt() : cafe.rounds().get(done - 1).endsAt();
    WriteCafe.checkRounds(wish.roundsToCome(), from, cafe.endsAt());
    if (done + wish.roundsToCome().size() == 0) {
      throw ProblemException.badField("roundsToCome", "leave no round at all");
    }
    return WriteCafe.plannedRounds(wish.roundsToCome(), done + 1);
  }

  private CafePlan plan(AlpCafe cafe, CafePlan before, ChangedSeats seats) {
    ChangedRotation changed = seats.changed();
    CafePlan after =
        new CafePlan(
            cafe.id(),
            plans.nextNumber(cafe.id()),
            before.seed(),
            "late change",
            clock.now(),
            PlanFigures.of(changed.figures(), changed.bounds()),
            seats.after(before));
    after.costs(seats.newBadges(), changed.leastNewBadges());
    return after;
  }

  private void apply(AlpCafe cafe, LateChange wish, List<CafeRoundPlan> toCome) {
    Map<Integer, UUID> newHosts =
        wish.newHosts().stream()
            .collect(
                Collectors.toMap(
                    LateChange.NewHost::table,
                    host -> guests.findById(host.guestId()).participantId(),
                    (one, other) -> other));
    Set<UUID> here =
        guests.holdingPlacesIn(cafe.id()).stream()
            .map(CafeGuest::participantId)
            .collect(Collectors.toSet());
    Function<CafeTablePlan, CafeTablePlan> closed =
        table ->
            wish.closing().contains(table.number())
                ? table.closed(cafe.roundsDone()).hostedBy(null)
                : table;
    cafe.changeTables(
        table -> {
          UUID host = newHosts.getOrDefault(table.number(), table.hostId());
          return closed.apply(table.hostedBy(here.contains(host) ? host : null));
        });
    cafe.changeRoundsToCome(toCome);
  }
}
