package eu.cordee.rotation.check;

import eu.cordee.rotation.model.Cafe;
import eu.cordee.rotation.model.CafeParticipant;
import eu.cordee.rotation.model.CafeTable;
import eu.cordee.rotation.model.Pair;
import eu.cordee.rotation.model.Rotation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges a rotation from the seating alone. It shares no code with what makes rotations, so that
 * one mistake cannot hide in both.
 */
public final class RotationChecker {

  private RotationChecker() {}

  /**
   * What is wrong with the rotation as a plan for this café, a sentence each; empty if nothing.
   * Time rounds · (people + pairs that must not meet).
   */
  public static List<String> faults(Cafe cafe, Rotation rotation) {
    return faults(cafe, rotation, 0, 1);
  }

  /**
   * As above for the rounds from the given one on: what was sat before is history.
   *
   * @param from the first round that is judged, from 0
   * @param unevenness by how much table sizes may differ where the seats would allow less
   */
  public static List<String> faults(Cafe cafe, Rotation rotation, int from, int unevenness) {
    List<String> faults = new ArrayList<>();
    if (rotation.rounds().size() != cafe.rounds()) {
      faults.add("There are " + rotation.rounds().size() + " rounds, not " + cafe.rounds() + ".");
    }
    for (int round = from; round < rotation.rounds().size(); round++) {
      checkRound(cafe, rotation.rounds().get(round), "Round " + (round + 1), unevenness, faults);
    }
    return faults;
  }

  private static void checkRound(
      Cafe cafe, List<List<Integer>> tables, String where, int unevenness, List<String> faults) {
    if (tables.size() != cafe.tables().size()) {
      faults.add(where + " has " + tables.size() + " tables, not " + cafe.tables().size() + ".");
      return;
    }
    Set<Integer> seated = new HashSet<>();
    int largest = 0;
    for (int table = 0; table < tables.size(); table++) {
      List<Integer> people = tables.get(table);
      largest = Math.max(largest, people.size());
      CafeTable given = cafe.tables().get(table);
      if (people.size() > given.seats()) {
        faults.add(where + " seats more at table " + (table + 1) + " than it has seats.");
      }
      if (given.hasHost() && !people.contains(given.host())) {
        faults.add(where + " takes the host of table " + (table + 1) + " away.");
      }
      for (int person : people) {
        if (person < 0 || person >= cafe.people()) {
          faults.add(where + " seats somebody unknown.");
        } else if (!seated.add(person)) {
          faults.add(where + " seats person " + (person + 1) + " twice.");
        }
      }
      checkStrangers(cafe, people, where, faults);
    }
    if (seated.size() < cafe.people()) {
      faults.add(where + " leaves " + (cafe.people() - seated.size()) + " people standing.");
    }
    checkEven(cafe, tables, largest - unevenness, where, faults);
  }

  private static void checkStrangers(
      Cafe cafe, List<Integer> people, String where, List<String> faults) {
    for (Pair pair : cafe.mustNotMeet()) {
      if (people.contains(pair.first()) && people.contains(pair.second())) {
        faults.add(where + " seats two people together who must not meet.");
      }
    }
  }

  private static void checkEven(
      Cafe cafe, List<List<Integer>> tables, int least, String where, List<String> faults) {
    for (int table = 0; table < tables.size(); table++) {
      int here = tables.get(table).size();
      if (here < least && here < cafe.tables().get(table).seats()) {
        faults.add(where + " leaves table " + (table + 1) + " emptier than the others.");
      }
    }
  }

  /**
   * Counts what the rotation achieves; people who were absent in a round count where they were
   * present. Time and memory grow with the pairs that sit together.
   */
  public static RotationFigures figures(Cafe cafe, Rotation rotation) {
    List<CafeParticipant> people = cafe.participants();
    Map<Pair, Integer> meetings = meetings(rotation);
    long pairs = meetings.values().stream().mapToLong(Integer::longValue).sum();
    return new RotationFigures(
        pairs,
        pairs - meetings.size(),
        meetings.values().stream().mapToInt(Integer::intValue).max().orElse(0),
        together(people, meetings, (a, b) -> same(a.region(), b.region())),
        together(people, meetings, (a, b) -> same(a.kind(), b.kind())),
        themesReached(cafe, rotation),
        (int) cafe.mustMeet().stream().filter(pair -> !meetings.containsKey(pair)).count(),
        together(people, meetings, (a, b) -> !a.speaksWith(b)));
  }

  private static Map<Pair, Integer> meetings(Rotation rotation) {
    Map<Pair, Integer> meetings = new HashMap<>();
    for (List<List<Integer>> round : rotation.rounds()) {
      for (List<Integer> table : round) {
        for (int i = 0; i < table.size(); i++) {
          for (int j = i + 1; j < table.size(); j++) {
            meetings.merge(Pair.of(table.get(i), table.get(j)), 1, Integer::sum);
          }
        }
      }
    }
    return meetings;
  }

  private static boolean same(@Nullable String one, @Nullable String other) {
    return one != null && Objects.equals(one, other);
  }

  private static long together(
      List<CafeParticipant> people,
      Map<Pair, Integer> meetings,
      BiPredicate<CafeParticipant, CafeParticipant> alike) {
    return meetings.entrySet().stream()
        .filter(
            entry ->
                alike.test(people.get(entry.getKey().first()), people.get(entry.getKey().second())))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static long themesReached(Cafe cafe, Rotation rotation) {
    Set<Integer> hosts = cafe.hosts();
    Map<Integer, Set<String>> reached = new HashMap<>();
    for (List<List<Integer>> round : rotation.rounds()) {
      for (int table = 0; table < round.size(); table++) {
        String theme = cafe.tables().get(table).theme();
        String name = theme == null ? "table " + table : "theme " + theme;
        for (int person : round.get(table)) {
          if (!hosts.contains(person)) {
            reached.computeIfAbsent(person, nobody -> new HashSet<>()).add(name);
          }
        }
      }
    }
    return reached.values().stream().mapToLong(Set::size).sum();
  }
}
