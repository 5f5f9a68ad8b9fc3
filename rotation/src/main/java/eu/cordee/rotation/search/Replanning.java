package eu.cordee.rotation.search;

import eu.cordee.rotation.check.ChangeBounds;
import eu.cordee.rotation.check.ChangedRotation;
import eu.cordee.rotation.check.RotationChecker;
import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.CafeChange;
import eu.cordee.rotation.model.CafeParticipant;
import eu.cordee.rotation.model.CafeTable;
import eu.cordee.rotation.model.Pair;
import eu.cordee.rotation.model.Rotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Changes a running café: rounds that are over stay as they were, and only those get a new badge
 * who must. Their seats, those of latecomers, and everybody's in rounds that are added, are chosen
 * for the fewest repeats.
 */
public final class Replanning {

  private static final long MOVES_PER_ADDED_ROUND = 200_000;
  private static final int PASSES = 50;

  private final Cafe before;
  private final CafeChange change;
  private final Cafe everyone;
  private final int[][] planned;
  private final SeatsToCome seats;

  private Replanning(Cafe before, Rotation rotation, CafeChange change) {
    this.before = before;
    this.change = change;
    this.everyone = everyone(before, change);
    int plannedRounds = Math.min(rotation.rounds().size(), change.rounds());
    this.planned = Arrays.copyOf(rotation.tableOf(everyone.people()), change.rounds());
    for (int round = plannedRounds; round < planned.length; round++) {
      planned[round] = new int[everyone.people()];
      Arrays.fill(planned[round], Rotation.ABSENT);
    }
    this.seats =
        new SeatsToCome(everyone, change, TableLimits.of(before, change), planned, plannedRounds);
  }

  /**
   * The rotation after the change. The same café, rotation and change give the same answer. Up to a
   * second for 400 people: steps grow with people² · rounds, and each round that is added is
   * searched with a fixed number of moves.
   *
   * @param cafe as it was planned
   * @param rotation the plan before; who is {@link Rotation#ABSENT} in it sits nowhere
   * @param change what happened, with people and tables by index
   * @throws IllegalArgumentException with one sentence if the change cannot be seated
   */
  public static ChangedRotation replan(Cafe cafe, Rotation rotation, CafeChange change) {
    ChangeRules.check(cafe, rotation, change);
    Replanning replanning = new Replanning(cafe, rotation, change);
    int forced = replanning.unseat();
    replanning.seatAnew();
    Rotation changed = replanning.seats.seating().rotation();
    return new ChangedRotation(
        changed,
        RotationChecker.figures(replanning.everyone, changed),
        ChangeBounds.of(cafe, rotation, change),
        replanning.newBadges(),
        forced);
  }

  private void seatAnew() {
    EmptySeats empty = new EmptySeats(seats);
    empty.seat();
    empty.even();
    Exchanges exchanges = new Exchanges(seats);
    exchanges.part();
    improve();
    mixAddedRounds();
    exchanges.bring();
  }

  /** Everybody who ever was there; the seats are not the limit here, since not all still sit. */
  private static Cafe everyone(Cafe before, CafeChange change) {
    List<CafeParticipant> people = new ArrayList<>(before.participants());
    people.addAll(change.latecomers());
    List<CafeTable> tables = new ArrayList<>();
    for (int table = 0; table < before.tables().size(); table++) {
      CafeTable old = before.tables().get(table);
      int host = change.newHosts().getOrDefault(table, old.host());
      boolean stays = !change.leavers().contains(host) && !change.closedTables().contains(table);
      tables.add(new CafeTable(people.size(), old.theme(), stays ? host : CafeTable.NO_HOST));
    }
    return new Cafe(
        people,
        tables,
        change.rounds(),
        both(before.mustMeet(), change.mustMeet()),
        both(before.mustNotMeet(), change.mustNotMeet()));
  }

  private static Set<Pair> both(Set<Pair> some, Set<Pair> others) {
    Set<Pair> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  /** Takes away those who left, closed tables and new hosts; counts badges that must change. */
  private int unseat() {
    Set<Integer> forced = new HashSet<>();
    for (int round = change.roundsDone(); round < seats.plannedRounds; round++) {
      for (int person = 0; person < before.people(); person++) {
        unseat(round, person, forced);
      }
    }
    forced.forEach(seats::giveNewBadge);
    for (int late = before.people(); late < everyone.people(); late++) {
      seats.giveNewBadge(late);
    }
    return forced.size();
  }

  private void unseat(int round, int person, Set<Integer> forced) {
    int table = planned[round][person];
    int post = seats.postOf(person);
    boolean leaves = change.leavers().contains(person);
    boolean closed = table >= 0 && change.closedTables().contains(table);
    boolean elsewhere = post >= 0 && table != post;
    if (table >= 0 && (leaves || closed || elsewhere)) {
      seats.seating().stand(round, person);
    }
    // Who had left and is back sits nowhere yet, so the badge they have says too little.
    boolean back = table == Rotation.ABSENT;
    if ((closed || elsewhere || back) && !leaves) {
      forced.add(person);
    }
  }

  /** Only those with a new badge anyway change seats, as long as that lowers the price. */
  private void improve() {
    boolean better = true;
    for (int pass = 0; better && pass < PASSES; pass++) {
      better = false;
      for (int round = change.roundsDone(); round < change.rounds(); round++) {
        for (int person : seats.withNewBadge()) {
          if (!change.leavers().contains(person) && !seats.hosts(person)) {
            better |= moveToCheaper(round, person) || swapToCheaper(round, person);
          }
        }
      }
    }
  }

  private boolean moveToCheaper(int round, int person) {
    int from = seats.tableOf(round, person);
    if (!seats.canSpareOne(round, from)) {
      return false;
    }
    for (int to = 0; to < everyone.tables().size(); to++) {
      if (to != from && seats.hasRoom(round, to) && seats.priceOfMoving(round, person, to) < 0) {
        seats.move(round, person, to);
        return true;
      }
    }
    return false;
  }

  private boolean swapToCheaper(int round, int person) {
    for (int other : seats.withNewBadge()) {
      int table = seats.tableOf(round, other);
      if (table >= 0 && table != seats.tableOf(round, person) && !seats.hosts(other)) {
        if (seats.seating().swap(round, person, other) < 0) {
          return true;
        }
        seats.seating().swap(round, person, other);
      }
    }
    return false;
  }

  /** In added rounds all who move change seats, and the rounds before count as history. */
  private void mixAddedRounds() {
    int added = change.rounds() - seats.plannedRounds;
    if (added == 0) {
      return;
    }
    boolean[] stays = new boolean[everyone.people()];
    everyone.hosts().forEach(host -> stays[host] = true);
    Annealing annealing =
        new Annealing(seats.fixedBefore(seats.plannedRounds), stays, 1)
            .run(added * MOVES_PER_ADDED_ROUND, 0.60 * Weights.REPEAT, 4, Long.MIN_VALUE);
    seats.replaceBy(annealing.best());
  }

  private Set<Integer> newBadges() {
    Set<Integer> changed = new HashSet<>();
    for (int round = change.roundsDone(); round < seats.plannedRounds; round++) {
      for (int person = 0; person < before.people(); person++) {
        boolean moved = seats.tableOf(round, person) != planned[round][person];
        if (moved && !change.leavers().contains(person)) {
          changed.add(person);
        }
      }
    }
    return changed;
  }
}
