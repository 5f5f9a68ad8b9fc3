package eu.cordee.rotation.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happened while a café runs, after so many rounds. Indices stay what they were: those who
 * come late are numbered after everybody else, those who left and tables that closed keep their
 * numbers.
 *
 * @param roundsDone so many have begun, and nothing in them changes
 * @param rounds rounds in all from now on: fewer than planned, or more
 * @param latecomers the first of them gets the index after the last participant
 * @param leavers indices of those who sit nowhere from now on
 * @param closedTables indices of tables where nobody sits from now on
 * @param newHosts by table, who stays there from now on
 * @param mustMeet wished besides what the café wishes, also of those who come late
 * @param mustNotMeet the same of those to be kept apart
 */
public record CafeChange(
    int roundsDone,
    int rounds,
    List<CafeParticipant> latecomers,
    Set<Integer> leavers,
    Set<Integer> closedTables,
    Map<Integer, Integer> newHosts,
    Set<Pair> mustMeet,
    Set<Pair> mustNotMeet) {

  /** Copies what it is given; {@code Replanning.replan} refuses what cannot be. */
  public CafeChange {
    latecomers = List.copyOf(latecomers);
    leavers = Set.copyOf(leavers);
    closedTables = Set.copyOf(closedTables);
    newHosts = Map.copyOf(newHosts);
    mustMeet = Set.copyOf(mustMeet);
    mustNotMeet = Set.copyOf(mustNotMeet);
  }

  /** Without a wish. */
  public CafeChange(
      int roundsDone,
      int rounds,
      List<CafeParticipant> latecomers,
      Set<Integer> leavers,
      Set<Integer> closedTables,
      Map<Integer, Integer> newHosts) {
    this(roundsDone, rounds, latecomers, leavers, closedTables, newHosts, Set.of(), Set.of());
  }

  /** Nothing but the passing of rounds. */
  public static CafeChange after(int roundsDone, Cafe cafe) {
    return new CafeChange(roundsDone, cafe.rounds(), List.of(), Set.of(), Set.of(), Map.of());
  }

  /** The same with these latecomers instead. */
  public CafeChange arriving(CafeParticipant... people) {
    return new CafeChange(
        roundsDone,
        rounds,
        List.of(people),
        leavers,
        closedTables,
        newHosts,
        mustMeet,
        mustNotMeet);
  }

  /** The same with these leavers instead, by index. */
  public CafeChange leaving(Integer... people) {
    Set<Integer> all = Set.of(people);
    return new CafeChange(
        roundsDone, rounds, latecomers, all, closedTables, newHosts, mustMeet, mustNotMeet);
  }

  /** The same with these tables closed instead, by index. */
  public CafeChange closing(Integer... tables) {
    Set<Integer> all = Set.of(tables);
    return new CafeChange(
        roundsDone, rounds, latecomers, leavers, all, newHosts, mustMeet, mustNotMeet);
  }

  /** The same with these hosts by table instead. */
  public CafeChange hostedBy(Map<Integer, Integer> hostOfTable) {
    return new CafeChange(
        roundsDone, rounds, latecomers, leavers, closedTables, hostOfTable, mustMeet, mustNotMeet);
  }

  /** The same with so many rounds in all. */
  public CafeChange cutTo(int fewerRounds) {
    return extendedTo(fewerRounds);
  }

  /** The same with so many rounds in all. */
  public CafeChange extendedTo(int moreRounds) {
    return new CafeChange(
        roundsDone, moreRounds, latecomers, leavers, closedTables, newHosts, mustMeet, mustNotMeet);
  }

  /** The same with these wishes instead. */
  public CafeChange wishing(Set<Pair> together, Set<Pair> apart) {
    return new CafeChange(
        roundsDone, rounds, latecomers, leavers, closedTables, newHosts, together, apart);
  }
}
