package eu.cordee.rotation.search;

import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.CafeChange;
import eu.cordee.rotation.model.Rotation;
import java.util.Arrays;
import java.util.Map;

/** What makes a change impossible, said in one sentence each. */
final class ChangeRules {

  private ChangeRules() {}

  static void check(Cafe cafe, Rotation rotation, CafeChange change) {
    require(
        change.roundsDone() >= 0 && change.roundsDone() <= change.rounds(),
        "Rounds that are over cannot be cut.");
    require(
        change.roundsDone() <= rotation.rounds().size(), "More rounds are over than were planned.");
    int everyone = cafe.people() + change.latecomers().size();
    require(
        change.leavers().stream().allMatch(person -> person >= 0 && person < cafe.people()),
        "Somebody unknown is said to leave.");
    require(
        change.closedTables().stream().allMatch(table -> isTable(cafe, table)),
        "A table that does not exist is said to close.");
    for (Map.Entry<Integer, Integer> host : change.newHosts().entrySet()) {
      boolean known = host.getValue() >= 0 && host.getValue() < everyone;
      require(isTable(cafe, host.getKey()) && known, "A new host or the table is unknown.");
      require(!change.leavers().contains(host.getValue()), "A new host is said to leave.");
    }
    require(
        cafe.tables().size() > change.closedTables().size(), "A café cannot close its last table.");
    int open = Arrays.stream(TableLimits.of(cafe, change).seats()).sum();
    int people = everyone - change.leavers().size();
    require(people <= open, people + " people do not fit on the " + open + " seats left.");
  }

  private static boolean isTable(Cafe cafe, int table) {
    return table >= 0 && table < cafe.tables().size();
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException(sentence);
    }
  }
}
