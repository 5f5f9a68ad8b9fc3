package eu.cordee.rotation.search;

import eu.cordee.rotation.model.Pair;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One person goes to another table, alone or in exchange with somebody there: for pairs who must
 * not meet and would, and for pairs who shall meet and would not.
 */
final class Exchanges {

  /** A badge more, where people have to be parted, is worth a repeat or two. */
  private static final long ONE_BADGE = 2L * Weights.REPEAT;

  private final SeatsToCome seats;

  Exchanges(SeatsToCome seats) {
    this.seats = seats;
  }

  /**
   * Somebody goes to a table with room, or takes the seat of somebody who takes theirs.
   *
   * @param other who takes the seat in turn, or −1
   */
  private record Exchange(int round, int person, int other, int to, long price) {}

  /** A new host may stay where somebody comes whom they must not meet; one of the two goes. */
  void part() {
    List<Pair> strangers = seats.everyone.mustNotMeet().stream().sorted(Pair.ORDER).toList();
    for (int round = seats.change.roundsDone(); round < seats.change.rounds(); round++) {
      for (Pair pair : strangers) {
        int table = seats.tableOf(round, pair.first());
        if (table >= 0 && table == seats.tableOf(round, pair.second())) {
          partBy(round, pair);
        }
      }
    }
  }

  private void partBy(int round, Pair pair) {
    List<Exchange> exchanges = new ArrayList<>();
    for (int person : List.of(pair.first(), pair.second())) {
      if (!seats.hosts(person)) {
        exchanges.addAll(exchanges(round, person));
      }
    }
    makeCheapest(exchanges);
  }

  /**
   * Who shall meet and never would: one of the two goes to the other, if that is worth the badges.
   */
  void bring() {
    for (Pair pair : seats.everyone.mustMeet().stream().sorted(Pair.ORDER).toList()) {
      if (!seats.meet(pair)) {
        List<Exchange> exchanges = new ArrayList<>();
        for (int round = seats.change.roundsDone(); round < seats.change.rounds(); round++) {
          exchanges.addAll(bringing(round, pair.first(), pair.second()));
          exchanges.addAll(bringing(round, pair.second(), pair.first()));
        }
        makeCheapest(exchanges);
      }
    }
  }

  private List<Exchange> bringing(int round, int person, int other) {
    int to = seats.tableOf(round, other);
    if (to < 0 || seats.tableOf(round, person) < 0 || seats.hosts(person)) {
      return List.of();
    }
    return exchanges(round, person).stream()
        .filter(exchange -> exchange.to() == to && exchange.other() != other)
        .map(
            one -> new Exchange(round, person, one.other(), to, one.price() + badge(round, person)))
        .toList();
  }

  private List<Exchange> exchanges(int round, int person) {
    List<Exchange> found = new ArrayList<>();
    int from = seats.tableOf(round, person);
    for (int to = 0; to < seats.everyone.tables().size(); to++) {
      if (to != from && seats.hasRoom(round, to) && seats.canSpareOne(round, from)) {
        found.add(new Exchange(round, person, -1, to, seats.priceOfMoving(round, person, to)));
      }
    }
    PricedSeating seating = seats.seating();
    for (int other = 0; other < seats.everyone.people(); other++) {
      int table = seats.tableOf(round, other);
      if (table >= 0 && table != from && !seats.hosts(other)) {
        long price = seating.swap(round, person, other) + badge(round, other);
        seating.swap(round, person, other);
        found.add(new Exchange(round, person, other, table, price));
      }
    }
    return found;
  }

  private long badge(int round, int person) {
    return seats.isFree(round, person) ? 0 : ONE_BADGE;
  }

  private void makeCheapest(List<Exchange> exchanges) {
    exchanges.stream().min(Comparator.comparingLong(Exchange::price)).ifPresent(this::make);
  }

  private void make(Exchange exchange) {
    if (exchange.price() >= 0) {
      return;
    }
    seats.giveNewBadge(exchange.round(), exchange.person());
    if (exchange.other() < 0) {
      seats.move(exchange.round(), exchange.person(), exchange.to());
      return;
    }
    seats.seating().swap(exchange.round(), exchange.person(), exchange.other());
    seats.giveNewBadge(exchange.round(), exchange.other());
  }
}
