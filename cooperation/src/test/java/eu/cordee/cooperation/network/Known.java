package eu.cordee.cooperation.network;

import java.util.ArrayList;
import java.util.List;

/** Networks of the literature, numbered from 1 as there. */
final class Known {

  private static final String KARATE =
      """
      1 2 3 4 5 6 7 8 9 11 12 13 14 18 20 22 32
      2 3 4 8 14 18 20 22 31
      3 4 8 9 10 14 28 29 33
      4 8 13 14
      5 7 11
      6 7 11 17
      7 17
      9 31 33 34
      10 34
      14 34
      15 33 34
      16 33 34
      19 33 34
      20 34
      21 33 34
      23 33 34
      24 26 28 30 33 34
      25 26 28 32
      26 32
      27 30 34
      28 34
      29 32 34
      30 33 34
      31 33 34
      32 33 34
      33 34
      """;

  /** Andre 1, Beverly 2, Carol 3, Diane 4, Ed 5, Fernando 6, Garth 7, Heather 8, Ike 9, Jane 10. */
  private static final String KITE =
      """
      1 2 3 4 6
      2 4 5 7
      3 4 6
      4 5 6 7
      5 7
      6 7 8
      7 8
      8 9
      9 10
      """;

  private static final List<Integer> INSTRUCTOR =
      List.of(1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 17, 18, 20, 22);

  private Known() {}

  /** W. W. Zachary's karate club (1977). */
  static Network karate() {
    return Network.of(34, read(KARATE));
  }

  /** With whom each of its members went when it split. */
  static List<String> factions() {
    List<String> factions = new ArrayList<>();
    for (int member = 1; member <= 34; member++) {
      factions.add(INSTRUCTOR.contains(member) ? "instructor" : "officer");
    }
    return factions;
  }

  /** D. Krackhardt's kite (1990). */
  static Network kite() {
    return Network.of(10, read(KITE));
  }

  private static List<Tie> read(String lines) {
    List<Tie> ties = new ArrayList<>();
    for (String line : lines.lines().toList()) {
      String[] numbers = line.split(" ", -1);
      for (int i = 1; i < numbers.length; i++) {
        ties.add(new Tie(Integer.parseInt(numbers[0]) - 1, Integer.parseInt(numbers[i]) - 1));
      }
    }
    return ties;
  }
}
