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
import eu.cordee.event.cafe.plan.CafeSeat;
import eu.cordee.event.cafe.plan.CafeWish;
import eu.cordee.event.cafe.plan.CafeWishes;
import eu.cordee.event.cafe.plan.PlanFigures;
import eu.cordee.event.cafe.plan.PlanRepository;
import eu.cordee.event.cafe.plan.PlanView;
import eu.cordee.event.cafe.plan.SeatingModel;
import eu.cordee.event.time.DatabaseClock;
import eu.cordee.kit.http.Idempotent;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.rotation.check.ChangeChecker;
import eu.cordee.rotation.check.ChangedRotation;
import eu.cordee.rotation.model.CafeChange;
import eu.cordee.rotation.model.Rotation;
import eu.cordee.rotation.search.Replanning;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
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

  @Idempotent
  PlanView change(UUID eventId, UUID cafeId, LateChange wish) {
    AlpCafe cafe = access.organisedLocked(eventId, cafeId);
    if (cafe.state().isOver()) {
      throw new ProblemException(CafeProblem.CAFE_IS_OVER);
    }
    CafePlan before =
        plans.published(cafe).orElseThrow(() -> new ProblemException(CafeProblem.NO_PLAN_OF_SEATS));
    List<CafeRoundPlan> toCome = toCome(cafe, wish);
    List<CafeWish> wished = wished(cafe, wish);
    ChangedSeats seats = seats(cafe, before, wish, wished, cafe.roundsDone() + toCome.size());
    CafePlan after = plan(cafe, before, seats);
    if (wish.preview()) {
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

  /** What the engine answered, and who its numbers are. */
  private record ChangedSeats(
      SeatingModel model, List<UUID> everybody, ChangedRotation changed, int from) {}

  private ChangedSeats seats(
      AlpCafe cafe, CafePlan before, LateChange wish, List<CafeWish> wished, int rounds) {
    Set<UUID> seatedToCome =
        before.seats().stream()
            .filter(seat -> seat.round() > cafe.roundsDone())
            .map(CafeSeat::guestId)
            .collect(Collectors.toSet());
    Set<UUID> seatedEver =
        before.seats().stream().map(CafeSeat::guestId).collect(Collectors.toSet());
    List<CafeGuest> known = new ArrayList<>();
    List<CafeGuest> late = new ArrayList<>();
    Set<UUID> gone = new HashSet<>(wish.leaving());
    for (CafeGuest guest : guests.allIn(cafe.id())) {
      boolean stays = guest.holdsPlace() && !wish.leaving().contains(guest.id());
      if (seatedToCome.contains(guest.id()) || (stays && seatedEver.contains(guest.id()))) {
        known.add(guest);
      } else if (stays) {
        late.add(guest);
      }
      if (!stays) {
        gone.add(guest.id());
      }
    }
    requireGuests(wish, known, late);
    SeatingModel model =
        SeatingModel.of(cafe, cafe.tables(), known, List.of(), plannedRounds(before));
    List<UUID> everybody = new ArrayList<>(model.people());
    late.forEach(guest -> everybody.add(guest.id()));
    CafeChange change =
        change(cafe, wish, rounds, model, everybody, late, gone)
            .wishing(
                SeatingModel.pairs(wished, everybody, true),
                SeatingModel.pairs(wished, everybody, false));
    Rotation rotation = rotation(before, model);
    ChangedRotation changed =
        SeatingModel.orProblem(() -> Replanning.replan(model.cafe(), rotation, change));
    // Rounds that have begun are no matter any more.
    CafeWish.requireApart(wished, model.seats(changed.rotation(), cafe.roundsDone(), everybody));
    List<String> faults = ChangeChecker.faults(model.cafe(), rotation, change, changed.rotation());
    if (!faults.isEmpty()) {
      throw new ProblemException(CafeProblem.CAFE_CANNOT_BE_SEATED, faults.getFirst());
    }
    return new ChangedSeats(model, everybody, changed, cafe.roundsDone());
  }

  private static void requireGuests(LateChange wish, List<CafeGuest> known, List<CafeGuest> late) {
    Set<UUID> holding =
        java.util.stream.Stream.concat(known.stream(), late.stream())
            .filter(CafeGuest::holdsPlace)
            .map(CafeGuest::id)
            .collect(Collectors.toSet());
    if (!holding.containsAll(wish.leaving())) {
      throw ProblemException.badField("leavingGuestIds", "name somebody who has no place");
    }
    if (!wish.newHosts().stream().allMatch(host -> holding.contains(host.guestId()))) {
      throw ProblemException.badField("hosts", "name somebody who has no place");
    }
  }

  private static int plannedRounds(CafePlan before) {
    return Math.max(1, before.seats().stream().mapToInt(CafeSeat::round).max().orElse(1));
  }

  private static CafeChange change(
      AlpCafe cafe,
      LateChange wish,
      int rounds,
      SeatingModel model,
      List<UUID> everybody,
      List<CafeGuest> late,
      Set<UUID> gone) {
    Set<Integer> closed = new HashSet<>();
    for (CafeTablePlan table : cafe.tables()) {
      if (!table.isOpen() || wish.closing().contains(table.number())) {
        closed.add(model.tables().indexOf(table.number()));
      }
    }
    if (!model.tables().containsAll(wish.closing())) {
      throw ProblemException.badField("closedTables", "name a table that does not exist");
    }
    return new CafeChange(
        cafe.roundsDone(),
        rounds,
        late.stream().map(SeatingModel::participant).toList(),
        gone.stream().map(model.people()::indexOf).filter(i -> i >= 0).collect(Collectors.toSet()),
        closed,
        wish.newHosts().stream()
            .collect(
                Collectors.toMap(
                    host -> model.tables().indexOf(host.table()),
                    host -> everybody.indexOf(host.guestId()),
                    (one, other) -> other)));
  }

  /** The plan as the engine knows it; who has left before sits nowhere in it any more. */
  private static Rotation rotation(CafePlan before, SeatingModel model) {
    int[][] tableOf = new int[plannedRounds(before)][model.people().size()];
    for (int[] round : tableOf) {
      java.util.Arrays.fill(round, Rotation.ABSENT);
    }
    for (CafeSeat seat : before.seats()) {
      int person = model.people().indexOf(seat.guestId());
      if (person >= 0) {
        tableOf[seat.round() - 1][person] = model.tables().indexOf(seat.tableNumber());
      }
    }
    return Rotation.of(tableOf, model.tables().size());
  }

  private CafePlan plan(AlpCafe cafe, CafePlan before, ChangedSeats seats) {
    List<CafeSeat> all =
        new ArrayList<>(
            before.seats().stream().filter(seat -> seat.round() <= seats.from()).toList());
    ChangedRotation changed = seats.changed();
    all.addAll(seats.model().seats(changed.rotation(), seats.from(), seats.everybody()));
    CafePlan after =
        new CafePlan(
            cafe.id(),
            plans.nextNumber(cafe.id()),
            before.seed(),
            "late change",
            clock.now(),
            PlanFigures.of(changed.figures(), changed.bounds()),
            all);
    after.costs(
        changed.newBadges().stream().map(seats.everybody()::get).toList(),
        changed.leastNewBadges());
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
