package eu.cordee.rotation.search;

/** Gives those who sit nowhere a seat, and makes too full and too empty tables even. */
final class EmptySeats {

  private static final long OVERFULL = 1_000_000;
  private static final long TOO_EMPTY = 100_000;
  private static final long KEPT_BADGE = 100_000;

  private final SeatsToCome seats;

  EmptySeats(SeatsToCome seats) {
    this.seats = seats;
  }

  /** Hosts first, at their tables, then everybody else where it costs least. */
  void seat() {
    for (int round = seats.change.roundsDone(); round < seats.change.rounds(); round++) {
      for (int person = 0; person < seats.everyone.people(); person++) {
        if (seats.isMissing(round, person) && seats.hosts(person)) {
          seats.seating().sit(round, person, seats.postOf(person));
        }
      }
      for (int person = 0; person < seats.everyone.people(); person++) {
        if (seats.isMissing(round, person)) {
          seats.seating().sit(round, person, cheapestTable(round, person));
        }
      }
    }
  }

  /** Among tables with room; the emptiest where there is none, to be evened out later. */
  private int cheapestTable(int round, int person) {
    int best = -1;
    long bestPrice = Long.MAX_VALUE;
    for (int table = 0; table < seats.everyone.tables().size(); table++) {
      if (seats.limits.most(table) == 0) {
        continue;
      }
      int size = seats.seating().size(round, table);
      int over = size + 1 - seats.limits.most(table);
      int under = seats.limits.least(table) - size;
      long price =
          seats.seating().priceOfSitting(round, person, table)
              + OVERFULL * Math.max(0, over)
              - TOO_EMPTY * Math.max(0, under)
              + size;
      if (price < bestPrice) {
        best = table;
        bestPrice = price;
      }
    }
    return best;
  }

  /** Moves people from too full tables, and to too empty ones, first those whose badge is new. */
  void even() {
    for (int round = seats.change.roundsDone(); round < seats.change.rounds(); round++) {
      for (int step = 0;
          step < seats.everyone.people() && !seats.limits.hold(seats.seating(), round);
          step++) {
        moveOne(round);
      }
    }
  }

  private void moveOne(int round) {
    PricedSeating seating = seats.seating();
    int to = seats.limits.mostWanting(seating, round);
    int from = seats.limits.mostGiving(seating, round, to);
    int chosen = -1;
    long least = Long.MAX_VALUE;
    for (int person : seating.seats.get(round).get(from)) {
      if (!seats.hosts(person)) {
        long price =
            seats.priceOfMoving(round, person, to) + (seats.isFree(round, person) ? 0 : KEPT_BADGE);
        if (price < least) {
          least = price;
          chosen = person;
        }
      }
    }
    if (chosen >= 0) {
      seats.giveNewBadge(round, chosen);
      seats.move(round, chosen, to);
    }
  }
}
