package eu.cordee.rotation.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Who sits where.
 *
 * @param rounds in each round all tables of the café, empty ones too; at each table the indices of
 *     the participants
 */
public record Rotation(List<List<List<Integer>>> rounds) {

  /** The mark of somebody who sits nowhere in a round: came later, or left. */
  public static final int ABSENT = -1;

  /** Copies what it is given. Whether it fits a café, {@code RotationChecker} says. */
  public Rotation {
    rounds = rounds.stream().map(Rotation::copy).toList();
  }

  private static List<List<Integer>> copy(List<List<Integer>> round) {
    return round.stream().map(List::copyOf).toList();
  }

  /**
   * From the table of each person in each round.
   *
   * @param tableOf by round, then by person: an index below {@code tables}, or {@link #ABSENT}
   * @param tables how many tables each round has
   */
  public static Rotation of(int[][] tableOf, int tables) {
    List<List<List<Integer>>> rounds = new ArrayList<>();
    for (int[] round : tableOf) {
      List<List<Integer>> seated = new ArrayList<>();
      for (int table = 0; table < tables; table++) {
        seated.add(new ArrayList<>());
      }
      for (int person = 0; person < round.length; person++) {
        if (round[person] != ABSENT) {
          seated.get(round[person]).add(person);
        }
      }
      rounds.add(seated);
    }
    return new Rotation(rounds);
  }

  /**
   * The table of each of so many people in each round, by round, then by person; {@link #ABSENT}
   * where they sit nowhere. Time people · rounds.
   *
   * @throws ArrayIndexOutOfBoundsException where somebody sits who is beyond that number
   */
  public int[][] tableOf(int people) {
    int[][] tableOf = new int[rounds.size()][people];
    for (int round = 0; round < rounds.size(); round++) {
      Arrays.fill(tableOf[round], ABSENT);
      List<List<Integer>> tables = rounds.get(round);
      for (int table = 0; table < tables.size(); table++) {
        for (int person : tables.get(table)) {
          tableOf[round][person] = table;
        }
      }
    }
    return tableOf;
  }
}
