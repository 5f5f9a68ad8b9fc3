package eu.cordee.event.cafe.plan;

import eu.cordee.event.cafe.AlpCafe;
import eu.cordee.event.cafe.CafeAccess;
import eu.cordee.event.cafe.CafeProblem;
import eu.cordee.event.cafe.CafeState;
import eu.cordee.event.cafe.CafeTablePlan;
import eu.cordee.event.cafe.guest.CafeGuest;
import eu.cordee.event.cafe.guest.GuestRepository;
import eu.cordee.event.time.DatabaseClock;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.kit.idempotency.Idempotent;
import eu.cordee.rotation.check.RotationChecker;
import eu.cordee.rotation.check.RotationResult;
import eu.cordee.rotation.search.RotationEngine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Plans of seats: read, computed without a lock, stored if nothing changed meanwhile, published.
 */
@ApplicationScoped
class Plans {

  private final CafeAccess access;
  private final GuestRepository guests;
  private final PlanRepository plans;
  private final CafeWishes wishes;
  private final DatabaseClock clock;

  Plans(
      CafeAccess access,
      GuestRepository guests,
      PlanRepository plans,
      CafeWishes wishes,
      DatabaseClock clock) {
    this.access = access;
    this.guests = guests;
    this.plans = plans;
    this.wishes = wishes;
    this.clock = clock;
  }

  /** What the engine is asked. */
  record Question(SeatingModel model, List<CafeWish> wishes, long seed, long version) {

    /** Computes the answer and has it judged by code that shares nothing with the engine. */
    ComputedPlan.Carrier answer() {
      RotationResult result =
          SeatingModel.orProblem(() -> RotationEngine.rotate(model.cafe(), seed));
      CafeWish.requireApart(wishes, model.seats(result.rotation(), 0, model.people()));
      List<String> faults = RotationChecker.faults(model.cafe(), result.rotation());
      if (!faults.isEmpty()) {
        throw new ProblemException(CafeProblem.CAFE_CANNOT_BE_SEATED, faults.getFirst());
      }
      return new ComputedPlan.Carrier(new ComputedPlan(model, result, version));
    }
  }

  @Transactional
  Question question(UUID eventId, UUID cafeId, MakePlan wish) {
    AlpCafe cafe = access.organised(eventId, cafeId);
    requirePlanned(cafe);
    List<CafeGuest> seated = guests.holdingPlacesIn(cafeId);
    List<CafeWish> wished = wished(cafeId, wish, seated);
    SeatingModel model = SeatingModel.of(cafe, seated, wished);
    return new Question(model, wished, wish.seedOrOne(), cafe.version());
  }

  private static void requirePlanned(AlpCafe cafe) {
    if (cafe.state() != CafeState.PLANNED) {
      throw new ProblemException(CafeProblem.CAFE_HAS_BEGUN);
    }
  }

  private List<CafeWish> wished(UUID cafeId, MakePlan wish, List<CafeGuest> seated) {
    Set<UUID> known = seated.stream().map(CafeGuest::id).collect(Collectors.toSet());
    return wishes.asked(cafeId, wish.wishes(), known);
  }

  @Idempotent
  PlanView store(UUID eventId, UUID cafeId, MakePlan wish, ComputedPlan.Carrier computed) {
    AlpCafe cafe = access.organisedLocked(eventId, cafeId);
    requirePlanned(cafe);
    List<CafeGuest> seated = guests.holdingPlacesIn(cafeId);
    if (!computed.isOf(cafe, seated.stream().map(CafeGuest::id).toList())) {
      throw new ProblemException(
          KitProblem.CHANGED_MEANWHILE, "The guests or the tables changed while the plan was made");
    }
    wishes.replace(cafeId, wished(cafeId, wish, seated));
    ComputedPlan plan = computed.plan();
    CafePlan made =
        new CafePlan(
            cafeId,
            plans.nextNumber(cafeId),
            wish.seedOrOne(),
            plan.result().method(),
            clock.now(),
            PlanFigures.of(plan.result().figures(), plan.result().bounds()),
            plan.model().seats(plan.result().rotation(), 0, plan.model().people()));
    plans.persist(made);
    return PlanView.of(cafe, made, wishes.of(cafeId));
  }

  @Transactional
  PlanView publish(UUID eventId, UUID cafeId, UUID planId) {
    AlpCafe cafe = access.organisedLocked(eventId, cafeId);
    requirePlanned(cafe);
    CafePlan plan = plans.ofCafe(cafeId, planId);
    requireFits(cafe, plan);
    plan.publish(clock.now());
    cafe.publish(planId);
    cafe.touch();
    return PlanView.of(cafe, plan, wishes.of(cafeId));
  }

  /** An older plan may name tables and rounds that the café no longer has. */
  private static void requireFits(AlpCafe cafe, CafePlan plan) {
    Set<Integer> tables =
        cafe.tables().stream()
            .filter(CafeTablePlan::isOpen)
            .map(CafeTablePlan::number)
            .collect(Collectors.toSet());
    int rounds = plan.seats().stream().mapToInt(CafeSeat::round).max().orElse(0);
    boolean fits = plan.seats().stream().allMatch(seat -> tables.contains(seat.tableNumber()));
    if (!fits || rounds != cafe.rounds().size()) {
      throw new ProblemException(
          CafeProblem.CAFE_CANNOT_BE_SEATED,
          "The tables or rounds are others now: make a new plan.");
    }
  }

  @Transactional
  Page<PlanView> list(UUID eventId, UUID cafeId) {
    AlpCafe cafe = access.organised(eventId, cafeId);
    return new Page<>(
        plans.ofCafe(cafeId).stream().map(plan -> PlanView.head(cafe, plan)).toList(), null);
  }

  @Transactional
  PlanView read(UUID eventId, UUID cafeId, UUID planId) {
    AlpCafe cafe = access.organised(eventId, cafeId);
    return PlanView.of(cafe, plans.ofCafe(cafeId, planId), wishes.of(cafeId));
  }
}
