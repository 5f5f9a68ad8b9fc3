package eu.cordee.rotation.model;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What makes a café impossible to seat, said in one sentence each. */
final class CafeRules {

  private CafeRules() {}

  static void check(
      List<CafeParticipant> participants,
      List<CafeTable> tables,
      int rounds,
      Set<Pair> mustMeet,
      Set<Pair> mustNotMeet) {
    require(!tables.isEmpty(), "A café needs at least one table.");
    require(rounds >= 1, "A café needs at least one round.");
    require(tables.stream().allMatch(table -> table.seats() >= 1), "Every table needs a seat.");
    int people = participants.size();
    int seats = tables.stream().mapToInt(CafeTable::seats).sum();
    require(people <= seats, people + " people do not fit on " + seats + " seats.");
    require(people >= tables.size(), "There are more tables than people.");
    hostsArePeopleAndStayOnce(people, tables);
    for (Pair pair : mustMeet) {
      require(pair.second() < people, "A wish to meet names somebody who is not there.");
      require(!mustNotMeet.contains(pair), "Two people must meet and must not meet.");
    }
    for (Pair pair : mustNotMeet) {
      require(pair.second() < people, "A wish not to meet names somebody who is not there.");
    }
  }

  static void checkQuestions(List<String> questions, int rounds) {
    require(
        questions.isEmpty() || questions.size() == rounds,
        "Questions: " + questions.size() + ", rounds: " + rounds + "; each round needs one.");
  }

  private static void hostsArePeopleAndStayOnce(int people, List<CafeTable> tables) {
    Set<Integer> hosts = new HashSet<>();
    for (CafeTable table : tables) {
      if (table.hasHost()) {
        require(table.host() >= 0 && table.host() < people, "A table's host is not there.");
        require(hosts.add(table.host()), "Somebody hosts two tables.");
      }
    }
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
