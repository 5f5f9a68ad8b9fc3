package eu.cordee.rotation.search;

import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.CafeChange;
import eu.cordee.rotation.model.Pair;
import eu.cordee.rotation.model.Rotation;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The seats of a café whose rounds to come are made anew: who may be moved, at what price, and
 * which of them need a new badge for it. Rounds that have begun count, but nothing in them moves.
 */
final class SeatsToCome {

  final Cafe everyone;
  final CafeChange change;
  final TableLimits limits;
  private final Prices prices;

  /** Rounds that are in the plan before; badges say nothing of those that are added. */
  final int plannedRounds;

  private final Set<Integer> free = new HashSet<>();
  private PricedSeating seating;

  /**
   * @param everyone the café with all who ever were there, latecomers last
   * @param tableOf the table of each of them in each round, or {@link Rotation#ABSENT}
   */
  SeatsToCome(
      Cafe everyone, CafeChange change, TableLimits limits, int[][] tableOf, int plannedRounds) {
    this.everyone = everyone;
    this.change = change;
    this.limits = limits;
    this.plannedRounds = plannedRounds;
    this.prices = Prices.ofChange(everyone);
    this.seating = new PricedSeating(everyone, prices, tableOf, change.roundsDone());
  }

  PricedSeating seating() {
    return seating;
  }

  /** The same seats with other rounds as history. */
  PricedSeating fixedBefore(int firstFree) {
    return new PricedSeating(everyone, prices, seating.tableOf, firstFree);
  }

  void replaceBy(int[][] tableOf) {
    seating = new PricedSeating(everyone, prices, tableOf, change.roundsDone());
  }

  int tableOf(int round, int person) {
    return seating.tableOf[round][person];
  }

  boolean isMissing(int round, int person) {
    return tableOf(round, person) == Rotation.ABSENT && !change.leavers().contains(person);
  }

  /** The table somebody hosts, or −1. */
  int postOf(int person) {
    for (int table = 0; table < everyone.tables().size(); table++) {
      if (everyone.tables().get(table).host() == person) {
        return table;
      }
    }
    return -1;
  }

  boolean hosts(int person) {
    return postOf(person) >= 0;
  }

  /** Their badge is new whatever else happens. */
  void giveNewBadge(int person) {
    free.add(person);
  }

  /** The same where a round is changed that their badge tells of. */
  void giveNewBadge(int round, int person) {
    if (round < plannedRounds) {
      free.add(person);
    }
  }

  /** Nobody's badge says yet where they sit in a round that is added. */
  boolean isFree(int round, int person) {
    return round >= plannedRounds || free.contains(person);
  }

  /** Those with a new badge, in one order on every machine. */
  List<Integer> withNewBadge() {
    return free.stream().sorted().toList();
  }

  boolean hasRoom(int round, int table) {
    return seating.size(round, table) < limits.most(table);
  }

  boolean canSpareOne(int round, int table) {
    return seating.size(round, table) > limits.least(table);
  }

  boolean meet(Pair pair) {
    return Arrays.stream(seating.tableOf)
        .anyMatch(
            tables -> tables[pair.first()] >= 0 && tables[pair.first()] == tables[pair.second()]);
  }

  long priceOfMoving(int round, int person, int to) {
    int from = tableOf(round, person);
    long price = seating.price();
    move(round, person, to);
    long moved = seating.price();
    move(round, person, from);
    return moved - price;
  }

  void move(int round, int person, int to) {
    seating.stand(round, person);
    seating.sit(round, person, to);
  }
}
