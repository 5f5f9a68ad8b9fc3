package eu.cordee.event.cafe.change;

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
 * What the engine answered to a late change, and who its numbers are.
 *
 * @param everybody guests in the engine's order, latecomers last
 * @param from so many rounds stay as they were
 */
record ChangedSeats(SeatingModel model, List<UUID> everybody, ChangedRotation changed, int from) {

  /**
   * Asks the engine, and has its answer judged by code that shares nothing with it.
   *
   * @param rounds in all, those that are over among them
   * @throws ProblemException where nobody could seat that, or not everybody can be kept apart
   */
  static ChangedSeats of(
      AlpCafe cafe,
      CafePlan before,
      LateChange wish,
      List<CafeWish> wished,
      Attendance attendance,
      int rounds) {
    SeatingModel model =
        SeatingModel.of(cafe, cafe.tables(), attendance.known(), List.of(), plannedRounds(before));
    List<UUID> everybody = new ArrayList<>(model.people());
    attendance.late().forEach(guest -> everybody.add(guest.id()));
    CafeChange change =
        change(cafe, wish, rounds, model, everybody, attendance)
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

  private static CafeChange change(
      AlpCafe cafe,
      LateChange wish,
      int rounds,
      SeatingModel model,
      List<UUID> everybody,
      Attendance attendance) {
    return new CafeChange(
        cafe.roundsDone(),
        rounds,
        attendance.late().stream().map(SeatingModel::participant).toList(),
        attendance.gone().stream()
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

  /** The seats of all rounds: those that stay as they were before, and the new ones. */
  List<CafeSeat> after(CafePlan before) {
    List<CafeSeat> all =
        new ArrayList<>(before.seats().stream().filter(seat -> seat.round() <= from).toList());
    all.addAll(model.seats(changed.rotation(), from, everybody));
    return all;
  }

  /** Guests whose badge says something else now. */
  List<UUID> newBadges() {
    return changed.newBadges().stream().map(everybody::get).toList();
  }
}
