package eu.cordee.rotation.search;

import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.Rotation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A rotation that can be changed seat by seat while its price is kept up to date. Rounds before the
 * first free one are history: they count, but nothing in them moves.
 */
final class PricedSeating {

  final int people;
  final int tables;
  final int firstFree;
  final int[][] tableOf;
  final boolean themed;
  final List<List<int[]>> seats = new ArrayList<>();
  private final Prices prices;
  private final int[] meetings;
  private final int[] visits;
  private long price;
  private long themePrice;

  /** Takes over the table of each person in each round; {@link Rotation#ABSENT} sits nowhere. */
  PricedSeating(Cafe cafe, Prices prices, int[][] tableOf, int firstFree) {
    this.people = cafe.people();
    this.tables = cafe.tables().size();
    this.firstFree = firstFree;
    this.themed = cafe.themed();
    this.prices = prices;
    this.tableOf = new int[tableOf.length][people];
    this.meetings = new int[people * people];
    this.visits = new int[people * tables];
    for (int round = 0; round < tableOf.length; round++) {
      seats.add(new ArrayList<>());
      for (int table = 0; table < tables; table++) {
        seats.get(round).add(new int[0]);
      }
      for (int person = 0; person < people; person++) {
        this.tableOf[round][person] = Rotation.ABSENT;
        if (tableOf[round][person] != Rotation.ABSENT) {
          sit(round, person, tableOf[round][person]);
        }
      }
    }
  }

  long price() {
    return price;
  }

  /** The price without what tables visited twice cost, for which there is no tight bound. */
  long priceOfCompany() {
    return price - themePrice;
  }

  int size(int round, int table) {
    return seats.get(round).get(table).length;
  }

  /** Seats somebody who sits nowhere in this round; a table beyond the café's is left empty. */
  void sit(int round, int person, int table) {
    int[] before = seats.get(round).get(table);
    int[] after = Arrays.copyOf(before, before.length + 1);
    after[before.length] = person;
    price += arrive(person, before, -1) + visit(person, table, 1);
    seats.get(round).set(table, after);
    tableOf[round][person] = table;
  }

  void stand(int round, int person) {
    int table = tableOf[round][person];
    int[] before = seats.get(round).get(table);
    int[] after = Arrays.stream(before).filter(other -> other != person).toArray();
    price += leave(person, after, -1) + visit(person, table, -1);
    seats.get(round).set(table, after);
    tableOf[round][person] = Rotation.ABSENT;
  }

  /** What it would cost to seat somebody here. */
  long priceOfSitting(int round, int person, int table) {
    sit(round, person, table);
    long with = price;
    stand(round, person);
    return with - price;
  }

  /** Whether both sit in this round, at different tables. */
  boolean canSwap(int round, int a, int b) {
    int[] at = tableOf[round];
    return at[a] != at[b] && at[a] != Rotation.ABSENT && at[b] != Rotation.ABSENT;
  }

  /** The theme of the table at which somebody sits who does sit in this round. */
  int theme(int round, int person) {
    return prices.theme[tableOf[round][person]];
  }

  /** Two people at different tables of a round change places; returns the change of price. */
  int swap(int round, int a, int b) {
    int tableA = tableOf[round][a];
    int tableB = tableOf[round][b];
    int[] withA = seats.get(round).get(tableA);
    int[] withB = seats.get(round).get(tableB);
    int change =
        leave(a, withA, a) + leave(b, withB, b) + arrive(b, withA, a) + arrive(a, withB, b);
    change +=
        visit(a, tableA, -1) + visit(b, tableB, -1) + visit(a, tableB, 1) + visit(b, tableA, 1);
    replace(withA, a, b);
    replace(withB, b, a);
    tableOf[round][a] = tableB;
    tableOf[round][b] = tableA;
    price += change;
    return change;
  }

  private int arrive(int person, int[] at, int except) {
    int change = 0;
    for (int other : at) {
      if (other != except) {
        change += prices.meeting(person, other, meetings[pair(person, other)]++);
      }
    }
    return change;
  }

  private int leave(int person, int[] at, int except) {
    int change = 0;
    for (int other : at) {
      if (other != except) {
        change -= prices.meeting(person, other, --meetings[pair(person, other)]);
      }
    }
    return change;
  }

  private int visit(int person, int table, int by) {
    int slot = person * tables + prices.theme[table];
    int before = visits[slot];
    visits[slot] += by;
    int change = prices.sameTheme * (Math.max(0, visits[slot] - 1) - Math.max(0, before - 1));
    themePrice += change;
    return change;
  }

  private int pair(int a, int b) {
    return a < b ? a * people + b : b * people + a;
  }

  private static void replace(int[] seats, int person, int by) {
    for (int i = 0; i < seats.length; i++) {
      if (seats[i] == person) {
        seats[i] = by;
        return;
      }
    }
  }

  Rotation rotation() {
    return Rotation.of(tableOf, tables);
  }
}
