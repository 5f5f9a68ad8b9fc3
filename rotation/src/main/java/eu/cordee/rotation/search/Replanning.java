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
import java.util.Comparator;
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

  /** A badge more, where people have to be parted, is worth a repeat or two. */
  private static final long ONE_BADGE = 2L * Weights.REPEAT;

  private final Cafe before;
  private final CafeChange change;
  private final Cafe everyone;
  private final int[][] planned;
  private final int plannedRounds;
  private final Prices prices;
  private Seating seating;
  private final Set<Integer> free = new HashSet<>();
  private final Limits limits;

  private Replanning(Cafe before, Rotation rotation, CafeChange change) {
    this.before = before;
    this.change = change;
    this.everyone = everyone(before, change);
    this.limits = Limits.of(before, change);
    this.plannedRounds = Math.min(rotation.rounds().size(), change.rounds());
    this.planned = Arrays.copyOf(rotation.tableOf(everyone.people()), change.rounds());
    for (int round = plannedRounds; round < planned.length; round++) {
      planned[round] = new int[everyone.people()];
      Arrays.fill(planned[round], Rotation.ABSENT);
    }
    this.prices = Prices.ofChange(everyone);
    this.seating = new Seating(everyone, prices, planned, change.roundsDone());
  }

  /**
   * The rotation after the change.
   *
   * @throws IllegalArgumentException with one sentence if the change cannot be seated
   */
  public static ChangedRotation replan(Cafe cafe, Rotation rotation, CafeChange change) {
    ChangeRules.check(cafe, rotation, change);
    Replanning replanning = new Replanning(cafe, rotation, change);
    int forced = replanning.unseat();
    replanning.seat();
    replanning.even();
    replanning.part();
    replanning.improve();
    replanning.mixAddedRounds();
    replanning.bring();
    Rotation changed = replanning.seating.rotation();
    return new ChangedRotation(
        changed,
        RotationChecker.figures(replanning.everyone, changed),
        ChangeBounds.of(cafe, rotation, change),
        replanning.newBadges(),
        forced);
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
    for (int round = change.roundsDone(); round < plannedRounds; round++) {
      for (int person = 0; person < before.people(); person++) {
        int table = planned[round][person];
        int post = postOf(person);
        boolean closed = table >= 0 && change.closedTables().contains(table);
        boolean elsewhere = post >= 0 && table != post;
        if (table >= 0 && (change.leavers().contains(person) || closed || elsewhere)) {
          seating.stand(round, person);
        }
        // Who had left and is back sits nowhere yet, so the badge they have says too little.
        boolean back = table == Rotation.ABSENT;
        if ((closed || elsewhere || back) && !change.leavers().contains(person)) {
          forced.add(person);
        }
      }
    }
    free.addAll(forced);
    for (int late = before.people(); late < everyone.people(); late++) {
      free.add(late);
    }
    return forced.size();
  }

  /** The table somebody hosts, or −1. */
  private int postOf(int person) {
    for (int table = 0; table < everyone.tables().size(); table++) {
      if (everyone.tables().get(table).host() == person) {
        return table;
      }
    }
    return -1;
  }

  private void seat() {
    for (int round = change.roundsDone(); round < change.rounds(); round++) {
      for (int person = 0; person < everyone.people(); person++) {
        if (isMissing(round, person) && postOf(person) >= 0) {
          seating.sit(round, person, postOf(person));
        }
      }
      for (int person = 0; person < everyone.people(); person++) {
        if (isMissing(round, person)) {
          seating.sit(round, person, cheapestTable(round, person));
        }
      }
    }
  }

  private boolean isMissing(int round, int person) {
    return seating.tableOf[round][person] == Rotation.ABSENT && !change.leavers().contains(person);
  }

  /** Among tables with room; the emptiest where there is none, to be evened out later. */
  private int cheapestTable(int round, int person) {
    int best = -1;
    long bestPrice = Long.MAX_VALUE;
    for (int table = 0; table < everyone.tables().size(); table++) {
      if (limits.most(table) == 0) {
        continue;
      }
      int over = seating.size(round, table) + 1 - limits.most(table);
      int under = limits.least(table) - seating.size(round, table);
      long price =
          seating.priceOfSitting(round, person, table)
              + 1_000_000L * Math.max(0, over)
              - 100_000L * Math.max(0, under)
              + seating.size(round, table);
      if (price < bestPrice) {
        best = table;
        bestPrice = price;
      }
    }
    return best;
  }

  /** Moves people from too full tables, and to too empty ones, first those whose badge is new. */
  private void even() {
    for (int round = change.roundsDone(); round < change.rounds(); round++) {
      for (int step = 0; step < everyone.people() && !limits.hold(seating, round); step++) {
        moveOne(round);
      }
    }
  }

  private void moveOne(int round) {
    int to = limits.mostWanting(seating, round);
    int from = limits.mostGiving(seating, round, to);
    int chosen = -1;
    long least = Long.MAX_VALUE;
    for (int person : seating.seats.get(round).get(from)) {
      if (postOf(person) < 0) {
        long price = priceOfMoving(round, person, to) + (isFree(round, person) ? 0 : 100_000);
        if (price < least) {
          least = price;
          chosen = person;
        }
      }
    }
    if (chosen >= 0) {
      if (round < plannedRounds) {
        free.add(chosen);
      }
      move(round, chosen, to);
    }
  }

  /** A new host may stay where somebody comes whom they must not meet; one of the two goes. */
  private void part() {
    List<Pair> strangers = everyone.mustNotMeet().stream().sorted(Pair.ORDER).toList();
    for (int round = change.roundsDone(); round < change.rounds(); round++) {
      for (Pair pair : strangers) {
        int table = seating.tableOf[round][pair.first()];
        if (table >= 0 && table == seating.tableOf[round][pair.second()]) {
          partBy(round, pair);
        }
      }
    }
  }

  private void partBy(int round, Pair pair) {
    List<Exchange> exchanges = new ArrayList<>();
    for (int person : List.of(pair.first(), pair.second())) {
      if (postOf(person) < 0) {
        exchanges.addAll(exchanges(round, person));
      }
    }
    exchanges.stream().min(Comparator.comparingLong(Exchange::price)).ifPresent(this::make);
  }

  /**
   * Who shall meet and never would: one of the two goes to the other, if that is worth the badges.
   */
  private void bring() {
    for (Pair pair : everyone.mustMeet().stream().sorted(Pair.ORDER).toList()) {
      if (!meet(pair)) {
        List<Exchange> exchanges = new ArrayList<>();
        for (int round = change.roundsDone(); round < change.rounds(); round++) {
          exchanges.addAll(bringing(round, pair.first(), pair.second()));
          exchanges.addAll(bringing(round, pair.second(), pair.first()));
        }
        exchanges.stream().min(Comparator.comparingLong(Exchange::price)).ifPresent(this::make);
      }
    }
  }

  private boolean meet(Pair pair) {
    return Arrays.stream(seating.tableOf)
        .anyMatch(
            tables -> tables[pair.first()] >= 0 && tables[pair.first()] == tables[pair.second()]);
  }

  private List<Exchange> bringing(int round, int person, int other) {
    int to = seating.tableOf[round][other];
    if (to < 0 || seating.tableOf[round][person] < 0 || postOf(person) >= 0) {
      return List.of();
    }
    long badge = isFree(round, person) ? 0 : ONE_BADGE;
    return exchanges(round, person).stream()
        .filter(exchange -> exchange.to() == to && exchange.other() != other)
        .map(one -> new Exchange(round, person, one.other(), to, one.price() + badge))
        .toList();
  }

  /** Somebody goes to a table with room, or takes the seat of somebody who takes theirs. */
  private record Exchange(int round, int person, int other, int to, long price) {}

  private List<Exchange> exchanges(int round, int person) {
    List<Exchange> found = new ArrayList<>();
    int from = seating.tableOf[round][person];
    for (int to = 0; to < everyone.tables().size(); to++) {
      boolean room = seating.size(round, to) < limits.most(to);
      if (to != from && room && seating.size(round, from) > limits.least(from)) {
        found.add(new Exchange(round, person, -1, to, priceOfMoving(round, person, to)));
      }
    }
    for (int other = 0; other < everyone.people(); other++) {
      int table = seating.tableOf[round][other];
      if (table >= 0 && table != from && postOf(other) < 0) {
        long price = seating.swap(round, person, other) + (isFree(round, other) ? 0 : ONE_BADGE);
        seating.swap(round, person, other);
        found.add(new Exchange(round, person, other, table, price));
      }
    }
    return found;
  }

  private void make(Exchange exchange) {
    if (exchange.price() >= 0) {
      return;
    }
    if (exchange.round() < plannedRounds) {
      free.add(exchange.person());
    }
    if (exchange.other() < 0) {
      move(exchange.round(), exchange.person(), exchange.to());
      return;
    }
    seating.swap(exchange.round(), exchange.person(), exchange.other());
    if (exchange.round() < plannedRounds) {
      free.add(exchange.other());
    }
  }

  /** Only those with a new badge anyway change seats, as long as that lowers the price. */
  private void improve() {
    boolean better = true;
    for (int pass = 0; better && pass < 50; pass++) {
      better = false;
      for (int round = change.roundsDone(); round < change.rounds(); round++) {
        for (int person : free.stream().sorted().toList()) {
          if (!change.leavers().contains(person) && postOf(person) < 0) {
            better |= moveToCheaper(round, person) || swapToCheaper(round, person);
          }
        }
      }
    }
  }

  /** Nobody's badge says yet where they sit in a round that is added. */
  private boolean isFree(int round, int person) {
    return round >= plannedRounds || free.contains(person);
  }

  /** So in those rounds all who move change seats, and the rounds before count as history. */
  private void mixAddedRounds() {
    int added = change.rounds() - plannedRounds;
    if (added == 0) {
      return;
    }
    boolean[] stays = new boolean[everyone.people()];
    everyone.hosts().forEach(host -> stays[host] = true);
    Seating later = new Seating(everyone, prices, seating.tableOf, plannedRounds);
    Annealing annealing =
        new Annealing(later, stays, 1)
            .run(added * MOVES_PER_ADDED_ROUND, 0.60 * Weights.REPEAT, 4, Long.MIN_VALUE);
    seating = new Seating(everyone, prices, annealing.best(), change.roundsDone());
  }

  private boolean moveToCheaper(int round, int person) {
    int from = seating.tableOf[round][person];
    if (seating.size(round, from) <= limits.least(from)) {
      return false;
    }
    for (int to = 0; to < everyone.tables().size(); to++) {
      boolean room = to != from && seating.size(round, to) < limits.most(to);
      if (room && priceOfMoving(round, person, to) < 0) {
        move(round, person, to);
        return true;
      }
    }
    return false;
  }

  private boolean swapToCheaper(int round, int person) {
    for (int other : free.stream().sorted().toList()) {
      int table = seating.tableOf[round][other];
      if (table >= 0 && table != seating.tableOf[round][person] && postOf(other) < 0) {
        if (seating.swap(round, person, other) < 0) {
          return true;
        }
        seating.swap(round, person, other);
      }
    }
    return false;
  }

  private long priceOfMoving(int round, int person, int to) {
    int from = seating.tableOf[round][person];
    long price = seating.price();
    move(round, person, to);
    long moved = seating.price();
    move(round, person, from);
    return moved - price;
  }

  private void move(int round, int person, int to) {
    seating.stand(round, person);
    seating.sit(round, person, to);
  }

  private Set<Integer> newBadges() {
    Set<Integer> changed = new HashSet<>();
    for (int round = change.roundsDone(); round < plannedRounds; round++) {
      for (int person = 0; person < before.people(); person++) {
        boolean moved = seating.tableOf[round][person] != planned[round][person];
        if (moved && !change.leavers().contains(person)) {
          changed.add(person);
        }
      }
    }
    return changed;
  }
}
