package eu.cordee.event.cafe;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What happened while a café runs, after so many rounds. Indices stay what they were: those who
 * come late are numbered after everybody else, those who left and tables that closed keep their
 * numbers.
 *
 * @param rounds rounds in all from now on: fewer than planned, or more
 * @param newHosts by table, who stays there from now on
 */
public record CafeChange(
    int roundsDone,
    int rounds,
    List<CafeParticipant> latecomers,
    Set<Integer> leavers,
    Set<Integer> closedTables,
    Map<Integer, Integer> newHosts) {

  public CafeChange {
    latecomers = List.copyOf(latecomers);
    leavers = Set.copyOf(leavers);
    closedTables = Set.copyOf(closedTables);
    newHosts = Map.copyOf(newHosts);
  }

  /** Nothing but the passing of rounds. */
  public static CafeChange after(int roundsDone, Cafe cafe) {
    return new CafeChange(roundsDone, cafe.rounds(), List.of(), Set.of(), Set.of(), Map.of());
  }

  public CafeChange arriving(CafeParticipant... people) {
    return new CafeChange(roundsDone, rounds, List.of(people), leavers, closedTables, newHosts);
  }

  public CafeChange leaving(Integer... people) {
    return new CafeChange(roundsDone, rounds, latecomers, Set.of(people), closedTables, newHosts);
  }

  public CafeChange closing(Integer... tables) {
    return new CafeChange(roundsDone, rounds, latecomers, leavers, Set.of(tables), newHosts);
  }

  public CafeChange hostedBy(Map<Integer, Integer> hostOfTable) {
    return new CafeChange(roundsDone, rounds, latecomers, leavers, closedTables, hostOfTable);
  }

  public CafeChange cutTo(int fewerRounds) {
    return new CafeChange(roundsDone, fewerRounds, latecomers, leavers, closedTables, newHosts);
  }

  public CafeChange extendedTo(int moreRounds) {
    return new CafeChange(roundsDone, moreRounds, latecomers, leavers, closedTables, newHosts);
  }
}
