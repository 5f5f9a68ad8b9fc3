package eu.cordee.matchmaking.timetable;

import eu.cordee.scheduling.model.Plan;
import eu.cordee.scheduling.model.Request;
import eu.cordee.scheduling.model.SchedulingProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Gives planned meetings their tables, slot by slot: whoever sat at a table in an earlier slot
 * stays there if it is free, the others get the lowest number.
 */
final class MeetingTables {

  private static final int NO_TABLE = -1;

  private final List<Request> requests;
  private final int[] seatOfParticipant;
  private final int[] tableOf;

  private MeetingTables(SchedulingProblem problem) {
    this.requests = problem.requests();
    this.seatOfParticipant = new int[problem.participants().size()];
    Arrays.fill(seatOfParticipant, NO_TABLE);
    this.tableOf = new int[requests.size()];
    Arrays.fill(tableOf, NO_TABLE);
  }

  /**
   * The table of every request, or -1.
   *
   * @param plan says in which slot which request takes place
   */
  static int[] seat(SchedulingProblem problem, Plan plan) {
    MeetingTables seating = new MeetingTables(problem);
    List<List<Integer>> bySlot = new ArrayList<>();
    problem.tables().forEach(free -> bySlot.add(new ArrayList<>()));
    for (int request = 0; request < plan.slots().length; request++) {
      if (plan.isPlaced(request)) {
        bySlot.get(plan.slots()[request]).add(request);
      }
    }
    for (int slot = 0; slot < bySlot.size(); slot++) {
      seating.seat(bySlot.get(slot), (BitSet) problem.tables().get(slot).clone());
    }
    return seating.tableOf;
  }

  private void seat(List<Integer> placed, BitSet free) {
    for (int request : placed) {
      stay(request, free);
    }
    for (int request : placed) {
      if (tableOf[request] == NO_TABLE) {
        take(request, free.nextSetBit(0), free);
      }
    }
  }

  private void stay(int index, BitSet free) {
    Request request = requests.get(index);
    for (int participant : new int[] {request.hosts()[0], request.guests()[0]}) {
      int seat = seatOfParticipant[participant];
      if (tableOf[index] == NO_TABLE && seat != NO_TABLE && free.get(seat)) {
        take(index, seat, free);
      }
    }
  }

  private void take(int index, int table, BitSet free) {
    Request request = requests.get(index);
    free.clear(table);
    tableOf[index] = table;
    seatOfParticipant[request.hosts()[0]] = table;
    seatOfParticipant[request.guests()[0]] = table;
  }
}
