package eu.cordee.event.alpcafe;

import eu.cordee.event.event.DatabaseClock;
import eu.cordee.kit.http.Idempotent;
import eu.cordee.kit.http.KitProblem;
import eu.cordee.kit.http.Page;
import eu.cordee.kit.http.ProblemBody;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.rotation.check.RotationChecker;
import eu.cordee.rotation.check.RotationResult;
import eu.cordee.rotation.search.RotationEngine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Plans of seats: read, computed without a lock, stored if nothing changed meanwhile, published.
 */
@ApplicationScoped
class Plans {

  private final CafeAccess access;
  private final GuestRepository guests;
  private final PlanRepository plans;
  private final CafeWish.Wishes wishes;
  private final DatabaseClock clock;

  Plans(
      CafeAccess access,
      GuestRepository guests,
      PlanRepository plans,
      CafeWish.Wishes wishes,
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
      requireApart(wishes, model.seats(result.rotation(), 0, model.people()));
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

  /** Names every wish to be kept apart that the engine could not give, not only the first. */
  static void requireApart(List<CafeWish> wishes, Collection<CafeSeat> seats) {
    List<ProblemBody.Violation> broken =
        IntStream.range(0, wishes.size())
            .filter(i -> !wishes.get(i).together() && !wishes.get(i).isKeptBy(seats))
            .mapToObj(i -> new ProblemBody.Violation("wishes[" + i + "]", "would meet"))
            .toList();
    if (!broken.isEmpty()) {
      throw new ProblemException(CafeProblem.WISHES_CANNOT_BE_KEPT, broken);
    }
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
