package eu.cordee.rotation.check;

import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.CafeChange;
import eu.cordee.rotation.model.Pair;
import eu.cordee.rotation.model.Rotation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Judges a changed rotation from the seating alone, without the code that changes rotations. */
public final class ChangeChecker {

  private ChangeChecker() {}

  /**
   * What is wrong with the new rotation, a sentence each; empty if nothing. In time linear in
   * people times rounds.
   *
   * @param cafe as it was planned
   * @param before the rotation that people went by
   * @param change what happened
   * @param after the one that is judged, with latecomers numbered after everybody else
   */
  public static List<String> faults(Cafe cafe, Rotation before, CafeChange change, Rotation after) {
    List<String> faults = new ArrayList<>();
    if (after.rounds().size() != change.rounds()) {
      faults.add("There are " + after.rounds().size() + " rounds, not " + change.rounds() + ".");
      return faults;
    }
    if (!after
        .rounds()
        .subList(0, change.roundsDone())
        .equals(before.rounds().subList(0, change.roundsDone()))) {
      faults.add("A round that is over was changed.");
    }
    for (int round = change.roundsDone(); round < change.rounds(); round++) {
      checkRound(cafe, change, after.rounds().get(round), "Round " + (round + 1), faults);
    }
    return faults;
  }

  private static void checkRound(
      Cafe cafe, CafeChange change, List<List<Integer>> tables, String where, List<String> faults) {
    Set<Integer> expected = new HashSet<>();
    for (int person = 0; person < cafe.people() + change.latecomers().size(); person++) {
      expected.add(person);
    }
    expected.removeAll(change.leavers());
    int people = expected.size();
    int open = cafe.tables().size() - change.closedTables().size();
    for (int table = 0; table < tables.size(); table++) {
      List<Integer> seated = tables.get(table);
      int seats = change.closedTables().contains(table) ? 0 : cafe.tables().get(table).seats();
      if (seated.size() > seats) {
        faults.add(where + " seats too many at table " + (table + 1) + ".");
      }
      if (seated.size() < Math.min(seats, people / open - 1)) {
        faults.add(where + " leaves table " + (table + 1) + " too empty.");
      }
      if (seated.size() == 1 && seats > 1 && people >= 2 * open) {
        faults.add(where + " leaves somebody alone at table " + (table + 1) + ".");
      }
      int host = change.newHosts().getOrDefault(table, cafe.tables().get(table).host());
      boolean hostIsThere = host >= 0 && !change.leavers().contains(host) && seats > 0;
      if (hostIsThere && !seated.contains(host)) {
        faults.add(where + " takes the host of table " + (table + 1) + " away.");
      }
      for (int person : seated) {
        if (!expected.remove(person)) {
          faults.add(where + " seats person " + (person + 1) + " twice or after leaving.");
        }
      }
      checkStrangers(cafe.mustNotMeet(), seated, where, faults);
      checkStrangers(change.mustNotMeet(), seated, where, faults);
    }
    if (!expected.isEmpty()) {
      faults.add(where + " leaves " + expected.size() + " people standing.");
    }
  }

  private static void checkStrangers(
      Set<Pair> strangers, List<Integer> seated, String where, List<String> faults) {
    for (Pair pair : strangers) {
      if (seated.contains(pair.first()) && seated.contains(pair.second())) {
        faults.add(where + " seats two people together who must not meet.");
      }
    }
  }
}
