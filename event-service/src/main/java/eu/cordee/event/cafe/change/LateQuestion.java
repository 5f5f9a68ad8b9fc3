package eu.cordee.event.cafe.change;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import eu.cordee.event.cafe.AlpCafe;
import eu.cordee.event.cafe.CafeProblem;
import eu.cordee.event.cafe.CafeTablePlan;
import eu.cordee.event.cafe.plan.CafePlan;
import eu.cordee.event.cafe.plan.CafeSeat;
import eu.cordee.event.cafe.plan.CafeWish;
import eu.cordee.event.cafe.plan.SeatingModel;
import eu.cordee.kit.http.ProblemException;
import eu.cordee.rotation.check.ChangeChecker;
import eu.cordee.rotation.check.ChangedRotation;
import eu.cordee.rotation.model.CafeChange;
import eu.cordee.rotation.model.Rotation;
import eu.cordee.rotation.search.Replanning;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What the engine is asked about a late change, read without a lock: it computes for a while, and
 * neither the café nor a connection to the database shall wait for it.
 *
 * @param everybody guests in the engine's order, latecomers last
 * @param from so many rounds stay as they were
 * @param version of the café that was read
 * @param holding who held a place
 */
record LateQuestion(
    SeatingModel model,
    List<UUID> everybody,
    Rotation rotation,
    CafeChange change,
    List<CafeWish> wished,
    int from,
    long version,
    List<UUID> holding) {

  /**
   * Puts the question.
   *
   * @param rounds in all, those that are over among them
   */
  static LateQuestion of(
      AlpCafe cafe,
      CafePlan before,
      LateChange wish,
      List<CafeWish> wished,
      PresentGuests present,
      int rounds,
      List<UUID> holding) {
    SeatingModel model =
        SeatingModel.of(cafe, cafe.tables(), present.known(), List.of(), plannedRounds(before));
    List<UUID> everybody = new ArrayList<>(model.people());
    present.late().forEach(guest -> everybody.add(guest.id()));
    CafeChange change =
        change(cafe, wish, rounds, model, everybody, present)
            .wishing(
                SeatingModel.pairs(wished, everybody, true),
                SeatingModel.pairs(wished, everybody, false));
    return new LateQuestion(
        model,
        everybody,
        rotation(before, model),
        change,
        wished,
        cafe.roundsDone(),
        cafe.version(),
        holding);
  }

  /**
   * Asks the engine, and has its answer judged by code that shares nothing with it.
   *
   * @throws ProblemException where nobody could seat that, or not everybody can be kept apart
   */
  Carrier answer() {
    ChangedRotation changed =
        SeatingModel.orProblem(() -> Replanning.replan(model.cafe(), rotation, change));
    // Rounds that have begun are no matter any more.
    CafeWish.requireApart(wished, model.seats(changed.rotation(), from, everybody));
    List<String> faults = ChangeChecker.faults(model.cafe(), rotation, change, changed.rotation());
    if (!faults.isEmpty()) {
      throw new ProblemException(CafeProblem.CAFE_CANNOT_BE_SEATED, faults.getFirst());
    }
    return new Carrier(this, new ChangedSeats(model, everybody, changed, from));
  }

  /** Carries the answer into a method whose arguments are compared between retries: as nothing. */
  @JsonAutoDetect(fieldVisibility = Visibility.NONE, getterVisibility = Visibility.NONE)
  static final class Carrier {
    private final LateQuestion question;
    private final ChangedSeats seats;

    Carrier(LateQuestion question, ChangedSeats seats) {
      this.question = question;
      this.seats = seats;
    }

    ChangedSeats seats() {
      return seats;
    }

    /** Whether nothing changed while the engine computed. */
    boolean isOf(AlpCafe cafe, List<UUID> holding) {
      return question.version == cafe.version()
          && question.from == cafe.roundsDone()
          && question.holding.equals(holding);
    }
  }

  private static CafeChange change(
      AlpCafe cafe,
      LateChange wish,
      int rounds,
      SeatingModel model,
      List<UUID> everybody,
      PresentGuests present) {
    return new CafeChange(
        cafe.roundsDone(),
        rounds,
        present.late().stream().map(SeatingModel::participant).toList(),
        present.gone().stream()
            .map(model.people()::indexOf)
            .filter(i -> i >= 0)
            .collect(Collectors.toSet()),
        closedTables(cafe, wish, model),
        hostOfTable(wish, model, everybody));
  }

  /** Those that closed before, and those that close now. */
  private static Set<Integer> closedTables(AlpCafe cafe, LateChange wish, SeatingModel model) {
    if (!model.tables().containsAll(wish.closing())) {
      throw ProblemException.badField("closedTables", "name a table that does not exist");
    }
    Set<Integer> closed = new HashSet<>();
    for (CafeTablePlan table : cafe.tables()) {
      if (!table.isOpen() || wish.closing().contains(table.number())) {
        closed.add(model.tables().indexOf(table.number()));
      }
    }
    return closed;
  }

  private static Map<Integer, Integer> hostOfTable(
      LateChange wish, SeatingModel model, List<UUID> everybody) {
    return wish.newHosts().stream()
        .collect(
            Collectors.toMap(
                host -> model.tables().indexOf(host.table()),
                host -> everybody.indexOf(host.guestId()),
                (one, other) -> other));
  }

  private static int plannedRounds(CafePlan before) {
    return Math.max(1, before.seats().stream().mapToInt(CafeSeat::round).max().orElse(1));
  }

  /** The plan as the engine knows it; who has left before sits nowhere in it any more. */
  private static Rotation rotation(CafePlan before, SeatingModel model) {
    int[][] tableOf = new int[plannedRounds(before)][model.people().size()];
    for (int[] round : tableOf) {
      Arrays.fill(round, Rotation.ABSENT);
    }
    for (CafeSeat seat : before.seats()) {
      int person = model.people().indexOf(seat.guestId());
      if (person >= 0) {
        tableOf[seat.round() - 1][person] = model.tables().indexOf(seat.tableNumber());
      }
    }
    return Rotation.of(tableOf, model.tables().size());
  }
}
