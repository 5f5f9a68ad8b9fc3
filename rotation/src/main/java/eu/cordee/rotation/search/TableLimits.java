package eu.cordee.rotation.search;

import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.CafeChange;

/**
 * How many may sit at each table after a change: up to its seats, and at least one fewer than an
 * even share. Insisting on perfectly even tables would cost new badges for nobody's good; but
 * nobody sits alone as long as there are two for each table.
 */
record TableLimits(int[] seats, int share) {

  static TableLimits of(Cafe cafe, CafeChange change) {
    int[] seats = new int[cafe.tables().size()];
    for (int table = 0; table < seats.length; table++) {
      seats[table] = change.closedTables().contains(table) ? 0 : cafe.tables().get(table).seats();
    }
    int people = cafe.people() + change.latecomers().size() - change.leavers().size();
    return new TableLimits(seats, people / (seats.length - change.closedTables().size()));
  }

  int most(int table) {
    return seats[table];
  }

  int least(int table) {
    return Math.min(seats[table], leastOf(share));
  }

  private static int leastOf(int share) {
    return share < 2 ? share - 1 : Math.max(2, share - 1);
  }

  boolean hold(PricedSeating seating, int round) {
    for (int table = 0; table < seats.length; table++) {
      int size = seating.size(round, table);
      if (size > most(table) || size < least(table)) {
        return false;
      }
    }
    return true;
  }

  /** The table furthest below its least, or else the one with most room. */
  int mostWanting(PricedSeating seating, int round) {
    int best = -1;
    for (int table = 0; table < seats.length; table++) {
      if (most(table) > 0
          && (best < 0 || want(seating, round, table) > want(seating, round, best))) {
        best = table;
      }
    }
    return best;
  }

  private int want(PricedSeating seating, int round, int table) {
    int size = seating.size(round, table);
    int lacking = Math.max(0, least(table) - size);
    return 1000 * lacking + Math.max(0, most(table) - size);
  }

  /** The table furthest above its seats, or else the fullest. */
  int mostGiving(PricedSeating seating, int round, int except) {
    int best = -1;
    for (int table = 0; table < seats.length; table++) {
      if (table != except
          && (best < 0 || give(seating, round, table) > give(seating, round, best))) {
        best = table;
      }
    }
    return best;
  }

  private int give(PricedSeating seating, int round, int table) {
    int size = seating.size(round, table);
    return 1000 * Math.max(0, size - most(table)) + size;
  }
}
